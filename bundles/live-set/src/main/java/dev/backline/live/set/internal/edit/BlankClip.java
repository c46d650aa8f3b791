package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.Era;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Ids;
import dev.backline.live.set.internal.xml.Numbers;
import dev.backline.live.set.internal.xml.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An empty clip of notes as the set's own version writes one: after a clip that the set holds already; without any, as Live 11 or 12
 * would write it.
 */
final class BlankClip {
    private static final Set<String> EMPTIED =
            Set.of("KeyTracks", "EventLists", "NoteProbabilityGroups", "Envelopes", "Modulations");

    /** What a clip that nobody touched says. */
    private static final Map<String, String> AT_REST = Map.ofEntries(
            Map.entry("Annotation", ""),
            Map.entry("LomId", "0"),
            Map.entry("LomIdView", "0"),
            Map.entry("LaunchMode", "0"),
            Map.entry("LaunchQuantisation", "0"),
            Map.entry("Legato", "false"),
            Map.entry("Disabled", "false"),
            Map.entry("VelocityAmount", "0"),
            Map.entry("GrooveId", "-1"),
            Map.entry("TakeId", "1"),
            Map.entry("FreezeStart", "0"),
            Map.entry("FreezeEnd", "0"),
            Map.entry("FollowActionEnabled", "false"),
            Map.entry("FollowChanceA", "1"),
            Map.entry("FollowChanceB", "0"),
            Map.entry("NextId", "1"));

    private BlankClip() {}

    static Node of(SetView set, double length, String name, String color) throws SetFault {
        Node pattern = pattern(set)
                .orElseThrow(() ->
                        new SetFault("The set holds no clip of notes to make another one after, and only sets of Live"
                                + " 11 and 12 can do without. Make one in Live first."));
        Node blank = emptied(pattern, set.era().since(Era.LIVE_11));
        String end = Numbers.text(length);
        return blank.withChildren(blank.children().stream()
                .map(n -> switch (n.name()) {
                    case "Name" -> n.withValue(name);
                    case "Color", "ColorIndex" -> color.matches("\\d+") && n.is("Color") ? n.withValue(color) : n;
                    case "Loop" -> looped(n, end);
                    case "ScrollerTimePreserver" ->
                        ClipPlaces.leaf(ClipPlaces.leaf(n, "LeftTime", 0), "RightTime", length);
                    default -> n;
                })
                .toList());
    }

    private static Optional<Node> pattern(SetView set) {
        Optional<Node> own = set.tracks().stream()
                .flatMap(t -> Stream.concat(t.sessionClips().values().stream(), t.arrangementClips().stream()))
                .filter(c -> c.isMidi() && c.node().child("Notes").isPresent())
                .map(c -> c.node().copy())
                .findFirst();
        return own.or(() -> switch (set.era()) {
            case LIVE_11 -> Optional.of(made(dev.backline.live.set.internal.xml.Era.LIVE_11));
            case LIVE_12 -> Optional.of(made(dev.backline.live.set.internal.xml.Era.LIVE_12));
            default -> Optional.empty();
        });
    }

    private static Node made(dev.backline.live.set.internal.xml.Era era) {
        Element element = new Shapes(era).make("midi-clip");
        new Ids(0).number(element);
        return node(element);
    }

    private static Node node(Element element) {
        List<String> pairs = new ArrayList<>();
        element.attributes().forEach((k, v) -> {
            pairs.add(k);
            pairs.add(v);
        });
        return Node.of(element.name(), pairs.toArray(String[]::new))
                .withChildren(element.children().stream().map(BlankClip::node).toList());
    }

    private static Node emptied(Node node, boolean percent) {
        if (EMPTIED.contains(node.name()) && node.children().stream().noneMatch(n -> EMPTIED.contains(n.name()))) {
            return node.withChildren(List.of());
        }
        String rest = AT_REST.get(node.name());
        boolean chance = percent && node.is("FollowChanceA");
        Node same = rest == null || node.value().isEmpty() ? node : node.withValue(chance ? "100" : rest);
        return same.withChildren(
                node.children().stream().map(n -> emptied(n, percent)).toList());
    }

    private static Node looped(Node loop, String end) {
        return loop.withChildren(loop.children().stream()
                .map(n -> switch (n.name()) {
                    case "LoopStart", "StartRelative", "HiddenLoopStart" -> n.withValue("0");
                    case "LoopEnd", "OutMarker", "HiddenLoopEnd" -> n.withValue(end);
                    case "LoopOn" -> n.withValue("true");
                    default -> n;
                })
                .toList());
    }
}
