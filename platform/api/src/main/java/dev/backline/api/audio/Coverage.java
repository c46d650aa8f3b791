package dev.backline.api.audio;

import java.util.List;

/**
 * What of a set sounds in a render, and what does not.
 *
 * @param played devices and clips that do
 * @param notPlayed all else, each with its reason
 */
public record Coverage(List<Item> played, List<Item> notPlayed) {
    /** Copies the lists. */
    public Coverage {
        played = List.copyOf(played);
        notPlayed = List.copyOf(notPlayed);
    }

    /**
     * A device, a clip or another thing of a track.
     *
     * @param track name of the track
     * @param thing name of the thing, such as a device's
     * @param remark by what it is played, or why it is not
     */
    public record Item(String track, String thing, String remark) {}
}
