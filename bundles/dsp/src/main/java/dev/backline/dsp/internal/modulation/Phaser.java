package dev.backline.dsp.internal.modulation;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.Lfo;
import dev.backline.dsp.internal.Powers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A phaser: 4 to 12 all-passes of first order in a row, {@code y = a x + s}, {@code s = x - a y}, {@code a = (tan(pi f / fs) - 1) / (tan(pi f / fs) + 1)}, mixed with the
 * input and fed back. {@code f} swings around the centre by octaves.
 */
final class Phaser extends Swung {
    static final UnitInfo INFO = new UnitInfo(
            "phaser",
            "Phaser",
            "modulation",
            "4 to 12 first-order all-passes whose frequency, 80 Hz to 8 kHz, swings by up to 3 octaves to each side at 0.01 to 10 Hz; feedback -0.95 to 0.95. Source: Smith, An"
                    + " Allpass Approach to Digital Phasing and Flanging (1984).",
            List.of(
                    UnitParameter.of("Rate", "Hz", 0.01, 10, 0.3),
                    UnitParameter.of("Centre", "Hz", 80, 8_000, 800),
                    UnitParameter.of("Octaves", "", 0, 3, 1.5),
                    UnitParameter.choice("Stages", 0, "4", "6", "8", "12"),
                    UnitParameter.of("Feedback", "", -0.95, 0.95, 0.3),
                    UnitParameter.of("Width", "", 0, 1, 0.5),
                    UnitParameter.of("Dry/Wet", "", 0, 1, 0.5)),
            List.of(
                    new Preset("Slow Keys", Map.of("Rate", 0.12, "Octaves", 1.2)),
                    new Preset("Deep Space", Map.of("Rate", 0.05, "Stages", 3.0, "Feedback", 0.75, "Octaves", 2.5)),
                    new Preset("Wobble", Map.of("Rate", 4.0, "Stages", 1.0, "Octaves", 0.8))));

    private static final int RATE = 0;
    private static final int CENTRE = 1;
    private static final int OCTAVES = 2;
    private static final int STAGES = 3;
    private static final int FEEDBACK = 4;
    private static final int WIDTH = 5;
    private static final int MIX = 6;
    private static final int[] COUNTS = {4, 6, 8, 12};
    private static final int MOST_STAGES = 12;
    private static final double MOST_OF_RATE = 0.45;
    /** The coefficient goes in a straight line over this many frames. */
    private static final int STRETCH = 16;

    private final double[] left = new double[MOST_STAGES + 1];
    private final double[] right = new double[MOST_STAGES + 1];
    private int due;
    private double aLeft;
    private double aRight;
    private double stepLeft;
    private double stepRight;
    private double centre;
    private double octaves;
    private int stages;
    private double feedback;
    private long turn;
    private double dry;
    private double wet;

    Phaser() {
        super(INFO, 8);
    }

    @Override
    protected void clear() {
        Arrays.fill(left, 0);
        Arrays.fill(right, 0);
        due = 0;
        arrive();
    }

    @Override
    protected void rest(int frames) {
        super.rest(frames);
        arrive();
    }

    private void arrive() {
        aLeft = coefficient(lfo.phase());
        aRight = coefficient(lfo.phase() + turn);
    }

    @Override
    protected void tune() {
        lfo.tune(knobs.value(RATE), rateHz());
        centre = knobs.value(CENTRE) / rateHz();
        octaves = knobs.value(OCTAVES);
        int count = COUNTS[knobs.choice(STAGES)];
        for (int s = stages; s < count; s++) {
            left[s] = 0;
            right[s] = 0;
        }
        stages = count;
        feedback = knobs.value(FEEDBACK);
        turn = Lfo.steps(knobs.value(WIDTH) / 2);
        wet = knobs.value(MIX);
        dry = 1 - wet;
    }

    @Override
    protected void work(float[] outLeft, float[] outRight, int from, int to) {
        for (int i = from; i < to; i++) {
            long phase = lfo.next();
            if (due == 0) {
                due = STRETCH;
                stepLeft = (coefficient(phase) - aLeft) / STRETCH;
                stepRight = (coefficient(phase + turn) - aRight) / STRETCH;
            }
            due--;
            aLeft += stepLeft;
            aRight += stepRight;
            outLeft[i] = next(left, aLeft, outLeft[i]);
            outRight[i] = next(right, aRight, outRight[i]);
        }
    }

    private double coefficient(long phase) {
        double f = Math.min(centre * Powers.exp2(octaves * Lfo.sine(phase)), MOST_OF_RATE);
        double t = Powers.tan(Math.PI * f);
        return (t - 1) / (t + 1);
    }

    /** The last place of the memory holds what came out, which goes back in. */
    private float next(double[] memory, double a, double in) {
        double x = in + feedback * memory[MOST_STAGES];
        for (int s = 0; s < stages; s++) {
            double y = a * x + memory[s];
            memory[s] = x - a * y;
            x = y;
        }
        memory[MOST_STAGES] = x;
        return (float) (dry * in + wet * x);
    }

    /** The lowest all-pass falls by {@code e} in {@code 1 / (2 pi f)} seconds; the feedback makes rounds of about that length for each stage. */
    @Override
    public long tailFrames() {
        double lowest = centre * Powers.exp2(-octaves);
        double round = stages / (Math.PI * lowest) + 2;
        double rounds = 14 / -StrictMath.log(Math.max(0.05, Math.abs(feedback)));
        return (long) (round * (2 + rounds)) + STRETCH;
    }
}
