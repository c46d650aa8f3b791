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

    /** Both channels in one loop: while one waits for its feedback, the other goes on. */
    @Override
    protected void work(float[] left, float[] right, int from, int to) {
        double g = gain;
        double kh = feedback * hold;
        double a = solve;
        double d = drive;
        double w = wet;
        double rest = dry;
        double l1 = held[0];
        double l2 = held[1];
        double l3 = held[2];
        double l4 = held[3];
        double r1 = held[4];
        double r2 = held[5];
        double r3 = held[6];
        double r4 = held[7];
        for (int i = from; i < to; i++) {
            double x = left[i];
            double z = right[i];
            double u = Shapes.tanh((d * x - kh * (l4 + g * (l3 + g * (l2 + g * l1)))) * a);
            double p = Shapes.tanh((d * z - kh * (r4 + g * (r3 + g * (r2 + g * r1)))) * a);
            double v = (u - l1) * g;
            double q = (p - r1) * g;
            u = v + l1;
            p = q + r1;
            l1 = u + v;
            r1 = p + q;
            v = (u - l2) * g;
            q = (p - r2) * g;
            u = v + l2;
            p = q + r2;
            l2 = u + v;
            r2 = p + q;
            v = (u - l3) * g;
            q = (p - r3) * g;
            u = v + l3;
            p = q + r3;
            l3 = u + v;
            r3 = p + q;
            v = (u - l4) * g;
            q = (p - r4) * g;
            u = v + l4;
            p = q + r4;
            l4 = u + v;
            r4 = p + q;
            left[i] = (float) (rest * x + w * u);
            right[i] = (float) (rest * z + w * p);
        }
        held[0] = l1;
        held[1] = l2;
        held[2] = l3;
        held[3] = l4;
        held[4] = r1;
        held[5] = r2;
        held[6] = r3;
        held[7] = r4;
    }

    /** The slowest poles lie at {@code 1 - (k / 4)^(1/4)} of the cutoff; 18 of their time constants are 156 dB. */
    @Override
    public long tailFrames() {
        double k = MOST_FEEDBACK * knobs.value(RESONANCE);
        double slowest = 1 - Math.sqrt(Math.sqrt(k / 4));
        return 256 + (long) (18 * rateHz() / (2 * Math.PI * knobs.value(CUTOFF) * slowest));
    }
}
