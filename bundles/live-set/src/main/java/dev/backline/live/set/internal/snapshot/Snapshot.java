package dev.backline.live.set.internal.snapshot;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.EventView;
import dev.backline.live.set.internal.view.ParameterView;
import dev.backline.live.set.internal.view.SceneView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.model.Beats;
import dev.backline.model.Groove;
import dev.backline.model.Key;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.ParameterRef;
import dev.backline.model.PitchClass;
import dev.backline.model.Quantisation;
import dev.backline.model.Scale;
import dev.backline.model.Scene;
import dev.backline.model.SignatureMap;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads a whole set. */
public final class Snapshot {
    private static final List<Scale> BY_NUMBER =
            List.of(Scale.MAJOR, Scale.MINOR, Scale.DORIAN, Scale.MIXOLYDIAN, Scale.LYDIAN, Scale.PHRYGIAN);

    private final SetView set;
    private final SamplePaths samples;
    private final Tempo tempo;

    private Snapshot(SetView set, Path file) {
        this.set = set;
        this.samples = new SamplePaths(file);
        this.tempo = Read.tempo(set.tempo()
                .map(ParameterView::value)
                .orElse(OptionalDouble.empty())
                .orElse(120));
    }

    /** Answers what a set holds that was read from a file; paths of samples are relative to its folder where it has them so and they are there. */
    public static LiveSet of(SetView set, Path file) {
        String name = String.valueOf(file.getFileName());
        return new Snapshot(set, file).read(name.endsWith(".als") ? name.substring(0, name.length() - 4) : name);
    }

    /** Answers the id of the target that moves a parameter of a track, as envelopes of the file name it. */
    public static Optional<String> target(SetView set, TrackView track, ParameterRef parameter) {
        // No sample is looked for: where the set lies does not matter.
        return new TrackReading(set, track, returns(set), List.of(), new SamplePaths(Path.of("set.als")), Tempo.of(120))
                .parameters()
                .idOf(parameter);
    }

    private static List<String> returns(SetView set) {
        return set.tracks().stream()
                .filter(t -> t.kind() == TrackView.Kind.RETURN)
                .map(TrackView::id)
                .toList();
    }

    private LiveSet read(String name) {
        LiveSet.Builder builder = LiveSet.builder(name, tempo)
                .tempo(tempoMap())
                .signatures(signatures())
                .quantisation(quantisation())
                .transport(transport())
                .grooves(set.grooves().stream().map(this::groove).toList())
                .tracks(tracks())
                .scenes(scenes())
                .locators(set.locators().stream()
                        .map(l -> new Locator(l.name(), Read.place(l.time())))
                        .toList())
                .creator(set.creator())
                .annotation(set.liveSet().value("Annotation", ""));
        key().ifPresent(builder::key);
        set.main().flatMap(m -> m.mixer()).ifPresent(mixer -> {
            builder.grooveAmount(Read.within(Read.number(mixer, "GlobalGrooveAmount/Manual", 100) / 100, 0, 1.3));
            builder.crossfader(Read.within(Read.number(mixer, "CrossFade/Manual", 0), -1, 1));
        });
        return builder.build();
    }

    private List<EventView> events(Optional<ParameterView> parameter) {
        return set.main().flatMap(m -> parameter.map(p -> set.automation(m, p))).orElse(List.of());
    }

    /** Two events at one place are a step; between others the tempo glides in a straight line. */
    private TempoMap tempoMap() {
        List<EventView> events =
                events(set.tempo()).stream().filter(e -> e.time() >= 0).toList();
        List<TempoMap.Change> changes = new ArrayList<>();
        if (events.isEmpty() || events.getFirst().time() > 0) {
            changes.add(new TempoMap.Change(Beats.ZERO, tempo));
        }
        for (int i = 0; i < events.size(); i++) {
            EventView event = events.get(i);
            boolean last = i + 1 == events.size();
            if (!last && events.get(i + 1).time() <= event.time()) {
                continue;
            }
            Tempo from = Read.tempo(event.value());
            Optional<Tempo> to = last
                    ? Optional.empty()
                    : Optional.of(Read.tempo(events.get(i + 1).value()));
            // A step's first event is the end of the glide before it, so it is told by the glide's own end.
            Optional<Tempo> glide = to.filter(t -> !t.equals(from));
            changes.add(new TempoMap.Change(Read.place(event.time()), from, glide));
        }
        return TempoMap.of(changes);
    }

