package dev.backline.engine.internal.sampler;

/**
 * One voice: what it plays, when, how loud. Frames are counted from the start of the song.
 *
 * @param sound what it plays
 * @param envelope its level over time
 * @param start first frame
 * @param release frame at which the key is let go; beyond {@link #end()} when it never is
 * @param end the frame behind its last one
 * @param left level in the left channel
 * @param right level in the right channel
 */
record VoicePlan(Pitched sound, Envelope envelope, long start, long release, long end, double left, double right) {
    /** Frames over which a stolen or choked voice fades. */
    static final int STOP = 132;

    /** Answers the same voice, stopped at a frame; it then fades quickly. */
    VoicePlan stoppedAt(long frame) {
        return frame + STOP >= end
                ? this
                : new VoicePlan(sound, envelope, start, release, Math.max(start, frame) + STOP, left, right);
    }
}
