package dev.backline.dsp.internal.space;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.DelayLine;
import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.StereoEffect;
import dev.backline.dsp.internal.filter.TptStage;
import java.util.List;
import java.util.Map;

/**
 * A room, plate or hall: pre-delay, band limits, four all-passes a channel, then Jot's feedback delay network ({@link FeedbackLines}). The time to -60 dB is exact at
 * low frequencies and falls to {@code 1 - damping} of it at half the rate. The types differ in the lengths of the lines and in how the input is spread.
 */
final class Reverb extends StereoEffect {
    static final UnitInfo INFO = new UnitInfo(
            "reverb",
            "Reverb",
            "space",
            "Feedback delay network of 16 lines with a Hadamard matrix behind all-passes: decay 0.1 to 30 s to -60 dB, damping (decay at the top is 1 - damping of it), pre-delay up to 0.5 s,"
                    + " cuts of 12 dB an octave, width. A new type starts from silence. Sources: Jot and Chaigne (1991); Schroeder (1962).",
            List.of(
                    UnitParameter.choice("Type", 2, "Room", "Plate", "Hall"),
                    UnitParameter.of("Decay", "s", 0.1, 30, 2),
                    new UnitParameter("Pre-Delay", "s", 0, 0.5, 0.02, List.of(), 0.05),
                    UnitParameter.of("Damping", "", 0, 0.95, 0.55),
                    UnitParameter.of("Low Cut", "Hz", 20, 1_000, 120),
                    UnitParameter.of("High Cut", "Hz", 500, 20_000, 9_000),
                    UnitParameter.of("Width", "", 0, 1, 1),
                    UnitParameter.of("Dry/Wet", "", 0, 1, 0.3)),
            List.of(
                    new Preset("Drum Room", Map.of("Type", 0.0, "Decay", 0.5, "Pre-Delay", 0.004, "Dry/Wet", 0.2)),
                    new Preset(
                            "Vocal Plate",
                            Map.of("Type", 1.0, "Decay", 1.6, "Pre-Delay", 0.03, "Damping", 0.35, "Low Cut", 250.0)),
                    new Preset("Cathedral", Map.of("Decay", 6.0, "Pre-Delay", 0.05, "Damping", 0.7, "Dry/Wet", 0.4)),
                    new Preset(
                            "Endless Wash", Map.of("Decay", 20.0, "Damping", 0.3, "Low Cut", 300.0, "Dry/Wet", 0.5))));

    private static final int TYPE = 0;
    private static final int DECAY = 1;
    private static final int PRE_DELAY = 2;
    private static final int DAMPING = 3;
    private static final int LOW_CUT = 4;
    private static final int HIGH_CUT = 5;
    private static final int WIDTH = 6;
    private static final int MIX = 7;
    private static final int CELL = 16;
    private static final double LEVEL = 0.5;
    private static final double MOST_PRE_DELAY = 0.5;
    private static final double BUTTERWORTH_DAMPING = 1.4142135623730951;
    private static final double MOST_OF_RATE = 0.49;
    private static final double BASE_HZ = 44_100;
    // Primes, spread evenly on a logarithmic scale over 26 to 78 ms at 44.1 kHz.
    private static final int[] LENGTHS = {
        1151, 1237, 1327, 1429, 1543, 1657, 1783, 1913, 2063, 2213, 2381, 2557, 2749, 2957, 3181, 3413
    };
    private static final int[][] DIFFUSERS = {{149, 211, 263, 431}, {163, 199, 281, 449}};
    // By type: a room is small, a plate is dense at once.
    private static final double[] SCALES = {0.42, 0.61, 1};
    private static final double[] SPREADS = {0.5, 0.7, 0.6};

    private final TptStage lowCut = new TptStage();
    private final TptStage highCut = new TptStage();
    private final double[] filterLeft = new double[PART];
    private final double[] filterRight = new double[PART];
    private final float[][] in = new float[2][PART];
    private final float[][] out = new float[2][PART];
    private final Diffuser[][] diffusers = new Diffuser[2][4];
    private FeedbackLines lines = new FeedbackLines(LENGTHS, PART);
    private DelayLine preLeft = new DelayLine(1);
    private DelayLine preRight = new DelayLine(1);
    private int type = -1;
    private double preDelay = 1;
    private double decayFrames = 1;
    private double own;
    private double other;
    private double dry;

