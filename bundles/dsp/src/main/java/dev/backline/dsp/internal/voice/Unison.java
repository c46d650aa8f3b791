package dev.backline.dsp.internal.voice;

import java.util.List;

/**
 * An oscillator with up to seven copies of itself, spread in pitch and over the stereo field. Saw and triangle come from
 * band-limited {@link WaveTable tables}; the square is the difference of two saws, {@code s(p) - s(p - w)}, which has no offset at any width
 * (Välimäki and Huovilainen, "Antialiasing oscillators in subtractive synthesis", 2007).
 */
public final class Unison {
    /** Names of the waves, in the order of their numbers. */
    public static final List<String> WAVES = List.of("Sine", "Triangle", "Saw", "Square");

    /** Most copies. */
    public static final int MOST = 7;

    private final int[] phase = new int[MOST];
    private final int[] step = new int[MOST];
    private final float[] left = new float[MOST];
    private final float[] right = new float[MOST];
    private int copies = 1;
    private int wave;
    private int width;
    private WaveTable table = WaveTable.SAW[0];

    /** Makes tables and all else that lasts, before sound is asked for. */
    public Unison() {
        begin(1, new Chance());
    }

    /** Begins a note: one copy at the start of its cycle, several anywhere. */
    public void begin(int count, Chance chance) {
        copies = count;
        for (int u = 0; u < count; u++) {
            phase[u] = count == 1 ? 0 : chance.phase();
        }
    }

    /** Sets the wave and, for a square, the share of the cycle that is high. */
    public void wave(int number, double share) {
        wave = number;
        width = Curves.phase(share);
    }

    /** Sets how far the copies stand apart, 0 to 1, and how loud all of them are. */
    public void place(double spread, double level) {
        double each = level / Math.sqrt(copies);
        for (int u = 0; u < copies; u++) {
            double place = copies == 1 ? 0 : spread * (2.0 * u / (copies - 1) - 1);
            // The neighbours in pitch go to opposite sides, so that neither side sounds higher.
            double side = (u & 1) == 0 ? place : -place;
            left[u] = (float) (each * Math.sqrt(1 - side));
            right[u] = (float) (each * Math.sqrt(1 + side));
        }
    }

    /**
     * Sets the pitch.
     *
     * @param cycles of the middle in each frame
     * @param ratios of the copies to the middle
     */
    public void pitch(double cycles, double[] ratios) {
        double highest = 0;
        for (int u = 0; u < copies; u++) {
            double own = Math.min(0.5, cycles * ratios[u]);
            step[u] = Curves.phase(own);
            highest = Math.max(highest, own);
        }
        table = WaveTable.of(wave == 1 ? WaveTable.TRIANGLE : WaveTable.SAW, highest);
    }

    /** Adds the next frames; one copy stands in the middle. */
    public void add(float[] toLeft, float[] toRight, int count) {
        for (int u = 0; u < copies; u++) {
            switch (wave) {
                case 0 -> sine(u, toLeft, toRight, count);
                case 3 -> {
                    tabled(u, phase[u], 1, toLeft, toRight, count);
                    tabled(u, phase[u] - width, -1, toLeft, toRight, count);
                }
                default -> tabled(u, phase[u], 1, toLeft, toRight, count);
            }
            phase[u] += count * step[u];
        }
    }

    /** Adds the next frames of one copy, which stands in the middle, to one channel. */
    public void addMiddle(float[] to, int count) {
        switch (wave) {
            case 0 -> sine(to, count);
            case 3 -> {
                tabled(phase[0], left[0], to, count);
                tabled(phase[0] - width, -left[0], to, count);
            }
            default -> tabled(phase[0], left[0], to, count);
        }
        phase[0] += count * step[0];
    }

    private void sine(float[] to, int count) {
        int p = phase[0];
        int s = step[0];
        float gain = left[0];
        for (int i = 0; i < count; i++) {
            to[i] += gain * (float) Curves.sine(p);
            p += s;
        }
    }

    private void tabled(int from, float gain, float[] to, int count) {
        float[] values = table.values;
        int shift = table.shift;
        int mask = (1 << shift) - 1;
        float unit = 1f / (1 << shift);
        int p = from;
        int s = step[0];
        for (int n = 0; n < count; n++) {
            int i = p >>> shift;
            float a = values[i];
            to[n] += gain * (a + (values[i + 1] - a) * ((p & mask) * unit));
            p += s;
        }
    }

    private void sine(int u, float[] toLeft, float[] toRight, int count) {
        int p = phase[u];
        for (int i = 0; i < count; i++) {
            float x = (float) Curves.sine(p);
            toLeft[i] += left[u] * x;
            toRight[i] += right[u] * x;
            p += step[u];
        }
    }

    private void tabled(int u, int from, float sign, float[] toLeft, float[] toRight, int count) {
        float[] values = table.values;
        int shift = table.shift;
        int mask = (1 << shift) - 1;
        float unit = 1f / (1 << shift);
        float gainLeft = sign * left[u];
        float gainRight = sign * right[u];
        int p = from;
        int s = step[u];
        for (int n = 0; n < count; n++) {
            int i = p >>> shift;
            float a = values[i];
            float x = a + (values[i + 1] - a) * ((p & mask) * unit);
            toLeft[n] += gainLeft * x;
            toRight[n] += gainRight * x;
            p += s;
        }
    }
}
