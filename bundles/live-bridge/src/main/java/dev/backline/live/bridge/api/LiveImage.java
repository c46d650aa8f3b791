package dev.backline.live.bridge.api;

import dev.backline.model.Beats;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Quantisation;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The set of a running Live at one moment, as far as AbletonOSC reaches: no returns, no main track, no arrangement, no envelopes.
 *
 * @param tempo the tempo
 * @param signature the time signature
 * @param quantisation the grid that launches wait for
 * @param playing whether it plays
 * @param tracks the tracks in order
 * @param scenes the scenes in order
 */
public record LiveImage(
        Tempo tempo,
        TimeSignature signature,
        Quantisation quantisation,
        boolean playing,
        List<Track> tracks,
        List<Scene> scenes) {
    /** Copies the lists. */
    public LiveImage {
        tracks = List.copyOf(tracks);
        scenes = List.copyOf(scenes);
    }

    /** Answers the set as a value of its own, with clips of notes; what only Live knows of a device is left out. */
    public LiveSet toSet(String name) {
        return ImageSet.of(this, name);
    }

    /**
     * A track.
     *
     * @param name its name
     * @param color its colour
     * @param midi whether it takes notes
     * @param mixer its strip
     * @param playingSlot the scene whose clip plays, -1 for none
     * @param clips its clips by scene
     * @param devices its devices in the order of the signal
     */
    public record Track(
            String name,
            Color color,
            boolean midi,
            Strip mixer,
            int playingSlot,
            SortedMap<Integer, Clip> clips,
            List<Device> devices) {
        /** Copies the collections. */
        public Track {
            clips = Collections.unmodifiableSortedMap(new TreeMap<>(clips));
            devices = List.copyOf(devices);
        }
    }

    /**
     * A mixer strip.
     *
     * @param volume the fader
     * @param pan -1 to 1
     * @param muted whether it is silent
     * @param solo whether it is heard alone
     * @param armed whether it is armed
     */
    public record Strip(Decibels volume, double pan, boolean muted, boolean solo, boolean armed) {}

    /**
     * A scene.
     *
     * @param name its name
     * @param color its colour
     * @param tempo the tempo that it starts with
     */
    public record Scene(String name, Color color, Optional<Tempo> tempo) {}

    /**
     * A clip.
     *
     * @param name its name
     * @param color its colour
     * @param midi whether it holds notes; otherwise a recording
     * @param loop the loop brace
     * @param start where it begins to play
     * @param end where it ends when it does not repeat
     * @param looped whether it repeats
     * @param muted whether it is switched off
     * @param notes its notes in the order of {@link Note#ORDER}
     */
    public record Clip(
            String name,
            Color color,
            boolean midi,
            Span loop,
            Beats start,
            Beats end,
            boolean looped,
            boolean muted,
            List<Note> notes) {
        /** Copies the notes. */
        public Clip {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A device.
     *
     * @param name its name
     * @param className Live's word for its kind
     * @param parameters its parameters in Live's order
     */
    public record Device(String name, String className, List<LiveParameter> parameters) {
        /** Copies the parameters. */
        public Device {
            parameters = List.copyOf(parameters);
        }
    }
}
