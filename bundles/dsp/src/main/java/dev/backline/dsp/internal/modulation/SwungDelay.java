package dev.backline.dsp.internal.modulation;

import dev.backline.api.unit.UnitInfo;
import dev.backline.dsp.internal.DelayLine;

/** An effect that reads a delay line a channel at a place that an LFO moves. */
abstract class SwungDelay extends Swung {
    private static final double LONGEST_SECONDS = 0.05;
    private static final double SILENT = 1e-7;

    DelayLine left = new DelayLine(0);
    DelayLine right = new DelayLine(0);

    SwungDelay(UnitInfo info) {
        super(info, 1);
    }

    @Override
    protected final void make(int sampleRateHz, int mostFrames) {
        left = new DelayLine((int) (LONGEST_SECONDS * sampleRateHz));
        right = new DelayLine((int) (LONGEST_SECONDS * sampleRateHz));
    }

    @Override
    protected final void clear() {
        left.clear();
        right.clear();
    }

    /** Answers the frames until rounds of this length, each by the feedback lower, have fallen by 148 dB. */
    static long tailFrames(double feedback, double roundFrames) {
        double size = Math.abs(feedback);
        double rounds = size < SILENT ? 1 : 1 + Math.ceil(-17 / StrictMath.log(size));
        return (long) (rounds * roundFrames);
    }
}
