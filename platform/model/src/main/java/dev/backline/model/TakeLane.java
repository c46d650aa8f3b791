package dev.backline.model;

import java.util.List;

/**
 * One pass of a recording, under the lane that plays.
 *
 * @param id unique in its track
 * @param name what the producer reads
 * @param clips by position
 */
public record TakeLane(String id, String name, List<Track.Placed> clips) {
    /** Sorts the clips. */
    public TakeLane {
        clips = clips.stream().sorted((a, b) -> a.at().compareTo(b.at())).toList();
    }
}
