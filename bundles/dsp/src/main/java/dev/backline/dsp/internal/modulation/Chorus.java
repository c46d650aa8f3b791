package dev.backline.dsp.internal.modulation;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.DelayLine;
import dev.backline.dsp.internal.Lfo;
import java.util.List;
import java.util.Map;

/**
 * A chorus: each voice is the input {@code delay + depth sin(2 pi rate t + phase)} ago, read between frames by Hermite's cubic; voices are spread evenly over the
 * cycle, and the right channel is turned by up to a quarter of it.
 */
final class Chorus extends SwungDelay {
    static final UnitInfo INFO = new UnitInfo(
            "chorus",
            "Chorus",
            "modulation",
            "One to four voices, delayed by 2 to 40 ms that swing by up to 8 ms at 0.01 to 10 Hz, feedback up to 0.8; cubic interpolation. Source: Dattorro, Effect Design,"
                    + " part 2 (1997); Zölzer, DAFX (2011), chapter 2.",
            List.of(
                    UnitParameter.of("Rate", "Hz", 0.01, 10, 0.7),
                    UnitParameter.of("Depth", "s", 0, 0.008, 0.002),
                    UnitParameter.of("Delay", "s", 0.002, 0.04, 0.012),
                    UnitParameter.choice("Voices", 1, "1", "2", "3", "4"),
                    UnitParameter.of("Width", "", 0, 1, 1),
                    UnitParameter.of("Feedback", "", 0, 0.8, 0),
                    UnitParameter.of("Dry/Wet", "", 0, 1, 0.5)),
            List.of(
                    new Preset("Slow Pad", Map.of("Rate", 0.25, "Depth", 0.004, "Voices", 3.0)),
                    new Preset(
                            "Vibrato",
                            Map.of("Rate", 5.0, "Depth", 0.0012, "Voices", 0.0, "Width", 0.0, "Dry/Wet", 1.0)),
                    new Preset(
                            "Thick Lead",
                            Map.of("Rate", 1.1, "Depth", 0.0025, "Voices", 3.0, "Delay", 0.018, "Feedback", 0.2))));

    private static final int RATE = 0;
    private static final int DEPTH = 1;
    private static final int DELAY = 2;
    private static final int VOICES = 3;
    private static final int WIDTH = 4;
    private static final int FEEDBACK = 5;
    private static final int MIX = 6;

    private double depth;
    private double delay;
    private int voices;
    private long turn;
    private long apart;
    private double feedback;
    private double dry;
    private double wet;

    Chorus() {
        super(INFO);
    }

    @Override
    protected void tune() {
        lfo.tune(knobs.value(RATE), rateHz());
        depth = knobs.value(DEPTH) * rateHz();
        delay = knobs.value(DELAY) * rateHz();
        voices = knobs.choice(VOICES) + 1;
        apart = Lfo.steps(1.0 / voices);
        turn = Lfo.steps(knobs.value(WIDTH) / 4);
        feedback = knobs.value(FEEDBACK);
        wet = knobs.value(MIX);
        dry = 1 - wet;
    }

    @Override
    protected void work(float[] outLeft, float[] outRight, int from, int to) {
        double level = wet / Math.sqrt(voices);
        double back = feedback / voices;
        for (int i = from; i < to; i++) {
            long phase = lfo.next();
            double l = voices(left, phase);
            double r = voices(right, phase + turn);
            left.write((float) (outLeft[i] + back * l));
            right.write((float) (outRight[i] + back * r));
            outLeft[i] = (float) (dry * outLeft[i] + level * l);
            outRight[i] = (float) (dry * outRight[i] + level * r);
        }
    }

    /** The line has not taken this frame yet, so a place in it is one frame nearer. */
    private double voices(DelayLine line, long start) {
        long phase = start;
        double sum = 0;
        for (int v = 0; v < voices; v++) {
            double frames = delay + depth * Lfo.sine(phase) - 1;
            sum += line.read(frames > 1 ? frames : 1);
            phase += apart;
        }
        return sum;
    }

    @Override
    public long tailFrames() {
        return tailFrames(feedback, delay + depth + 4);
    }
}
