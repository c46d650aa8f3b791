package dev.backline.pipeline.internal.make;

import dev.backline.model.Key;
import dev.backline.model.Tempo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A track that was made, or would be. Files are relative to {@code out}, with slashes.
 *
 * @param name of the track
 * @param out folder of the track
 * @param set the Live Set
 * @param midi the MIDI file
 * @param dawproject the project for other music programs
 * @param master the mastered sound
 * @param stems one sound for each bus, return and track outside of buses, of equal length, from bar 1
 * @param tracks the tracks inside of buses, as they enter them
 * @param premaster the sum of the stems
 * @param variations other songs on the same sounds
 * @param report the page to begin with
 * @param provenance how all of it was made
 * @param genre of the track
 * @param mood of the track
 * @param bpm its tempo
 * @param key its key
 * @param seed where its chance came from
 * @param sections in order
 * @param parts what plays, in track order
 * @param roles what each part is called for {@code --vary}, in the same order
 * @param lufs loudness of the master, in LUFS
 * @param truePeak highest true peak of the master, in dBTP
 * @param notes what to do next, and what could not be done
 */
public record MakeResult(
        String name,
        Path out,
        String set,
        String midi,
        String dawproject,
        String master,
        List<String> stems,
        List<String> tracks,
        String premaster,
        List<Variation> variations,
        String report,
        String provenance,
        String genre,
        String mood,
        Tempo bpm,
        Key key,
        long seed,
        List<SectionLine> sections,
        List<String> parts,
        List<String> roles,
        Optional<Double> lufs,
        Optional<Double> truePeak,
        List<String> notes) {
    /**
     * Another song on the same sounds.
     *
     * @param set its Live Set
     * @param midi its MIDI file
     * @param master its mastered sound
     * @param seed where its chance came from
     */
    public record Variation(String set, String midi, String master, long seed) {}

    /**
     * A section of the track.
     *
     * @param name what the producer reads
     * @param bar where it begins, from 1
     * @param bars its length
     * @param energy 0 to 1
     * @param parts the parts that play in it
     */
    public record SectionLine(String name, int bar, int bars, double energy, List<String> parts) {}
}
