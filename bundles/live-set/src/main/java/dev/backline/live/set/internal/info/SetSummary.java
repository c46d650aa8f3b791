package dev.backline.live.set.internal.info;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.info.SetInfo.DeviceCount;
import dev.backline.live.set.internal.info.SetInfo.PlugInCount;
import dev.backline.live.set.internal.info.SetInfo.TrackLine;
import dev.backline.live.set.internal.reference.MissingSamples;
import dev.backline.live.set.internal.reference.Places;
import dev.backline.live.set.internal.reference.SampleUses;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.DeviceNames;
import dev.backline.live.set.internal.view.DeviceView;
import dev.backline.live.set.internal.view.LocatorView;
import dev.backline.live.set.internal.view.NoteView;
import dev.backline.live.set.internal.view.PlugInView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.model.PitchClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums up a set. */
public final class SetSummary {
    private final SetView set;
    private final List<TrackView> tracks;
    private final List<ClipView> session;
    private final List<ClipView> arrangement;

    private SetSummary(SetView set) {
        this.set = set;
        this.tracks = set.tracks();
        this.session = clips(t -> t.sessionClips().values());
        this.arrangement = clips(TrackView::arrangementClips);
    }

    private List<ClipView> clips(Function<TrackView, java.util.Collection<ClipView>> of) {
        return tracks.stream().flatMap(t -> of.apply(t).stream()).toList();
    }

    /**
     * Answers what a set holds.
     *
     * @param library the user library, where its samples are looked for too
     * @throws SetFault if it is no set
     */
    public static SetInfo of(SetFile file, Optional<Path> library) throws SetFault {
        SetView set = SetView.of(file.document().root(), file.path().toString());
        return new SetSummary(set).sum(file, Places.of(file.path(), library));
    }

    private SetInfo sum(SetFile file, Places places) {
        Census census = Census.of(set.ableton());
        List<SetInfo.TempoPoint> tempos = Course.tempos(set);
        List<TrackLine> lines = tracks.stream().map(TrackLines::of).toList();
        List<LocatorView> locators = set.locators();
        return new SetInfo(
                file.path(),
                set.era().live(),
                set.creator(),
                set.ableton().attribute("MinorVersion", ""),
                Course.tempo(set),
                Course.changes(tempos),
                tempos,
                Course.signature(set),
                Course.signatures(set),
                scale(),
                arrangement.stream().mapToDouble(ClipView::end).max().orElse(0),
                count(TrackView.Kind.MIDI),
                count(TrackView.Kind.AUDIO),
                count(TrackView.Kind.GROUP),
                count(TrackView.Kind.RETURN),
                set.scenes().size(),
                session.size(),
                arrangement.size(),
                session.stream().mapToInt(SetSummary::notes).sum(),
                lines.stream().mapToInt(TrackLine::notes).sum(),
                locators.stream().map(LocatorView::name).toList(),
                locators.stream().map(LocatorView::time).toList(),
                devices(census.devices()),
                plugIns(census.devices()),
                samples(set.ableton(), file.path(), places),
                lines,
                census.counts(file.document().size()));
    }

    private Optional<String> scale() {
        Optional<Node> scale = set.liveSet().child("ScaleInformation");
        String root = scale.flatMap(s -> s.value("RootNote").or(() -> s.value("Root")))
                .orElse("");
        return root.matches("[0-9]|1[01]")
                ? scale.flatMap(s -> s.value("Name")).map(name -> PitchClass.of(Integer.parseInt(root)) + " " + name)
                : Optional.empty();
    }

    private int count(TrackView.Kind kind) {
        return (int) tracks.stream().filter(t -> t.kind() == kind).count();
    }

    private static int notes(ClipView clip) {
        return (int) clip.notes().stream().filter(NoteView::isEnabled).count();
    }

    private static List<DeviceCount> devices(List<Node> devices) {
        Map<String, Long> counts = devices.stream()
                .collect(Collectors.groupingBy(d -> DeviceNames.of(d.name()), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(e -> new DeviceCount(e.getKey(), e.getValue().intValue()))
                .toList();
    }

    /** Answers the plug-ins and Max devices among devices. */
    public static List<PlugInCount> plugIns(List<Node> devices) {
        Stream<PlugInView> found = devices.stream().flatMap(d -> new DeviceView(d).plugIn().stream());
        Map<List<String>, Long> counts = found.collect(Collectors.groupingBy(
                p -> List.of(p.format(), p.name()),
                () -> new TreeMap<>(java.util.Comparator.comparing(List::toString)),
                Collectors.counting()));
        return counts.entrySet().stream()
                .map(e -> new PlugInCount(
                        e.getKey().getFirst(),
                        e.getKey().getLast(),
                        e.getValue().intValue()))
                .toList();
    }

    /** Answers what is known of the audio files that a tree names. */
    public static SetInfo.Samples samples(Node root, Path file, Places places) {
        MissingSamples search = MissingSamples.of(file, SampleUses.of(root), places);
        return new SetInfo.Samples(
                search.named(),
                search.found(),
                search.ofLive(),
                search.missing().stream().map(MissingSamples.Missing::path).toList());
    }
}
