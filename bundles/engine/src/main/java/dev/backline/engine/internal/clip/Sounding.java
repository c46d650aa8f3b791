package dev.backline.engine.internal.clip;

import dev.backline.sound.SincTable;

/** A stretch of time in which a recording runs on without a jump. Asking allocates nothing. */
interface Sounding {
    /** Answers what plays. */
    Recording sound();

    /** Answers the frame at which it begins. */
    long start();

    /** Answers the frame behind its last; it fades out behind it within {@link Round#STOP} frames. */
    long end();

    /** Answers how it follows the song. */
    Round.Way way();

    /** Answers the frames of the recording for a frame, for the pitch that is wanted. */
    double step();

    /** Answers what interpolates. */
    SincTable table();

    /** Answers the frame of the recording that belongs to a frame. */
    double source(long frame);

    /** Answers the level at a frame. */
    float level(long frame);

    /** Answers whether the recording is heard as it is between two frames. */
    boolean isPlain(long from, long until);
}
