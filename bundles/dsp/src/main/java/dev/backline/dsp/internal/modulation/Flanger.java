package dev.backline.dsp.internal.modulation;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.Lfo;
import java.util.List;
import java.util.Map;

/** A flanger: {@code y = dry x + wet d}, {@code d} the input and {@code feedback d} a short time ago that swings by {@code delay (1 + depth sin)}; its combs move. */
final class Flanger extends SwungDelay {
    static final UnitInfo INFO = new UnitInfo(
            "flanger",
            "Flanger",
            "modulation",
            "A comb by a delay of 0.2 to 10 ms that swings by up to 95 % of itself at 0.01 to 10 Hz, feedback -0.95 to 0.95; cubic interpolation. Source: Dattorro, Effect Design,"
                    + " part 2 (1997); Zölzer, DAFX (2011), chapter 2.",
            List.of(
                    UnitParameter.of("Rate", "Hz", 0.01, 10, 0.2),
                    UnitParameter.of("Depth", "", 0, 0.95, 0.7),
                    UnitParameter.of("Delay", "s", 0.0002, 0.01, 0.002),
                    UnitParameter.of("Feedback", "", -0.95, 0.95, 0.5),
                    UnitParameter.of("Width", "", 0, 1, 0.5),
                    UnitParameter.of("Dry/Wet", "", 0, 1, 0.5)),
            List.of(
                    new Preset("Jet", Map.of("Rate", 0.1, "Feedback", 0.85, "Delay", 0.003)),
                    new Preset("Hollow", Map.of("Feedback", -0.8, "Rate", 0.15)),
                    new Preset("Slow Sweep", Map.of("Rate", 0.03, "Depth", 0.95, "Feedback", 0.3))));

    private static final int RATE = 0;
    private static final int DEPTH = 1;
    private static final int DELAY = 2;
    private static final int FEEDBACK = 3;
    private static final int WIDTH = 4;
    private static final int MIX = 5;

    private double depth;
    private double delay;
    private double feedback;
    private long turn;
    private double dry;
    private double wet;

    Flanger() {
        super(INFO);
    }

    @Override
    protected void tune() {
        lfo.tune(knobs.value(RATE), rateHz());
        delay = knobs.value(DELAY) * rateHz();
        depth = knobs.value(DEPTH) * delay;
        feedback = knobs.value(FEEDBACK);
        turn = Lfo.steps(knobs.value(WIDTH) / 2);
        wet = knobs.value(MIX);
        dry = 1 - wet;
    }

    @Override
    protected void work(float[] outLeft, float[] outRight, int from, int to) {
        for (int i = from; i < to; i++) {
            long phase = lfo.next();
            double l = left.read(Math.max(1, delay + depth * Lfo.sine(phase) - 1));
            double r = right.read(Math.max(1, delay + depth * Lfo.sine(phase + turn) - 1));
            left.write((float) (outLeft[i] + feedback * l));
            right.write((float) (outRight[i] + feedback * r));
            outLeft[i] = (float) (dry * outLeft[i] + wet * l);
            outRight[i] = (float) (dry * outRight[i] + wet * r);
        }
    }

    @Override
    public long tailFrames() {
        return tailFrames(feedback, delay + depth + 4);
    }
}
