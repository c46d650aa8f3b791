package dev.backline.live.virtual.internal.song;

import dev.backline.live.osc.api.dialect.FaderCurve;
import dev.backline.model.Decibels;

/** The gain of a recording as Live's interface counts it: a fader's place, 18 dB higher, so that 0.4 is 0 dB and 1 is 24 dB. */
public final class ClipGain {
    private static final double ABOVE_FADER_DB = 18;

    private ClipGain() {}

    /** Answers the place of a gain. */
    public static double place(Decibels gain) {
        return FaderCurve.position(Decibels.of(gain.value() - ABOVE_FADER_DB));
    }

    /** Answers the gain of a place. */
    public static Decibels gain(double place) {
        return Decibels.of(FaderCurve.level(place).value() + ABOVE_FADER_DB);
    }
}
