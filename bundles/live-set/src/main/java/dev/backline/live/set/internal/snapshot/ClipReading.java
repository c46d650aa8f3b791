package dev.backline.live.set.internal.snapshot;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.EnvelopeView;
import dev.backline.live.set.internal.view.EventView;
import dev.backline.live.set.internal.view.NoteView;
import dev.backline.live.set.internal.xml.Numbers;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Envelope;
import dev.backline.model.Fade;
import dev.backline.model.Note;
import dev.backline.model.ParameterRef;
import dev.backline.model.Seconds;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import dev.backline.model.Track;
import dev.backline.model.Warp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads clips of notes and audio. */
final class ClipReading {
    private static final double LEAST = 1e-6;

    private final SamplePaths samples;
    private final Tempo tempo;
    private final Function<String, Optional<Targets.Target>> targets;

    /**
     * @param samples where samples are
     * @param tempo of the song, for clips that count seconds
     * @param targets what the ids of envelopes stand for
     */
    ClipReading(SamplePaths samples, Tempo tempo, Function<String, Optional<Targets.Target>> targets) {
        this.samples = samples;
        this.tempo = tempo;
        this.targets = targets;
    }

    /** Reads a clip of a slot or of the arrangement; its own number is unique in its list only, so its place names it. */
    Clip read(Node node, boolean session, String place) {
        return read(node, session).toBuilder().id(place).build();
    }

    Clip read(Node node, boolean session) {
        ClipView view = new ClipView(node, session);
        double unit = !view.isMidi() && !view.isWarped() ? tempo.bpm() / 60 : 1;
        double loopStart = view.loopStart() * unit;
        double loopEnd = StrictMath.max(loopStart + LEAST, view.loopEnd() * unit);
        double start = view.startMarker() * unit;
        Clip.Builder clip = Clip.builder(view.name(), Read.beats(loopEnd - loopStart))
                .id(view.id())
                .annotation(node.value("Annotation", ""))
                .color(Read.color(view.color()))
                .loop(new Span(Read.beats(loopStart), Read.beats(loopEnd)))
                .start(Read.beats(start))
                .end(Read.beats(StrictMath.max(start + LEAST, view.endMarker() * unit)))
                .looped(view.isLooped())
                .enabled(!view.isDisabled())
                .launch(LaunchReading.launch(node))
                .take(Read.whole(node, "TakeId", 0, 0, 1 << 20))
                .envelopes(envelopes(view));
        signature(node).ifPresent(clip::signature);
        node.value("GrooveSettings/GrooveId").filter(g -> !g.equals("-1")).ifPresent(clip::groove);
        if (view.isMidi()) {
            clip.notes(view.notes().stream().flatMap(n -> note(n).stream()).toList());
        } else {
            clip.audio(audio(view));
        }
        return clip.build();
    }

    Track.Placed placed(Node node) {
        ClipView view = new ClipView(node, false);
        return new Track.Placed(
                Read.place(view.start()),
                Read.beats(StrictMath.max(LEAST, view.end() - view.start())),
                read(node, false));
    }

    Track.Placed placed(Node node, String track) {
        Track.Placed placed = placed(node);
        String id = track + "@" + Numbers.text(placed.at().value()) + "b";
        return new Track.Placed(
                placed.at(), placed.length(), placed.clip().toBuilder().id(id).build());
    }

    private static Optional<TimeSignature> signature(Node clip) {
        return clip.at("TimeSignature/TimeSignatures/RemoteableTimeSignature").flatMap(n -> {
            int numerator = Read.whole(n, "Numerator", 4, 1, 99);
            int denominator = Read.whole(n, "Denominator", 4, 1, 16);
            return Integer.bitCount(denominator) == 1
                    ? Optional.of(new TimeSignature(numerator, denominator))
                    : Optional.empty();
        });
    }

    /** A note without a length or a key sounds nowhere. */
    private static Optional<Note> note(NoteView view) {
        if (view.duration() <= 0 || view.key() < 0 || view.key() > 127) {
            return Optional.empty();
        }
        return Optional.of(new Note(
                Read.key(view.key()),
                Read.beats(view.time()),
                Read.beats(view.duration()),
                (int) Read.within(StrictMath.rint(view.velocity()), 1, 127),
                Read.within(view.probability(), 0, 1),
                new Note.Detail(
                        Read.within(view.velocityDeviation(), -127, 127),
                        Read.within(view.offVelocity(), 0, 127),
                        view.isEnabled(),
                        List.of())));
    }