    Reverb() {
        super(INFO, CELL);
        diffuse(BASE_HZ);
    }

    @Override
    protected void make(int sampleRateHz, int mostFrames) {
        int[] longest = new int[LENGTHS.length];
        for (int i = 0; i < longest.length; i++) {
            longest[i] = (int) Math.round(LENGTHS[i] * (sampleRateHz / BASE_HZ));
        }
        lines = new FeedbackLines(longest, PART);
        preLeft = new DelayLine((int) (MOST_PRE_DELAY * sampleRateHz));
        preRight = new DelayLine((int) (MOST_PRE_DELAY * sampleRateHz));
        diffuse(sampleRateHz);
        type = -1;
    }

    private void diffuse(double sampleRateHz) {
        for (int c = 0; c < 2; c++) {
            for (int d = 0; d < DIFFUSERS[c].length; d++) {
                diffusers[c][d] = new Diffuser((int) Math.round(DIFFUSERS[c][d] * (sampleRateHz / BASE_HZ)));
            }
        }
    }

    @Override
    protected void clear() {
        lines.clear();
        preLeft.clear();
        preRight.clear();
        lowCut.clear();
        highCut.clear();
        for (Diffuser[] channel : diffusers) {
            for (Diffuser diffuser : channel) {
                diffuser.clear();
            }
        }
    }

    @Override
    protected void tune() {
        if (knobs.choice(TYPE) != type) {
            type = knobs.choice(TYPE);
            lines.scale(SCALES[type]);
        }
        decayFrames = knobs.value(DECAY) * rateHz();
        lines.tune(decayFrames, 1 - knobs.value(DAMPING));
        for (Diffuser[] channel : diffusers) {
            for (Diffuser diffuser : channel) {
                diffuser.tune(SPREADS[type]);
            }
        }
        preDelay = Math.max(1, knobs.value(PRE_DELAY) * rateHz());
        lowCut.tune(tangent(knobs.value(LOW_CUT)), BUTTERWORTH_DAMPING, 1, -BUTTERWORTH_DAMPING, -1);
        highCut.tune(tangent(knobs.value(HIGH_CUT)), BUTTERWORTH_DAMPING, 0, 0, 1);
        double width = knobs.value(WIDTH);
        double wet = knobs.value(MIX) * LEVEL * lines.level();
        own = wet * (1 + width) / 2;
        other = wet * (1 - width) / 2;
        dry = 1 - knobs.value(MIX);
    }

    private double tangent(double hz) {
        return Powers.tan(Math.PI * Math.min(hz / rateHz(), MOST_OF_RATE));
    }

    @Override
    protected void work(float[] left, float[] right, int at, int to) {
        int count = to - at;
        delay(preLeft, left, at, filterLeft, count);
        delay(preRight, right, at, filterRight, count);
        lowCut.process(filterLeft, filterRight, count);
        highCut.process(filterLeft, filterRight, count);
        for (int i = 0; i < count; i++) {
            in[0][i] = (float) filterLeft[i];
            in[1][i] = (float) filterRight[i];
        }
        for (int c = 0; c < 2; c++) {
            for (Diffuser diffuser : diffusers[c]) {
                diffuser.process(in[c], count);
            }
        }
        lines.process(in[0], in[1], out[0], out[1], count);
        for (int i = 0; i < count; i++) {
            double l = out[0][i];
            double r = out[1][i];
            left[at + i] = (float) (dry * left[at + i] + own * l + other * r);
            right[at + i] = (float) (dry * right[at + i] + own * r + other * l);
        }
    }

    /** Between frames only while the pre-delay glides. */
    private void delay(DelayLine line, float[] from, int at, double[] to, int count) {
        int whole = (int) preDelay;
        boolean exact = whole == preDelay;
        for (int i = 0; i < count; i++) {
            line.write(from[at + i]);
            to[i] = exact ? line.read(whole) : line.read(preDelay);
        }
    }

    /** Twice the time to -60 dB; loud noise takes some more to gather in the lines. */
    @Override
    public long tailFrames() {
        return (long) (2.2 * decayFrames + preDelay + 0.4 * rateHz());
    }
}
