package dev.backline.audio.ui.internal.listen;

import java.util.OptionalDouble;

/**
 * Gains by which two sounds are equally loud: the louder one is taken down by the difference of their integrated loudness (ITU-R BS.1770), so that nothing clips
 * that did not before.
 *
 * @param gainADb 0 or less
 * @param gainBDb 0 or less
 */
public record Match(double gainADb, double gainBDb) {
    /** Both as they are. */
    public static final Match NONE = new Match(0, 0);

    /** Answers the gains; none where a loudness is not known, as of silence. */
    public static Match of(OptionalDouble lufsA, OptionalDouble lufsB) {
        if (lufsA.isEmpty() || lufsB.isEmpty()) {
            return NONE;
        }
        double louderB = lufsB.getAsDouble() - lufsA.getAsDouble();
        return new Match(Math.min(0, louderB), Math.min(0, -louderB));
    }

    /** Answers the gain that brings a sound to a loudness, held back where its peak would pass -1 dBTP. */
    public static double gainDb(double lufs, double peakDb, double wantedLufs) {
        return Math.min(wantedLufs - lufs, -1 - peakDb);
    }

    /** Answers a linear gain. */
    public static double linear(double db) {
        return StrictMath.pow(10, db / 20);
    }
}
