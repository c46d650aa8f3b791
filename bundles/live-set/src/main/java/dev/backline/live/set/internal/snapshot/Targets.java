package dev.backline.live.set.internal.snapshot;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.model.ParameterRef;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the ids of a track stand for, by the element that carries them. */
final class Targets {
    private static final Map<String, String> MIXER = Map.of(
            "Volume", "mixer/volume",
            "Pan", "mixer/pan",
            "Speaker", "mixer/on",
            "CrossFadeState", "mixer/crossfade",
            "Tempo", "song/tempo",
            "TimeSignature", "song/signature",
            "CrossFade", "song/crossfader",
            "GlobalGrooveAmount", "song/groove");

    private static final Map<String, String> CLIP = Map.of(
            "VolumeModulationTarget", "clip/volume",
            "TranspositionModulationTarget", "clip/transpose",
            "GrainSizeModulationTarget", "clip/grain",
            "FluxModulationTarget", "clip/flux",
            "SampleOffsetModulationTarget", "clip/offset");

    private final Map<String, Target> byId = new HashMap<>();
    private final IdentityHashMap<Node, ParameterRef> byNode = new IdentityHashMap<>();
    private final List<String> returns;

    /** What an envelope moves, and whether by modulation. */
    record Target(ParameterRef parameter, boolean modulation) {}

    Targets(TrackView track, List<String> returns) {
        this.returns = returns;
        track.mixer().ifPresent(this::mixer);
        track.chain()
                .flatMap(c -> c.child("MainSequencer"))
                .ifPresent(s -> s.children().forEach(this::sequencer));
    }

    Optional<Target> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Answers the id that envelopes of the arrangement name a parameter by. */
    Optional<String> idOf(ParameterRef parameter) {
        return byId.entrySet().stream()
                .filter(e -> e.getValue().equals(new Target(parameter, false)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void mixer(Node mixer) {
        for (Node node : mixer.children()) {
            String path = MIXER.get(node.name());
            if (path != null) {
                parameter(node, ParameterRef.of(path));
            }
        }
        List<Node> sends =
                mixer.child("Sends").map(s -> s.children("TrackSendHolder")).orElse(List.of());
        for (int i = 0; i < StrictMath.min(sends.size(), returns.size()); i++) {
            ParameterRef send = ParameterRef.send(returns.get(i));
            sends.get(i).child("Send").ifPresent(n -> parameter(n, send));
        }
    }

    private void sequencer(Node node) {
        String path = CLIP.get(node.name());
        if (path != null) {
            add(node, ParameterRef.of(path), true);
        }
        if (node.is("MidiControllers")) {
            for (Node controller : node.children()) {
                String name = controller.name();
                String number = name.substring(name.indexOf('.') + 1);
                if (name.startsWith("ControllerTargets.") && number.matches("\\d{1,3}")) {
                    add(controller, ParameterRef.of("midi/" + number), false);
                }
            }
        }
    }

    /** Answers what an element stands for. */
    Optional<ParameterRef> of(Node node) {
        return Optional.ofNullable(byNode.get(node));
    }

    /** Notes the ids of a parameter. */
    void parameter(Node node, ParameterRef reference) {
        byNode.put(node, reference);
        for (Node child : node.children()) {
            if (PointeeIds.isPointee(child)) {
                add(child, reference, child.is("ModulationTarget"));
            }
        }
    }

    private void add(Node node, ParameterRef reference, boolean modulation) {
        node.attribute("Id").ifPresent(id -> byId.put(id, new Target(reference, modulation)));
    }
}
