package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Numbers;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Envelope;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Automation of a track and envelopes of its clips; called when all devices of the track are made. */
final class EnvelopeTree {
    private static final String MIXER = "DeviceChain/Mixer/";

    /** Where the event stands that tells the value before the song. */
    private static final String BEFORE_SONG = "-63072000";

    private static final Map<String, String> CLIP_CONTROLS = Map.of(
            "volume", "VolumeModulationTarget",
            "transpose", "TranspositionModulationTarget",
            "grain", "GrainSizeModulationTarget",
            "flux", "FluxModulationTarget",
            "offset", "SampleOffsetModulationTarget");

    private final SetContext context;
    private final Element track;
    private final String name;

    EnvelopeTree(SetContext context, Element track, String name) {
        this.context = context;
        this.track = track;
        this.name = name;
    }

    void automation(List<Envelope> envelopes) {
        for (Envelope envelope : envelopes) {
            ParameterRef target = envelope.target();
            // The set's maps tell these two.
            if (target.equals(ParameterRef.TEMPO) || target.equals(ParameterRef.SIGNATURE)) {
                continue;
            }
            Optional<Handle> handle = handle(target);
            if (handle.isEmpty()) {
                missing("automation", target);
            } else {
                Element element = track.at("AutomationEnvelopes/Envelopes")
                        .add(context.shapes().make("envelope"));
                fill(element, envelope, handle.get(), handle.get().automation());
            }
        }
    }

    void clip(Element clip, List<ClipEnvelope> envelopes) {
        for (ClipEnvelope envelope : envelopes) {
            clip(clip, envelope);
        }
    }

    private void clip(Element clip, ClipEnvelope envelope) {
        ParameterRef ref = envelope.envelope().target();
        Optional<Handle> handle = handle(ref);
        Optional<Element> target = handle.isEmpty()
                ? control(ref)
                : envelope.modulation() ? handle.get().modulation() : handle.map(Handle::automation);
        if (target.isEmpty()) {
            missing("envelope of a clip", ref);
            return;
        }
        Element element = clip.at("Envelopes/Envelopes").add(context.shapes().make("clip-envelope"));
        element.set("ScrollerTimePreserver/RightTime", clip.value("ScrollerTimePreserver/RightTime"));
        boolean moved = envelope.modulation() || handle.isEmpty();
        fill(element, envelope.envelope(), moved ? null : handle.get(), target.get());
        if (envelope.loop().isPresent()) {
            context.omissions()
                    .add("Track " + name + ": the own loop of the envelope of " + ref
                            + "; no real set shows how Live keeps one.");
        }
    }

    private void missing(String what, ParameterRef target) {
        context.omissions().add("Track " + name + ": " + what + " of " + target + " has no such target in the file.");
    }

    private Optional<Element> control(ParameterRef ref) {
        String id = ref.id();
        Optional<String> path = switch (ref.space()) {
            case "midi" -> Optional.of("MidiControllers/ControllerTargets." + id);
            case "clip" -> Optional.ofNullable(CLIP_CONTROLS.get(id));
            default -> Optional.empty();
        };
        Optional<Element> found = track.child("DeviceChain").flatMap(c -> c.child("MainSequencer"));
        for (String step : path.orElse("none").split("/")) {
            found = found.flatMap(e -> e.child(step));
        }
        return found;
    }

    private Optional<Handle> handle(ParameterRef ref) {
        return switch (ref.space()) {
            case "mixer" -> mixer(ref).map(Handle::plain);
            case "song" -> song(ref.id());
            case "device", "chain" -> context.handles().find(ref.space(), ref.id(), ref.name());
            default -> Optional.empty();
        };
    }

    private Optional<Element> mixer(ParameterRef ref) {
        return switch (ref.id()) {
            case "volume" -> Optional.of(track.at(MIXER + "Volume"));
            case "pan" -> Optional.of(track.at(MIXER + "Pan"));
            case "on" -> Optional.of(track.at(MIXER + "Speaker"));
            case "crossfade" -> Optional.of(track.at(MIXER + "CrossFadeState"));
            case "send" -> send(ref.name());
            default -> Optional.empty();
        };
    }

    private Optional<Element> send(String to) {
        List<Track> returns = context.lineup().returns();
        List<Element> holders = track.at(MIXER + "Sends").children();
        for (int i = 0; i < Math.min(holders.size(), returns.size()); i++) {
            if (returns.get(i).id().equals(to)) {
                return Optional.of(holders.get(i).at("Send"));
            }
        }
        return Optional.empty();
    }

    private Optional<Handle> song(String id) {
        Optional<Element> mixer = track.child("DeviceChain").flatMap(c -> c.child("Mixer"));
        return switch (id) {
            case "crossfader" -> mixer.flatMap(m -> m.child("CrossFade")).map(Handle::plain);
            case "groove" -> mixer.flatMap(m -> m.child("GlobalGrooveAmount")).map(Handle::plain);
            default -> Optional.empty();
        };
    }

    /** A modulation has no unit to turn: it is written as it is. */
    private void fill(Element element, Envelope envelope, @Nullable Handle handle, Element target) {
        context.pointers().add(element.at("EnvelopeTarget/PointeeId"), target);
        String kind = handle == null || handle.isFloat() ? "FloatEvent" : handle.isSwitch() ? "BoolEvent" : "EnumEvent";
        Element events = element.at("Automation/Events");
        event(events, kind, BEFORE_SONG, text(handle, envelope.initial()));
        for (Envelope.Point point : envelope.points()) {
            Element event = event(events, kind, Numbers.text(point.at().value()), text(handle, point.value()));
            if (kind.equals("FloatEvent")) {
                point.curve().ifPresent(c -> curve(event, c));
            }
        }
    }

    private static String text(@Nullable Handle handle, double value) {
        return handle == null ? Numbers.text(value) : handle.text(value);
    }

    static Element event(Element events, String kind, String at, String value) {
        return events.add(new Element(kind))
                .with("Id", Integer.toString(events.children().size() - 1))
                .with("Time", at)
                .with("Value", value);
    }

    private static void curve(Element event, Envelope.Curve curve) {
        event.with("CurveControl1X", Numbers.text(curve.x1()))
                .with("CurveControl1Y", Numbers.text(curve.y1()))
                .with("CurveControl2X", Numbers.text(curve.x2()))
                .with("CurveControl2Y", Numbers.text(curve.y2()));
    }
}