    private SignatureMap signatures() {
        TimeSignature first = set.signature()
                .flatMap(p -> p.value().stream().boxed().findFirst())
                .flatMap(Read::signature)
                .orElse(TimeSignature.FOUR_FOUR);
        List<SignatureMap.Change> changes = new ArrayList<>(List.of(new SignatureMap.Change(Beats.ZERO, first)));
        for (EventView event : events(set.signature())) {
            Read.signature(event.value()).filter(s -> event.time() >= 0).ifPresent(signature -> {
                Beats at = Read.place(event.time());
                changes.removeIf(c -> c.at().equals(at));
                changes.add(new SignatureMap.Change(at, signature));
            });
        }
        return SignatureMap.of(changes);
    }

    private Quantisation quantisation() {
        return Read.coded(Quantisation.values(), Read.whole(set.liveSet(), "GlobalQuantisation", 4, 0, 13));
    }

    private LiveSet.Transport transport() {
        return set.liveSet()
                .child("Transport")
                .map(t -> {
                    double start = Read.number(t, "LoopStart", 0);
                    double length = Read.number(t, "LoopLength", 0);
                    Optional<Span> loop =
                            length > 0 && start >= 0 ? Optional.of(Span.of(start, start + length)) : Optional.empty();
                    return new LiveSet.Transport(
                            loop,
                            loop.isPresent() && Read.yes(t, "LoopOn", false),
                            Read.yes(t, "PunchIn", false),
                            Read.yes(t, "PunchOut", false),
                            Read.place(Read.number(t, "CurrentTime", 0)));
                })
                .orElse(LiveSet.Transport.START);
    }

    /** From Live 12 on the scale is a number, and says nothing while it is not shown; before, sets carry C Major unasked. */
    private Optional<Key> key() {
        Optional<Node> scale = set.liveSet().child("ScaleInformation");
        boolean shown = Read.yes(set.liveSet(), "InKey", false);
        return scale.filter(s -> shown).flatMap(s -> {
            int root = Read.whole(s, "RootNote", Read.whole(s, "Root", 0, 0, 11), 0, 11);
            String name = s.value("Name", "");
            Optional<Scale> known = name.matches("\\d{1,3}")
                    ? Optional.of(Integer.parseInt(name))
                            .filter(i -> i < BY_NUMBER.size())
                            .map(BY_NUMBER::get)
                    : BY_NUMBER.stream().filter(k -> k.name().equals(name)).findFirst();
            return known.map(k -> new Key(PitchClass.of(root), k));
        });
    }

    private Groove groove(Node node) {
        ClipReading clips = new ClipReading(samples, tempo, id -> Optional.empty());
        return new Groove(
                node.attribute("Id", "0"),
                node.value("Name", ""),
                node.at("Clip/Value/MidiClip").map(n -> clips.read(n, true)),
                Read.whole(node, "Grid", 3, 0, 5),
                Read.within(Read.number(node, "QuantizationAmount", 0) / 100, 0, 1),
                Read.within(Read.number(node, "TimingAmount", 100) / 100, 0, 1),
                Read.within(Read.number(node, "RandomAmount", 0) / 100, 0, 1),
                Read.within(Read.number(node, "VelocityAmount", 0) / 100, -1, 1));
    }

    private List<Track> tracks() {
        List<Track> tracks = new ArrayList<>();
        List<String> returns = returns(set);
        List<String> known = set.tracks().stream().map(TrackView::id).toList();
        for (TrackView track : set.tracks()) {
            if (track.kind() != TrackView.Kind.UNKNOWN) {
                tracks.add(new TrackReading(set, track, returns, known, samples, tempo).read());
            }
        }
        set.main()
                .map(m -> new TrackReading(set, m, returns, known, samples, tempo).read())
                .ifPresent(tracks::add);
        return tracks;
    }

    private List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        for (SceneView view : set.scenes()) {
            scenes.add(new Scene(
                    view.name(),
                    view.tempo().stream().boxed().findFirst().map(Read::tempo),
                    Read.color(view.color()),
                    view.signature().stream().boxed().findFirst().flatMap(c -> Read.signature(c)),
                    LaunchReading.follow(view.node(), true),
                    view.node().value("Annotation", ""),
                    view.id()));
        }
        return scenes;
    }
}
