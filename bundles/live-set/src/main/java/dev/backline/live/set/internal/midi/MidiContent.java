package dev.backline.live.set.internal.midi;

import java.util.List;
import java.util.Optional;

/**
 * What a MIDI file holds, as far as it is read.
 *
 * @param format 0, 1 or 2
 * @param ticksPerBeat resolution; 0 when the file counts in frames of film
 * @param tempos tempo changes
 * @param signature such as {@code 4/4}
 * @param key such as {@code Am}
 * @param markers names of the markers
 * @param lastTick where the last event stands
 * @param tracks in order
 */
public record MidiContent(
        int format,
        int ticksPerBeat,
        List<TempoAt> tempos,
        Optional<String> signature,
        Optional<String> key,
        List<String> markers,
        long lastTick,
        List<MidiTrack> tracks) {

    /**
     * A tempo.
     *
     * @param tick where it begins
     * @param microsPerBeat length of a quarter note in microseconds
     */
    public record TempoAt(long tick, int microsPerBeat) {}

    /**
     * A track.
     *
     * @param name as written, may be empty
     * @param notes in order of their start
     */
    public record MidiTrack(String name, List<MidiNote> notes) {}

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
}
