package dev.backline.dsp.internal.filter;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.Shapes;
import dev.backline.dsp.internal.StereoEffect;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A transistor ladder: four one-pole low-passes with feedback {@code k} around them, 24 dB an octave. Trapezoidal integrators; the feedback has no
 * delay: {@code u = (x - k S) / (1 + k G^4)}, {@code G = g / (1 + g)}, {@code g = tan(pi fc / fs)}, {@code S} what the integrators hold; then {@code u} is rounded
 * off by tanh, as the input pair of transistors does. {@code k} goes from 0 to 3.9; at 4 it would sing by itself.
 */
final class LadderFilter extends StereoEffect {
    static final UnitInfo INFO = new UnitInfo(
            "ladder-filter",
            "Ladder Filter",
            "filter",
            "Low-pass of four poles, 24 dB an octave, 20 Hz to 20 kHz, resonance by feedback k = 3.9 resonance without delay, drive 0 to 24 dB into a tanh;"
                    + " bass falls as resonance grows, as in the circuit. Sources: Moog (1965); Zavalishin, The Art of VA Filter Design (2018), chapter 5.",
            List.of(
                    UnitParameter.of("Cutoff", "Hz", 20, 20_000, 1_000),
                    UnitParameter.of("Resonance", "", 0, 1, 0.2),
                    UnitParameter.of("Drive", "dB", 0, 24, 0),
                    UnitParameter.of("Dry/Wet", "", 0, 1, 1)),
            List.of(
                    new Preset("Warm Bass", Map.of("Cutoff", 400.0, "Resonance", 0.3, "Drive", 6.0)),
                    new Preset("Acid", Map.of("Cutoff", 700.0, "Resonance", 0.93, "Drive", 12.0)),
                    new Preset("Soft Top", Map.of("Cutoff", 6_000.0, "Resonance", 0.0))));

    private static final int CUTOFF = 0;
    private static final int RESONANCE = 1;
    private static final int DRIVE = 2;
    private static final int MIX = 3;
    private static final int CELL = 16;
    private static final double MOST_FEEDBACK = 3.9;
    private static final double MOST_OF_RATE = 0.49;

    private final double[] held = new double[8];
    private double gain;
    private double hold;
    private double feedback;
    private double solve;
    private double drive;
    private double dry;
    private double wet;

    LadderFilter() {
        super(INFO, CELL);
    }

    @Override
    protected void make(int sampleRateHz, int mostFrames) {
        // Nothing depends on it.
    }

    @Override
    protected void clear() {
        Arrays.fill(held, 0);
    }

    @Override
    protected void tune() {
        double g = Powers.tan(Math.PI * Math.min(knobs.value(CUTOFF) / rateHz(), MOST_OF_RATE));
        gain = g / (1 + g);
        hold = 1 / (1 + g);
        feedback = MOST_FEEDBACK * knobs.value(RESONANCE);
        solve = 1 / (1 + feedback * gain * gain * gain * gain);
        drive = Powers.amplitude(knobs.value(DRIVE));
        wet = knobs.value(MIX) / drive;
        dry = 1 - knobs.value(MIX);
    }

    @Override
    protected void work(float[] left, float[] right, int from, int to) {
        channel(left, 0, from, to);
        channel(right, 4, from, to);
    }

    private void channel(float[] values, int base, int from, int to) {
        double g = gain;
        double h = hold;
        double k = feedback;
        double kh = k * h;
        double a = solve;
        double d = drive;
        double w = wet;
        double rest = dry;
        double s1 = held[base];
        double s2 = held[base + 1];
        double s3 = held[base + 2];
        double s4 = held[base + 3];
        for (int i = from; i < to; i++) {
            double x = values[i];
            double sum = s4 + g * (s3 + g * (s2 + g * s1));
            double u = Shapes.tanh((d * x - kh * sum) * a);
            double v = (u - s1) * g;
            double y = v + s1;
            s1 = y + v;
            v = (y - s2) * g;
            y = v + s2;
            s2 = y + v;
            v = (y - s3) * g;
            y = v + s3;
            s3 = y + v;
            v = (y - s4) * g;
            y = v + s4;
            s4 = y + v;
            values[i] = (float) (rest * x + w * y);
        }
        held[base] = s1;
        held[base + 1] = s2;
        held[base + 2] = s3;
        held[base + 3] = s4;
    }

    /** The slowest poles lie at {@code 1 - (k / 4)^(1/4)} of the cutoff; 18 of their time constants are 156 dB. */
    @Override
    public long tailFrames() {
        double k = MOST_FEEDBACK * knobs.value(RESONANCE);
        double slowest = 1 - Math.sqrt(Math.sqrt(k / 4));
        return 256 + (long) (18 * rateHz() / (2 * Math.PI * knobs.value(CUTOFF) * slowest));
    }
}
