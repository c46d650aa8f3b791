package dev.backline.library.internal;

import dev.backline.sound.AudioBlock;

/** Where a sample begins to sound, to the frame: what lies before it would make every note late. */
final class Onset {
    /** A sound begins where it first reaches this share of its peak. */
    private static final double SHARE = 0.05;

    /** What stays before it, so that the attack is not cut. */
    private static final double MARGIN_SECONDS = 0.001;

    private Onset() {}

    static long firstFrame(AudioBlock sound, int sampleRateHz) {
        float peak = 0;
        for (int c = 0; c < sound.channels(); c++) {
            for (int i = 0; i < sound.frames(); i++) {
                peak = Math.max(peak, Math.abs(sound.channel(c)[i]));
            }
        }
        int first = sound.frames() - 1;
        for (int c = 0; c < sound.channels(); c++) {
            int i = 0;
            while (i < first && Math.abs(sound.channel(c)[i]) < SHARE * peak) {
                i++;
            }
            first = Math.min(first, i);
        }
        return Math.max(0, first - (long) (MARGIN_SECONDS * sampleRateHz));
    }
}
