package dev.backline.pipeline.internal.deliver;

import dev.backline.model.LiveSet;
import java.nio.file.Path;

/** Hears of a track while it is made. */
public interface Growth {
    /** How many stretches of equal length a song's levels are told in. */
    int STRETCHES = 64;

    /** The set and its project folder can be played. */
    void playable(LiveSet set, Path folder);

    /**
     * A stretch of a track was rendered.
     *
     * @param track its name
     * @param stretch from 0
     * @param peak highest absolute sample, 1 for full scale
     */
    void level(String track, int stretch, float peak);
}