    private List<ClipEnvelope> envelopes(ClipView view) {
        List<ClipEnvelope> found = new ArrayList<>();
        for (EnvelopeView envelope : view.envelopes()) {
            Targets.Target target = targets.apply(envelope.pointee())
                    .orElse(new Targets.Target(ParameterRef.of("pointee/" + envelope.pointee()), true));
            course(target.parameter(), envelope.events())
                    .ifPresent(e -> found.add(new ClipEnvelope(e, target.modulation(), Optional.empty())));
        }
        return found;
    }

    /** Answers a course from events; the one before the song is its initial value. */
    static Optional<Envelope> course(ParameterRef target, List<EventView> events) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        List<Envelope.Point> points = new ArrayList<>();
        for (EventView event : events) {
            if (!event.isInitial()) {
                points.add(new Envelope.Point(Read.beats(event.time()), event.value(), curve(event.node())));
            }
        }
        return Optional.of(new Envelope(target, events.getFirst().value(), points));
    }

    private static Optional<Envelope.Curve> curve(Node event) {
        if (event.attribute("CurveControl1X").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Envelope.Curve(
                Read.within(event.numberOf("CurveControl1X").orElse(0.5), 0, 1),
                event.numberOf("CurveControl1Y").orElse(0.5),
                Read.within(event.numberOf("CurveControl2X").orElse(0.5), 0, 1),
                event.numberOf("CurveControl2Y").orElse(0.5)));
    }

    private Clip.Audio audio(ClipView view) {
        Node node = view.node();
        List<Warp.Marker> markers = markers(node);
        Optional<Tempo> own = view.isWarped() ? Optional.of(tempo(markers)) : Optional.empty();
        return new Clip.Audio(
                view.sample().map(samples::of).orElse(Path.of("")),
                own,
                Read.gain(Read.number(node, "SampleVolume", 1), 24),
                new Warp(
                        Read.coded(Warp.Mode.values(), Read.whole(node, "WarpMode", 0, 0, 6)), markers, controls(node)),
                new Clip.Shape(
                        Read.whole(node, "PitchCoarse", 0, -48, 48),
                        Read.within(Read.number(node, "PitchFine", 0), -50, 50),
                        fade(node, "In"),
                        fade(node, "Out"),
                        Read.yes(node, "Ram", false)));
    }

    private static List<Warp.Marker> markers(Node clip) {
        List<Warp.Marker> markers = new ArrayList<>();
        for (Node node :
                clip.child("WarpMarkers").map(n -> n.children("WarpMarker")).orElse(List.of())) {
            double at = node.numberOf("SecTime").orElse(0);
            double beat = node.numberOf("BeatTime").orElse(0);
            boolean later = markers.isEmpty()
                    || at > markers.getLast().at().value()
                            && beat > markers.getLast().beat().value();
            if (later) {
                markers.add(new Warp.Marker(Seconds.of(at), Beats.of(beat)));
            }
        }
        return markers.size() < 2 ? List.of() : markers;
    }

    private static Tempo tempo(List<Warp.Marker> markers) {
        if (markers.isEmpty()) {
            return Tempo.of(120);
        }
        double beats = markers.get(1).beat().value() - markers.get(0).beat().value();
        return Read.tempo(
                60 * beats / (markers.get(1).at().value() - markers.get(0).at().value()));
    }

    private static Map<String, Double> controls(Node clip) {
        Map<String, Double> controls = new TreeMap<>();
        for (String name : List.of(
                "GranularityTones",
                "GranularityTexture",
                "FluctuationTexture",
                "TransientResolution",
                "TransientLoopMode",
                "TransientEnvelope",
                "ComplexProFormants",
                "ComplexProEnvelope")) {
            clip.number(name).ifPresent(v -> controls.put(name, v));
        }
        return controls;
    }

    private static Fade fade(Node clip, String end) {
        return clip.child("Fades")
                .map(f -> new Fade(
                        Read.place(Read.number(f, "Fade" + end + "Length", 0)),
                        Read.within(Read.number(f, "Fade" + end + "CurveSkew", 0), -1, 1),
                        Read.within(Read.number(f, "Fade" + end + "CurveSlope", 0), -1, 1),
                        Read.yes(f, "IsDefaultFade" + end, true)))
                .orElse(Fade.NONE);
    }
}
