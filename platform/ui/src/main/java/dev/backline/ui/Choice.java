package dev.backline.ui;

import java.util.Optional;

/**
 * What is chosen in the open set; all panels show and change the same choice. Ids are those of the set's values.
 *
 * @param track id of a track, {@code main} for the main track
 * @param scene place of a scene, counted from 0
 * @param clip id of a clip
 * @param device id of a device
 */
public record Choice(Optional<String> track, Optional<Integer> scene, Optional<String> clip, Optional<String> device) {
    /** Nothing is chosen. */
    public static final Choice NONE =
            new Choice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Answers the choice of a track alone. */
    public static Choice ofTrack(String track) {
        return new Choice(Optional.of(track), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Answers the choice with another clip. */
    public Choice withClip(String id) {
        return new Choice(track, scene, Optional.of(id), device);
    }

    /** Answers the choice with another scene, and no clip. */
    public Choice withScene(int place) {
        return new Choice(track, Optional.of(place), Optional.empty(), device);
    }

    /** Answers the choice with another device. */
    public Choice withDevice(String id) {
        return new Choice(track, scene, clip, Optional.of(id));
    }
}
