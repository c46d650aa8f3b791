package dev.backline.live.set.internal.info;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a set holds, in figures.
 *
 * @param file the set
 * @param live the line of Live that it is of, 8 to 12; absent when it is later than any known one
 * @param creator the program that wrote it
 * @param format its version of the format
 * @param tempo in bpm, at the start
 * @param tempoChanges how often the tempo changes
 * @param tempoMap the points of the tempo, between which it moves in straight lines; empty when it never moves
 * @param signature at the start
 * @param signatureMap from where on which signature holds; empty when there is one alone
 * @param scale root and name, when the set has one
 * @param lengthBeats where the last clip of the arrangement ends
 * @param midiTracks how many
 * @param audioTracks how many
 * @param groups how many
 * @param returns how many
 * @param scenes how many
 * @param sessionClips how many clips lie in slots
 * @param arrangementClips how many clips lie in the arrangement
 * @param sessionNotes notes of the clips in slots, muted ones left out
 * @param notes notes as the arrangement plays them, repeated by their loops
 * @param locators their names
 * @param locatorBeats where they stand
 * @param devices how many of each kind
 * @param plugIns plug-ins and Max devices, how many of each
 * @param samples the audio files that are named
 * @param tracks each track
 * @param counts elements of the file by the names of their columns
 */
public record SetInfo(
        Path file,
        Optional<Integer> live,
        String creator,
        String format,
        Optional<Double> tempo,
        int tempoChanges,
        List<TempoPoint> tempoMap,
        Optional<String> signature,
        List<SignaturePoint> signatureMap,
        Optional<String> scale,
        double lengthBeats,
        int midiTracks,
        int audioTracks,
        int groups,
        int returns,
        int scenes,
        int sessionClips,
        int arrangementClips,
        int sessionNotes,
        int notes,
        List<String> locators,
        List<Double> locatorBeats,
        List<DeviceCount> devices,
        List<PlugInCount> plugIns,
        Samples samples,
        List<TrackLine> tracks,
        Map<String, Object> counts) {

    /**
     * A point of the tempo.
     *
     * @param beats where
     * @param bpm the tempo there
     */
    public record TempoPoint(double beats, double bpm) {}

    /**
     * A change of the time signature.
     *
     * @param beats from where on
     * @param signature such as {@code 3/4}; {@code unknown} for a code that Live does not have
     */
    public record SignaturePoint(double beats, String signature) {}

    /**
     * The audio files of a set.
     *
     * @param named how many different ones
     * @param found how many are there
     * @param ofLive how many belong to Live, to a pack or to the user library
     * @param missing the paths of those that are not there
     */
    public record Samples(int named, int found, int ofLive, List<String> missing) {}

    /**
     * A track.
     *
     * @param name as shown
     * @param kind {@code midi}, {@code audio}, {@code group} or {@code return}
     * @param clips in session and arrangement
     * @param notes as the arrangement plays them
     * @param samples files that its devices and clips name
     * @param played those of them that a note or a clip of the arrangement plays
     */
    public record TrackLine(
            String name, String kind, int clips, int notes, List<String> samples, List<String> played) {}

    /**
     * Devices of a kind, those in racks too.
     *
     * @param device as Live shows it
     * @param count how many
     */
    public record DeviceCount(String device, int count) {}

    /**
     * A plug-in or a Max device.
     *
     * @param format {@code VST2}, {@code VST3}, {@code AU} or {@code Max}
     * @param name as the set has it
     * @param count how often it stands in the set
     */
    public record PlugInCount(String format, String name, int count) {}
}
