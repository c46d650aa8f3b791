package dev.backline.live.set.internal.action;

import dev.backline.live.set.internal.midi.MidiContent;
import dev.backline.live.set.internal.midi.MidiContent.TempoAt;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a MIDI file holds, in figures.
 *
 * @param file the file
 * @param format 0 one track, 1 tracks that sound together, 2 songs one after another
 * @param ticksPerBeat resolution; 0 when the file counts in frames of film
 * @param tempo in bpm, at the start; 120 when the file is silent about it, as the standard says
 * @param tempoChanges how often the tempo changes
 * @param signature the first one
 * @param key the first one
 * @param lengthBeats where the last event stands
 * @param lengthSeconds the same as clock time
 * @param notes in all tracks
 * @param markers their names
 * @param tracks each track
 */
public record MidiInfo(
        Path file,
        int format,
        int ticksPerBeat,
        double tempo,
        int tempoChanges,
        Optional<String> signature,
        Optional<String> key,
        double lengthBeats,
        double lengthSeconds,
        int notes,
        List<String> markers,
        List<TrackLine> tracks) {
    private static final TempoAt USUAL = new TempoAt(0, 500_000);
    private static final double MICROSECONDS = 1_000_000;

    /**
     * A track.
     *
     * @param name as written, may be empty
     * @param notes how many
     */
    public record TrackLine(String name, int notes) {}

    static MidiInfo of(Path file, MidiContent midi) {
        double bpm = 60 * MICROSECONDS / start(midi).microsPerBeat();
        List<TrackLine> lines = midi.tracks().stream()
                .map(t -> new TrackLine(t.name(), t.notes().size()))
                .toList();
        int ticks = Math.max(1, midi.ticksPerBeat());
        return new MidiInfo(
                file,
                midi.format(),
                midi.ticksPerBeat(),
                Math.round(bpm * 1000) / 1000.0,
                (int) midi.tempos().stream().filter(t -> t.tick() > 0).count(),
                midi.signature(),
                midi.key(),
                midi.lastTick() / (double) ticks,
                Math.round(seconds(midi, ticks) * 1000) / 1000.0,
                lines.stream().mapToInt(TrackLine::notes).sum(),
                midi.markers(),
                lines);
    }

    private static TempoAt start(MidiContent midi) {
        return midi.tempos().stream().filter(t -> t.tick() == 0).findFirst().orElse(USUAL);
    }

    private static double seconds(MidiContent midi, int ticks) {
        TempoAt now = USUAL;
        double micros = 0;
        for (TempoAt next : midi.tempos()) {
            micros += (next.tick() - now.tick()) / (double) ticks * now.microsPerBeat();
            now = next;
        }
        return (micros + (midi.lastTick() - now.tick()) / (double) ticks * now.microsPerBeat()) / MICROSECONDS;
    }
}
