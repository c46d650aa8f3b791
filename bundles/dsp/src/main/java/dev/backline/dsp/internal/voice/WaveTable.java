package dev.backline.dsp.internal.voice;

import dev.backline.sound.Fft;

/**
 * One cycle of a wave with so many partials that none lies above half the rate: a table for every third of an octave, read linearly, each long
 * enough that all that reading adds lies below -68 dB. Levels of partial {@code h} (Fourier): rising saw {@code -2 / (pi h)}, triangle {@code 8 / (pi h)^2}, odd partials
 * alone, of alternating sign. Immutable.
 */
final class WaveTable {
    static final WaveTable[] SAW = family(h -> -2 / (Math.PI * h), 1_024);
    static final WaveTable[] TRIANGLE =
            family(h -> h % 2 == 0 ? 0 : (h % 4 == 1 ? 8 : -8) / (Math.PI * Math.PI * h * h), 255);

    private static final int PER_OCTAVE = 3;
    private static final int MOST = 1_024;

    final int shift;
    final float[] values;
    private final double highestStep;

    private WaveTable(Partials partials, int count, int used, Fft transform) {
        int size = transform.size();
        double[] re = new double[size];
        double[] im = new double[size];
        for (int h = 1; h <= used; h++) {
            im[h] = partials.level(h);
        }
        // The real part of the sum over i a e^(-2 pi i h n / N) is the sum over a sin(2 pi h n / N).
        transform.forward(re, im);
        values = new float[size + 1];
        for (int i = 0; i < size; i++) {
            values[i] = (float) re[i];
        }
        values[size] = values[0];
        shift = 32 - Integer.numberOfTrailingZeros(size);
        highestStep = 0.5 / count;
    }

    private interface Partials {
        double level(int partial);
    }

    private static WaveTable[] family(Partials partials, int limit) {
        WaveTable[] tables = new WaveTable[10 * PER_OCTAVE + 1];
        Fft transform = new Fft(2);
        for (int i = 0; i < tables.length; i++) {
            int count = (int) (MOST * StrictMath.pow(2, -i / (double) PER_OCTAVE) + 1e-9);
            int used = Math.min(Math.max(1, count), limit);
            int size = Math.max(2_048, Integer.highestOneBit(32 * used - 1) << 1);
            transform = transform.size() == size ? transform : new Fft(size);
            tables[i] = new WaveTable(partials, Math.max(1, count), used, transform);
        }
        return tables;
    }

    /** Answers the table for a pitch in cycles a frame, up to 0.5. */
    static WaveTable of(WaveTable[] family, double step) {
        int octave = Math.max(0, Math.getExponent(step * (2 * MOST)));
        int i = Math.min(PER_OCTAVE * octave, family.length - 1);
        while (i < family.length - 1 && family[i].highestStep < step) {
            i++;
        }
        return family[i];
    }
}
