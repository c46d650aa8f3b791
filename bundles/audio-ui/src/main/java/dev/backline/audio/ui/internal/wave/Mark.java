package dev.backline.audio.ui.internal.wave;

/**
 * A place that is marked.
 *
 * @param text beside it
 */
record Mark(Kind kind, double frame, String text) {
    /** Kinds of mark. */
    enum Kind {
        /** Of the clip, where a beat lies. */
        WARP,
        /** An end of the clip's loop. */
        LOOP,
        /** Of the file itself. */
        CUE
    }
}
