package dev.backline.live.set.internal.action;

import dev.backline.live.set.internal.read.ClipContent;
import dev.backline.live.set.internal.read.ClipContent.NoteContent;
import dev.backline.live.set.internal.read.SampleSearch;
import dev.backline.live.set.internal.read.SetContent;
import dev.backline.live.set.internal.read.SetContent.SampleContent;
import dev.backline.live.set.internal.read.SetContent.TrackContent;
import dev.backline.live.set.internal.view.DeviceNames;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a set holds, in figures.
 *
 * @param file the set
 * @param creator the program that wrote it
 * @param format its version of the format
 * @param tempo in bpm, at the start
 * @param tempoChanges how often the tempo changes
 * @param signature at the start
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
 * @param devices how many of each kind
 * @param samples the audio files that are named
 * @param tracks each track
 */
public record SetInfo(
        Path file,
        String creator,
        String format,
        Optional<Double> tempo,
        int tempoChanges,
        Optional<String> signature,
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
        List<DeviceCount> devices,
        Samples samples,
        List<TrackLine> tracks) {

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

    static SetInfo of(Path file, SetContent set) {
        List<TrackLine> lines = set.tracks().stream().map(SetInfo::line).toList();
        double length = set.tracks().stream()
                .flatMap(t -> t.arrangement().stream())
                .mapToDouble(ClipContent::end)
                .max()
                .orElse(0);
        return new SetInfo(
                file,
                set.creator(),
                set.format(),
                set.bpm(),
                set.tempoChanges(),
                set.signature().map(Object::toString),
                set.scale(),
                length,
                count(set, "midi"),
                count(set, "audio"),
                count(set, "group"),
                count(set, "return"),
                set.scenes(),
                set.tracks().stream().mapToInt(t -> t.session().size()).sum(),
                set.tracks().stream().mapToInt(t -> t.arrangement().size()).sum(),
                set.tracks().stream()
                        .flatMap(t -> t.session().stream())
                        .mapToInt(c -> c.notes().size())
                        .sum(),
                lines.stream().mapToInt(TrackLine::notes).sum(),
                set.locators().stream().map(SetContent.Mark::name).toList(),
                devices(set),
                samples(file, set),
                lines);
    }

    private static List<DeviceCount> devices(SetContent set) {
        return set.devices().entrySet().stream()
                .map(e -> new DeviceCount(DeviceNames.of(e.getKey()), e.getValue()))
                .sorted(Comparator.comparing(DeviceCount::device))
                .toList();
    }

    private static int count(SetContent set, String kind) {
        return (int) set.tracks().stream().filter(t -> t.kind().equals(kind)).count();
    }

    private static TrackLine line(TrackContent track) {
        BitSet keys = new BitSet();
        int notes = 0;
        for (ClipContent clip : track.arrangement()) {
            List<NoteContent> sounding = clip.sounding();
            notes += sounding.size();
            sounding.forEach(n -> keys.set(Math.clamp(n.pitch(), 0, 127)));
        }
        Stream<SampleContent> hit = track.samples().stream().filter(s -> {
            int key = keys.nextSetBit(Math.max(0, s.low()));
            return key >= 0 && key <= s.high();
        });
        Stream<SampleContent> laid = track.arrangement().stream().flatMap(c -> c.sample().stream());
        return new TrackLine(
                track.name(),
                track.kind(),
                (int) clips(track).count(),
                notes,
                names(samples(track)),
                names(Stream.concat(hit, laid)));
    }

    private static List<String> names(Stream<SampleContent> samples) {
        return samples.map(SampleContent::name).distinct().sorted().toList();
    }

    private static Stream<ClipContent> clips(TrackContent track) {
        return Stream.concat(track.session().stream(), track.arrangement().stream());
    }

    private static Stream<SampleContent> samples(TrackContent track) {
        return Stream.concat(track.samples().stream(), clips(track).flatMap(c -> c.sample().stream()));
    }

    private static Samples samples(Path file, SetContent set) {
        SampleSearch search = new SampleSearch(file);
        List<SampleContent> named = set.tracks().stream()
                .flatMap(SetInfo::samples)
                .map(s -> new SampleContent(s.relation(), s.relative(), s.path(), 0, 127))
                .distinct()
                .toList();
        List<SampleSearch.State> states = named.stream().map(search::state).toList();
        List<String> missing = named.stream()
                .filter(s -> search.state(s) == SampleSearch.State.MISSING)
                .map(s -> s.relative().isEmpty() ? s.path() : s.relative())
                .sorted()
                .toList();
        return new Samples(
                named.size(),
                (int) states.stream().filter(s -> s == SampleSearch.State.FOUND).count(),
                (int) states.stream()
                        .filter(s -> s == SampleSearch.State.OF_LIVE)
                        .count(),
                missing);
    }
}
