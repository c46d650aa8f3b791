package dev.backline.live.set.internal.diff.change;

import java.util.Locale;

/** What a change is about. */
public enum Subject {
    /** The set as a whole. */
    SET,
    /** The tempo. */
    TEMPO,
    /** The time signature. */
    SIGNATURE,
    /** The scale of the set or of a clip. */
    SCALE,
    /** A track. */
    TRACK,
    /** A scene. */
    SCENE,
    /** A clip. */
    CLIP,
    /** Notes of a clip. */
    NOTES,
    /** The sample of a clip or instrument. */
    SAMPLE,
    /** How a clip follows the tempo. */
    WARP,
    /** A device. */
    DEVICE,
    /** A chain or pad of a rack. */
    CHAIN,
    /** A parameter of mixer or device. */
    PARAMETER,
    /** The course of a parameter. */
    AUTOMATION,
    /** Where a track hears from or plays to. */
    ROUTING,
    /** A take lane. */
    TAKE_LANE,
    /** A locator. */
    LOCATOR,
    /** A groove of the pool. */
    GROOVE,
    /** Anything that has no name here. */
    SETTING,
    /** What is only seen. */
    VIEW,
    /** Ids, which nobody sees. */
    NUMBERING;

    /** Answers the word as it stands in codes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
