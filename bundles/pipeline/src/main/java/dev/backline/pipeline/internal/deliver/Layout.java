package dev.backline.pipeline.internal.deliver;

import dev.backline.api.produce.Template;
import dev.backline.model.Tempo;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where the files of a track lie.
 *
 * @param root folder of the track
 * @param name of the track
 * @param template gives tempo and key of file names
 */
public record Layout(Path root, String name, Template template) {
    /** Answers the folder of the Live project. */
    public Path project() {
        return root.resolve(name + " Project");
    }

    /** Answers the Live Set. */
    public Path set() {
        return project().resolve(name + ".als");
    }

    /** Answers the MIDI file. */
    public Path midi() {
        return root.resolve(name + ".mid");
    }

    /** Answers the project for other music programs. */
    public Path dawproject() {
        return root.resolve(name + ".dawproject");
    }

    /** Answers the mastered sound. */
    public Path master() {
        return root.resolve(name + ".wav");
    }

    /** Answers the sound before mastering: the sum of the stems. */
    public Path premaster() {
        return root.resolve("Stems").resolve(name + " Pre-master.wav");
    }

    /** Answers a stem, such as {@code 01 Drums 126bpm Am.wav}; numbered from 1. */
    public Path stem(int number, String track) {
        return root.resolve("Stems").resolve(numbered(number, track));
    }

    /** Answers a track as it sounds before its bus, such as {@code 01 Kick 126bpm Am.wav}; numbered from 1. */
    public Path track(int number, String track) {
        return root.resolve("Tracks").resolve(numbered(number, track));
    }

    private String numbered(int number, String track) {
        return String.format(
                Locale.ROOT,
                "%02d %s %sbpm %s.wav",
                number,
                track,
                bpm(template.tempo()),
                template.key().shortName());
    }

    private static String bpm(Tempo tempo) {
        double bpm = tempo.bpm();
        return bpm == Math.rint(bpm) ? String.valueOf((long) bpm) : String.valueOf(bpm);
    }

    /** Answers the name of a variation, counted from 1. */
    public String variation(int number) {
        return name + " Variation " + number;
    }

    /** Answers the Live Set of a variation; it lies in the same project and shares the samples. */
    public Path variationSet(int number) {
        return project().resolve(variation(number) + ".als");
    }

    /** Answers the MIDI file of a variation. */
    public Path variationMidi(int number) {
        return root.resolve("Variations").resolve(variation(number) + ".mid");
    }

    /** Answers the mastered sound of a variation. */
    public Path variationMaster(int number) {
        return root.resolve("Variations").resolve(variation(number) + ".wav");
    }

    /** Answers the report. */
    public Path report() {
        return root.resolve("report.html");
    }

    /** Answers the provenance. */
    public Path provenance() {
        return root.resolve(name + ".prov.json");
    }

    /** Answers a path below the root with slashes. */
    public String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
