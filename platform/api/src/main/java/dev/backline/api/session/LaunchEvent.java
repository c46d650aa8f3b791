package dev.backline.api.session;

import dev.backline.model.Beats;

/**
 * Something that happens in a session.
 *
 * @param frame when, counted from the start of the run
 * @param run beats that were played since the run began, whatever the song did
 * @param song where the song stood
 * @param order its class among the events of the frame
 * @param kind what
 * @param reason why
 * @param track place of the track in the set's list, -1 for none
 * @param scene place of the scene, counted from 0, -1 for none
 * @param position as the kind says: of the clip from its zero, or of the song
 * @param value as the kind says
 */
public record LaunchEvent(
        long frame,
        Beats run,
        Beats song,
        LaunchOrder order,
        Kind kind,
        Reason reason,
        int track,
        int scene,
        Beats position,
        double value) {
    /** What can happen. */
    public enum Kind {
        /** The transport runs; the position is the song's. */
        TRANSPORT_STARTED,
        /** The transport stands; the position is where it will start. */
        TRANSPORT_STOPPED,
        /** The song goes on elsewhere; the position is the song's. */
        SONG_MOVED,
        /** The tempo is another; the value is in beats a minute. */
        TEMPO_SET,
        /** The signature is another; the value is the numerator and a hundredth of the denominator, such as 6.08. */
        SIGNATURE_SET,
        /** A scene starts. */
        SCENE_STARTED,
        /** A scene was put in; those from there on are one place lower. */
        SCENE_INSERTED,
        /** A scene was selected. */
        SCENE_SELECTED,
        /** A track plays the session, not its arrangement, from here on. */
        TRACK_TAKEN,
        /** A track plays its arrangement again. */
        TRACK_RETURNED,
        /** A clip begins at a position in it; the value is its gain, 0 to 1. */
        CLIP_STARTED,
        /** A clip is silent from here on; the position is where it was. */
        CLIP_STOPPED,
        /** A clip goes round: the position is the start of its loop. */
        CLIP_LOOPED,
        /** A clip goes on at another position; the value is the one that it left, in beats. */
        CLIP_MOVED
    }

    /** Why it happens. */
    public enum Reason {
        /** A command said so. */
        COMMAND,
        /** A slot was pressed. */
        PRESS,
        /** A slot was let go. */
        RELEASE,
        /** A held Repeat clip came to its grid. */
        REPEAT,
        /** A scene was launched. */
        SCENE,
        /** A follow action chose it. */
        FOLLOW,
        /** The transport started or stopped. */
        TRANSPORT,
        /** The arrangement says so, or its loop. */
        ARRANGEMENT,
        /** A clip came to its end. */
        END,
        /** Another clip, or the same anew, took the track. */
        REPLACED
    }
}
