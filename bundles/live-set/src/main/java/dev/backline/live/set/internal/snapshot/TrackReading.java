package dev.backline.live.set.internal.snapshot;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.Era;
import dev.backline.live.set.internal.view.EventView;
import dev.backline.live.set.internal.view.ParameterView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.Envelope;
import dev.backline.model.Mixer;
import dev.backline.model.ParameterRef;
import dev.backline.model.Routing;
import dev.backline.model.TakeLane;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one track. */
final class TrackReading {
    private final SetView set;
    private final TrackView view;
    private final List<String> returns;
    private final List<String> known;
    private final Targets targets;
    private final SamplePaths samples;
    private final ClipReading clips;

    TrackReading(
            SetView set, TrackView view, List<String> returns, List<String> known, SamplePaths samples, Tempo tempo) {
        this.samples = samples;
        this.set = set;
        this.view = view;
        this.returns = returns;
        this.known = known;
        this.targets = new Targets(view, returns);
        this.clips = new ClipReading(samples, tempo, targets::find);
    }

    Track read() {
        boolean main = view.kind() == TrackView.Kind.MAIN;
        List<Device> devices = devices();
        Track.Builder track = Track.builder(
                        main ? "main" : view.id(),
                        Track.Kind.valueOf(view.kind().name()))
                .name(view.name())
                .color(Read.color(view.color()))
                .devices(devices)
                .arrangement(view.arrangement()
                        .map(n -> n.children().stream()
                                .filter(TrackReading::isClip)
                                .map(clip -> clips.placed(clip, view.id()))
                                .toList())
                        .orElse(List.of()))
                .takeLanes(view.takeLanes().stream().map(this::lane).toList())
                .automation(automation())
                .folded(!Read.yes(view.node(), "TrackUnfolded", true))
                .frozen(Read.yes(view.node(), "Freeze", false));
        view.group().filter(known::contains).ifPresent(track::group);
        view.sessionClips()
                .forEach((scene, clip) ->
                        track.session(scene, clips.read(clip.node(), true, view.id() + "@" + (scene + 1))));
        List<Node> slots = view.slots();
        for (int scene = 0; scene < slots.size(); scene++) {
            track.stopButton(scene, Read.yes(slots.get(scene), "HasStop", true));
        }
        view.mixer().ifPresent(m -> track.mixer(mixer(m)));
        view.chain().ifPresent(c -> chain(c, track));
        track.delay(new Track.Delay(
                Read.number(view.node(), "TrackDelay/Value", 0),
                Read.yes(view.node(), "TrackDelay/IsValueSampleBased", false)));
        return track.build();
    }

    /** Answers what the targets of its parameters stand for. */
    Targets parameters() {
        devices();
        return targets;
    }

    private static boolean isClip(Node node) {
        return node.is("MidiClip") || node.is("AudioClip");
    }

    private List<Device> devices() {
        DeviceReading reading = new DeviceReading(samples, targets, view.id().isEmpty() ? "main" : view.id());
        return view.devices().stream().map(d -> reading.read(d)).toList();
    }

    private TakeLane lane(Node node) {
        return new TakeLane(
                node.attribute("Id", ""),
                node.value("Name/UserName", node.value("Name", "")),
                TrackView.takes(node).stream().map(c -> clips.placed(c.node())).toList());
    }

    private List<Envelope> automation() {
        List<Envelope> found = new ArrayList<>();
        if (set.era().since(Era.LIVE_10)) {
            view.envelopes()
                    .forEach(e -> ClipReading.course(
                                    targets.find(e.pointee())
                                            .map(Targets.Target::parameter)
                                            .orElse(ParameterRef.of("pointee/" + e.pointee())),
                                    e.events())
                            .filter(c -> !c.points().isEmpty())
                            .ifPresent(found::add));
            return found;
        }
        for (ParameterView parameter : view.parameters()) {
            List<EventView> events = parameter.ownEvents();
            if (events.stream().anyMatch(e -> !e.isInitial())) {
                ParameterRef reference = parameter
                        .automationTarget()
                        .flatMap(targets::find)
                        .map(Targets.Target::parameter)
                        .orElse(ParameterRef.of("pointee/" + parameter.path().replace('/', '.')));
                ClipReading.course(reference, events).ifPresent(found::add);
            }
        }
        return found;
    }

    private Mixer mixer(Node mixer) {
        Map<String, Decibels> sends = new LinkedHashMap<>();
        List<Node> holders =
                mixer.child("Sends").map(s -> s.children("TrackSendHolder")).orElse(List.of());
        for (int i = 0; i < StrictMath.min(holders.size(), returns.size()); i++) {
            double level = value(holders.get(i), "Send", 0);
            Decibels gain = Read.gain(level, 0);
            if (gain.value() > Double.NEGATIVE_INFINITY) {
                sends.put(returns.get(i), gain);
            }
        }
        Optional<Mixer.Split> split = Read.whole(mixer, "PanMode", 0, 0, 1) == 0
                ? Optional.empty()
                : Optional.of(new Mixer.Split(
                        Read.within(value(mixer, "SplitStereoPanL", -1), -1, 1),
                        Read.within(value(mixer, "SplitStereoPanR", 1), -1, 1)));
        return new Mixer(
                Read.gain(value(mixer, "Volume", 1), 6),
                Read.within(value(mixer, "Pan", 0), -1, 1),
                sends,
                value(mixer, "Speaker", 1) != 0,
                Read.yes(mixer, "SoloSink", false),
                Read.coded(Mixer.Side.values(), (int) Read.within(value(mixer, "CrossFadeState", 1), 0, 2)),
                split);
    }

    private static double value(Node owner, String name, double otherwise) {
        return owner.child(name)
                .map(n -> new ParameterView(name, n).value().orElse(otherwise))
                .orElse(otherwise);
    }

    private void chain(Node chain, Track.Builder track) {
        track.monitor(Read.coded(Track.Monitor.values(), Read.whole(chain, "MainSequencer/MonitoringEnum", 1, 0, 2)));
        track.armed(Read.yes(chain, "MainSequencer/Recorder/IsArmed", false));
        route(chain, "AudioInputRouting", Routing.Port.AUDIO_IN, track);
        route(chain, "MidiInputRouting", Routing.Port.MIDI_IN, track);
        route(chain, "AudioOutputRouting", Routing.Port.AUDIO_OUT, track);
        route(chain, "MidiOutputRouting", Routing.Port.MIDI_OUT, track);
    }

    private void route(Node chain, String element, Routing.Port port, Track.Builder track) {
        chain.value(element + "/Target").map(t -> RoutingReading.of(t, known)).ifPresent(r -> track.route(port, r));
    }
}
