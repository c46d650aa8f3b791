package dev.backline.live.set.internal.read;

import dev.backline.model.TimeSignature;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a set file holds, as far as it is read.
 *
 * @param creator the program that wrote it, such as {@code Ableton Live 11.0.12}; may be empty
 * @param format its version of the format, such as {@code 11.0_433}
 * @param bpm tempo at the start
 * @param tempoChanges how often the tempo changes
 * @param signature at the start, when it is one that Live knows
 * @param scale root and name of the scale, such as {@code A Minor}, since Live 11
 * @param tracks in order, the main track excluded
 * @param scenes how many
 * @param locators by position in the file
 * @param devices how many of each kind, by element name, on all tracks
 */
public record SetContent(
        String creator,
        String format,
        Optional<Double> bpm,
        int tempoChanges,
        Optional<TimeSignature> signature,
        Optional<String> scale,
        List<TrackContent> tracks,
        int scenes,
        List<Mark> locators,
        Map<String, Integer> devices) {

    /**
     * A locator.
     *
     * @param name as written
     * @param beats its position
     */
    public record Mark(String name, double beats) {}

    /**
     * A track.
     *
     * @param kind {@code midi}, {@code audio}, {@code group} or {@code return}
     * @param id number in the file
     * @param group number of its group track, -1 for none
     * @param name as shown
     * @param session clips in slots
     * @param arrangement clips in the arrangement
     * @param samples files that its devices play
     */
    public record TrackContent(
            String kind,
            int id,
            int group,
            String name,
            List<ClipContent> session,
            List<ClipContent> arrangement,
            List<SampleContent> samples) {}

    /**
     * A reference to an audio file.
     *
     * @param relation what the relative path starts from: 1 the set's folder, 3 the project, 5 a pack, 6 the user library
     * @param relative path with slashes, may be empty
     * @param path absolute when it was written so, may be empty
     * @param low lowest key that plays it
     * @param high highest key that plays it
     */
    public record SampleContent(int relation, String relative, String path, int low, int high) {
        SampleContent withKeys(int from, int to) {
            return new SampleContent(relation, relative, path, from, to);
        }

        /** Answers the last part of the path. */
        public String name() {
            String text = relative.isEmpty() ? path : relative;
            return text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        }
    }
}
