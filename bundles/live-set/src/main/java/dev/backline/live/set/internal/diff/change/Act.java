package dev.backline.live.set.internal.diff.change;

import java.util.Locale;

/** What became of it. */
public enum Act {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** It is elsewhere, in time, order or on another track. */
    MOVED,
    /** It has another name. */
    RENAMED,
    /** It is longer or shorter. */
    RESIZED,
    /** It was moved in pitch. */
    TRANSPOSED,
    /** There is another in its place. */
    REPLACED,
    /** It is on or off now. */
    SWITCHED,
    /** It has another value. */
    CHANGED;

    /** Answers the word as it stands in codes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
