package dev.backline.live.set.internal.midi;

import java.util.List;
import java.util.Optional;

/**
 * What a MIDI file holds, as far as it is read.
 *
 * @param format 0, 1 or 2
 * @param ticksPerBeat resolution; 0 when the file counts in frames of film
 * @param ticksPerSecond resolution of a file that counts in frames of film; else 0
 * @param tempos tempo changes by place
 * @param signatures time signatures by place
 * @param key such as {@code Am}
 * @param marks markers by place
 * @param lastTick where the last event stands
 * @param cut whether the file ends before it says
 * @param tracks in order
 */
public record MidiContent(
        int format,
        int ticksPerBeat,
        double ticksPerSecond,
        List<TempoAt> tempos,
        List<SignatureAt> signatures,
        Optional<String> key,
        List<MarkAt> marks,
        long lastTick,
        boolean cut,
        List<MidiTrack> tracks) {

    /** Answers the first time signature, such as {@code 4/4}. */
    public Optional<String> signature() {
        return signatures.stream().findFirst().map(s -> s.numerator() + "/" + s.denominator());
    }

    /** Answers the names of the markers. */
    public List<String> markers() {
        return marks.stream().map(MarkAt::name).toList();
    }

    /**
     * A tempo.
     *
     * @param tick where it begins
     * @param microsPerBeat length of a quarter note in microseconds
     */
    public record TempoAt(long tick, int microsPerBeat) {}

    /**
     * A time signature.
     *
     * @param tick where it begins
     * @param numerator 0 to 255
     * @param denominator a power of two
     */
    public record SignatureAt(long tick, int numerator, long denominator) {}

    /**
     * A marker or cue point.
     *
     * @param tick where it stands
     * @param name as written
     */
    public record MarkAt(long tick, String name) {}

    /**
     * A track.
     *
     * @param name as written, may be empty
     * @param notes in order of their start
     * @param controls movements of controllers, in order
     * @param others how many events of a channel are neither, such as program changes
     * @param sysex how many messages of a maker's own
     * @param texts how many lyrics and other texts
     */
    public record MidiTrack(
            String name, List<MidiNote> notes, List<ControlAt> controls, int others, int sysex, int texts) {}

    /**
     * A note.
     *
     * @param on tick of its start
     * @param off tick of its end
     * @param channel 0 to 15
     * @param key note number
     * @param velocity 1 to 127
     */
    public record MidiNote(long on, long off, int channel, int key, int velocity) {}

    /**
     * A movement of a controller.
     *
     * @param tick when
     * @param channel 0 to 15
     * @param controller 0 to 127, {@link #PITCH_BEND} or {@link #PRESSURE}
     * @param value 0 to 127; for pitch bend 0 to 16,383
     */
    public record ControlAt(long tick, int channel, int controller, int value) {
        /** Stands for pitch bend. */
        public static final int PITCH_BEND = 128;

        /** Stands for the pressure on a whole channel. */
        public static final int PRESSURE = 129;
    }
}
