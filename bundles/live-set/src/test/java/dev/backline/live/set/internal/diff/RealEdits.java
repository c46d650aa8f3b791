package dev.backline.live.set.internal.diff;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.EventView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Edits that any set takes, found by what stands in it. */
final class RealEdits {
    private RealEdits() {}

    static Map<String, Node> of(Node base) {
        Map<String, Node> edits = new LinkedHashMap<>();
        String main = base.at("LiveSet/MainTrack").isPresent() ? "LiveSet/MainTrack" : "LiveSet/MasterTrack";
        String chain = base.at(main + "/MasterChain").isPresent() ? main + "/MasterChain" : main + "/DeviceChain";
        put(edits, base, "tempo-changed", r -> Tree.edit(r, main, t -> tempo(t, "Tempo", "97.5")));
        put(edits, base, "parameter-changed", r -> Tree.edit(r, chain + "/Mixer/Volume", v -> initial(v, "0.25")));
        put(
                edits,
                base,
                "track-renamed",
                r -> first(
                        r,
                        n -> n.name().endsWith("Track") && n.at("Name/UserName").isPresent(),
                        RealEdits::named));
        put(
                edits,
                base,
                "clip-renamed",
                r -> first(r, RealEdits::isPlayed, n -> Tree.value(n, "Name", "Planted clip")));
        put(edits, base, "clip-switched", r -> first(r, n -> n.is("HasStop"), n -> n.withValue("false")));
        put(edits, base, "notes-changed", r -> first(r, n -> n.is("MidiNoteEvent"), n -> n.with("Velocity", "11")));
        put(
                edits,
                base,
                "notes-removed",
                r -> first(
                        r,
                        RealEdits::isNoteList,
                        n -> n.withChildren(n.children().subList(1, n.size()))));
        put(
                edits,
                base,
                "notes-added",
                r -> first(
                        r,
                        RealEdits::isNoteList,
                        n -> n.plus(Node.of(
                                "MidiNoteEvent",
                                "Time",
                                "1000",
                                "Duration",
                                "1",
                                "Velocity",
                                "99",
                                "OffVelocity",
                                "64",
                                "IsEnabled",
                                "true"))));
        put(
                edits,
                base,
                "device-removed",
                r -> first(
                        r,
                        n -> n.is("Devices") && n.size() > 0,
                        n -> n.withChildren(n.children().subList(1, n.size()))));
        put(
                edits,
                base,
                "locator-renamed",
                r -> first(r, n -> n.is("Locator"), n -> Tree.value(n, "Name", "Planted locator")));
        put(edits, base, "locator-moved", r -> first(r, n -> n.is("Locator"), n -> Tree.value(n, "Time", "1234")));
        put(
                edits,
                base,
                "clip-removed",
                r -> first(
                        r,
                        n -> n.children().stream().anyMatch(RealEdits::isPlayed),
                        n -> n.withChildren(
                                n.children().stream().filter(c -> !isPlayed(c)).toList())));
        return edits;
    }

    private static void put(Map<String, Node> edits, Node base, String code, UnaryOperator<Node> edit) {
        Node after = edit.apply(base);
        boolean one = !code.equals("clip-removed") || count(base) - count(after) == 1;
        if (!after.sameAs(base) && one) {
            edits.put(code, after);
        }
    }

    private static Node named(Node track) {
        Node named = Tree.value(track, "Name/UserName", "Planted");
        return named.at("Name/EffectiveName").isPresent() ? Tree.value(named, "Name/EffectiveName", "Planted") : named;
    }

    private static int count(Node root) {
        int[] clips = {0};
        root.walk(n -> clips[0] += isPlayed(n) ? 1 : 0);
        return clips[0];
    }

    private static boolean isPlayed(Node node) {
        return (node.is("MidiClip") || node.is("AudioClip"))
                && node.child("CurrentStart").isPresent();
    }

    private static boolean isNoteList(Node node) {
        return node.is("Notes") && node.children().stream().anyMatch(n -> n.is("MidiNoteEvent"));
    }

    private static Node tempo(Node track, String name, String value) {
        String mixer = track.at("MasterChain").isPresent() ? "MasterChain/Mixer/" : "DeviceChain/Mixer/";
        Node with = Tree.edit(track, mixer + name, v -> initial(v, value));
        String target = track.at(mixer + name + "/AutomationTarget")
                .flatMap(n -> n.attribute("Id"))
                .orElse("none");
        Optional<Node> envelopes = track.at("AutomationEnvelopes/Envelopes");
        if (envelopes.isEmpty()) {
            return with;
        }
        List<Node> all = new ArrayList<>();
        for (Node envelope : envelopes.orElseThrow().children()) {
            boolean meant = envelope.value("EnvelopeTarget/PointeeId", "").equals(target);
            all.add(meant ? Tree.edit(envelope, "Automation/Events", e -> firstEvent(e, value)) : envelope);
        }
        return Tree.edit(with, "AutomationEnvelopes/Envelopes", n -> n.withChildren(all));
    }

    private static Node initial(Node parameter, String value) {
        Node with = parameter.child("Manual").isPresent() ? Tree.value(parameter, "Manual", value) : parameter;
        return with.at("ArrangerAutomation/Events").filter(e -> e.size() > 0).isPresent()
                ? Tree.edit(with, "ArrangerAutomation/Events", e -> firstEvent(e, value))
                : with;
    }

    private static Node firstEvent(Node events, String value) {
        List<Node> all = new ArrayList<>(events.children());
        if (!all.isEmpty() && new EventView(all.getFirst()).isInitial()) {
            all.set(0, all.getFirst().withValue(value));
        }
        return events.withChildren(all);
    }

    /** Changes the first node below the tracks that fits; the same root when none does. */
    private static Node first(Node node, Predicate<Node> wanted, UnaryOperator<Node> change) {
        if (wanted.test(node)) {
            return change.apply(node);
        }
        if (node.is("FreezeSequencer") || node.is("GroovePool") || node.is("SourceContext") || node.is("TakeLanes")) {
            return node;
        }
        List<Node> children = node.children();
        for (int i = 0; i < children.size(); i++) {
            Node changed = first(children.get(i), wanted, change);
            if (changed != children.get(i)) {
                List<Node> all = new ArrayList<>(children);
                all.set(i, changed);
                return node.withChildren(all);
            }
        }
        return node;
    }
}
