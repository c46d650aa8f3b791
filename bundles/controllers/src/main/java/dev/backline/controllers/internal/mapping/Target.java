package dev.backline.controllers.internal.mapping;

import dev.backline.api.session.LaunchCommand;
import dev.backline.model.ParameterRef;
import java.util.Set;

/** What a control moves. Slots and scenes are places: whatever lies there is launched. */
sealed interface Target {
    /** A parameter of a track, by the track's id. */
    record OfTrack(String trackId, ParameterRef parameter) implements Target {}

    /** A slot: pressed and let go. */
    record Slot(int track, int scene) implements Target {}

    /** Something that is done each time the control goes on. */
    record Button(LaunchCommand.Kind kind, int track, int scene) implements Target {}

    /**
     * Something about the variations of a rack's macros.
     *
     * @param number of the variation, from 0; -1 where there is none
     * @param without macros that are left alone, from 0
     */
    record Variation(Deed deed, String trackId, String rackId, int number, Set<Integer> without) implements Target {
        /** Copies the macros. */
        public Variation {
            without = Set.copyOf(without);
        }
    }

    /** A bank of the controller. */
    record Bank(int number) implements Target {}

    /** A mode of the controller. */
    record Mode(String name) implements Target {}

    /** What can be done with variations. */
    enum Deed {
        /** The macros go where it has them. */
        LAUNCH,
        /** A new one takes the macros as they are. */
        STORE,
        /** It takes the macros as they are. */
        OVERWRITE,
        /** The macros go where chance has them. */
        RANDOM
    }
}
