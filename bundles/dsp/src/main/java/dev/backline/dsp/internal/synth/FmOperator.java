package dev.backline.dsp.internal.synth;

import dev.backline.dsp.internal.voice.Adsr;
import dev.backline.dsp.internal.voice.Curves;
import dev.backline.dsp.internal.voice.GridInstrument;

/**
 * One sine of an FM voice: {@code y = a e(t) sin(2 pi f t + x)}, where {@code x} is what its modulators give, {@code e} its envelope and {@code a} its amplitude: a level, or an
 * index in cycles.
 */
final class FmOperator {
    private final Adsr envelope = new Adsr();
    private final float[] levels = new float[GridInstrument.GRID];
    private int phase;
    private int step;
    private double amplitude;
    private double amplitudeStep;
    private double last;
    private double beforeLast;

    Adsr envelope() {
        return envelope;
    }

    /** Begins a note with the amplitude that {@link #look} sets next. */
    void begin() {
        phase = 0;
        amplitude = -1;
        last = 0;
        beforeLast = 0;
        envelope.end();
        envelope.on();
    }

    /** Sets pitch and amplitude until the next look. */
    void look(double cycles, double newAmplitude) {
        step = Curves.phase(cycles);
        if (amplitude < 0) {
            amplitude = newAmplitude;
        }
        amplitudeStep = (newAmplitude - amplitude) / GridInstrument.GRID;
    }

    /** Replaces what modulates it, in cycles, by what it gives. */
    void process(double[] x, int count) {
        envelope.fill(levels, count);
        double a = amplitude;
        int p = phase;
        for (int i = 0; i < count; i++) {
            a += amplitudeStep;
            x[i] = a * levels[i] * Curves.sine(p + Curves.phase(x[i]));
            p += step;
        }
        amplitude = a;
        phase = p;
    }

    /** The same, modulated by the mean of its own last two frames, which keeps it from whistling (Tomisawa 1981). */
    void feedBack(double[] x, int count, double feedback) {
        envelope.fill(levels, count);
        double a = amplitude;
        double half = feedback * 0.5;
        double one = last;
        double two = beforeLast;
        int p = phase;
        for (int i = 0; i < count; i++) {
            a += amplitudeStep;
            double own = levels[i] * Curves.sine(p + Curves.phase(half * (one + two)));
            two = one;
            one = own;
            x[i] = a * own;
            p += step;
        }
        amplitude = a;
        last = one;
        beforeLast = two;
        phase = p;
    }
}
