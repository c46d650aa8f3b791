package dev.backline.api.session;

import dev.backline.model.Beats;
import dev.backline.model.Quantisation;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import java.util.List;

/**
 * Something that a player does, at a frame.
 *
 * @param frame when, counted from the start of the run, 0 or later; a frame that is past counts as the next one
 * @param kind what
 * @param track place of the track in the set's list, -1 for none
 * @param scene place of the scene, counted from 0, -1 for none
 * @param value as the kind says
 */
public record LaunchCommand(long frame, Kind kind, int track, int scene, double value) {
    /** Checks the frame. */
    public LaunchCommand {
        if (frame < 0 || !Double.isFinite(value)) {
            throw new IllegalArgumentException("A command stands at frame " + frame + " with the value " + value
                    + ", but a frame from 0 on and a finite value were expected.");
        }
    }

    /** Answers a press of a slot with the hardest velocity. */
    public static LaunchCommand press(long frame, int track, int scene) {
        return press(frame, track, scene, 127);
    }

    /**
     * Answers a press of a slot.
     *
     * @param velocity 1 to 127
     */
    public static LaunchCommand press(long frame, int track, int scene, int velocity) {
        return new LaunchCommand(frame, Kind.PRESS, track, scene, velocity);
    }

    /** Answers the release of a slot. */
    public static LaunchCommand release(long frame, int track, int scene) {
        return new LaunchCommand(frame, Kind.RELEASE, track, scene, 0);
    }

    /** Answers a press of the stop button of a track. */
    public static LaunchCommand stopTrack(long frame, int track) {
        return new LaunchCommand(frame, Kind.STOP_TRACK, track, -1, 0);
    }

    /** Answers a press of the button that stops all clips. */
    public static LaunchCommand stopAll(long frame) {
        return of(frame, Kind.STOP_ALL, 0);
    }

    /** Answers the launch of a scene. */
    public static LaunchCommand scene(long frame, int scene) {
        return new LaunchCommand(frame, Kind.SCENE, -1, scene, 127);
    }

    /** Answers a start of the transport. */
    public static LaunchCommand play(long frame) {
        return of(frame, Kind.PLAY, 0);
    }

    /** Answers a stop of the transport. */
    public static LaunchCommand stop(long frame) {
        return of(frame, Kind.STOP, 0);
    }

    /** Answers a move of the song's position. */
    public static LaunchCommand position(long frame, Beats to) {
        return of(frame, Kind.POSITION, to.value());
    }

    /** Answers a change of tempo. */
    public static LaunchCommand tempo(long frame, Tempo tempo) {
        return of(frame, Kind.TEMPO, tempo.bpm());
    }

    /** Answers a change of signature; bars count from there. */
    public static LaunchCommand signature(long frame, TimeSignature signature) {
        return of(frame, Kind.SIGNATURE, signature.numerator() + signature.denominator() / 100.0);
    }

    /** Answers a change of the set's grid. */
    public static LaunchCommand quantisation(long frame, Quantisation grid) {
        return of(frame, Kind.QUANTISATION, List.of(Quantisation.values()).indexOf(grid));
    }

    /** Answers the return of a track to its arrangement; of all tracks with -1. */
    public static LaunchCommand backToArrangement(long frame, int track) {
        return new LaunchCommand(frame, Kind.BACK_TO_ARRANGEMENT, track, -1, 0);
    }

    /**
     * Answers a nudge of the clip that a track plays.
     *
     * @param steps of the set's grid, negative for back
     */
    public static LaunchCommand nudge(long frame, int track, int steps) {
        return new LaunchCommand(frame, Kind.NUDGE, track, -1, steps);
    }

    /** Answers the switch of all follow actions. */
    public static LaunchCommand followActions(long frame, boolean on) {
        return of(frame, Kind.FOLLOW_ACTIONS, on ? 1 : 0);
    }

    /** Answers the switch of the arrangement's loop. */
    public static LaunchCommand loop(long frame, boolean on) {
        return of(frame, Kind.LOOP, on ? 1 : 0);
    }

    /** Answers the capture of the running clips as a new scene below one. */
    public static LaunchCommand capture(long frame, int below) {
        return new LaunchCommand(frame, Kind.CAPTURE, -1, below, 0);
    }

    private static LaunchCommand of(long frame, Kind kind, double value) {
        return new LaunchCommand(frame, kind, -1, -1, value);
    }

    /** What can be done; commands of one frame act in this order of their classes, then by track, then as they came. */
    public enum Kind {
        /** Starts the transport. */
        PLAY(LaunchOrder.TRANSPORT),
        /** Stops the transport. */
        STOP(LaunchOrder.TRANSPORT),
        /** Moves the song's position to a beat. */
        POSITION(LaunchOrder.TRANSPORT),
        /** Switches the arrangement's loop: 1 on, 0 off. */
        LOOP(LaunchOrder.TRANSPORT),
        /** Sets the tempo in beats a minute. */
        TEMPO(LaunchOrder.TEMPO),
        /** Sets the signature: the numerator and a hundredth of the denominator, such as 6.08. */
        SIGNATURE(LaunchOrder.TEMPO),
        /** Sets the set's grid by its place in {@link Quantisation}. */
        QUANTISATION(LaunchOrder.TEMPO),
        /** Switches all follow actions: 1 on, 0 off. */
        FOLLOW_ACTIONS(LaunchOrder.TEMPO),
        /** Launches a scene; the value is its velocity. */
        SCENE(LaunchOrder.SCENE),
        /** Stops all clips. */
        STOP_ALL(LaunchOrder.SCENE),
        /** Selects a scene. */
        SELECT(LaunchOrder.SCENE),
        /** Launches the selected scene. */
        SCENE_SELECTED(LaunchOrder.SCENE),
        /** Copies the running clips to a new scene below the one named. */
        CAPTURE(LaunchOrder.SCENE),
        /** Presses a slot; the value is the velocity. */
        PRESS(LaunchOrder.CLIP),
        /** Lets a slot go. */
        RELEASE(LaunchOrder.CLIP),
        /** Stops a track. */
        STOP_TRACK(LaunchOrder.CLIP),
        /** Gives a track, or all, back to the arrangement. */
        BACK_TO_ARRANGEMENT(LaunchOrder.CLIP),
        /** Moves the position of a clip by steps of the set's grid. */
        NUDGE(LaunchOrder.CLIP);

        private final LaunchOrder order;

        Kind(LaunchOrder order) {
            this.order = order;
        }

        /** Answers its class. */
        public LaunchOrder order() {
            return order;
        }
    }
}
