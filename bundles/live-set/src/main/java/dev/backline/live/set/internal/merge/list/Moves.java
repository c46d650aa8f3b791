package dev.backline.live.set.internal.merge.list;

import dev.backline.live.set.internal.compare.Alignment;
import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.merge.side.Fingerprint;
import dev.backline.live.set.internal.merge.side.Side;
import dev.backline.live.set.internal.merge.side.Versions;
import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a side took out in one place and put in at another: devices and their envelopes by their targets, clips by what they hold. */
public final class Moves {
    private final Versions versions;
    private final Map<Side, IdentityHashMap<Node, Node>> moved = new EnumMap<>(Side.class);
    private final IdentityHashMap<Node, Node> origins = new IdentityHashMap<>();
    private final IdentityHashMap<Node, List<Node>> holders = new IdentityHashMap<>();
    private final IdentityHashMap<Node, List<Node>> above = new IdentityHashMap<>();
    private final Set<Node> onTheWay = Collections.newSetFromMap(new IdentityHashMap<>());

    public Moves(Versions versions) {
        this.versions = versions;
        for (Side side : List.of(Side.OURS, Side.THEIRS)) {
            moved.put(side, new IdentityHashMap<>());
            find(side);
        }
    }

    public boolean isEmpty() {
        return origins.isEmpty();
    }

    /** Answers whether something was moved to below a node of the base. */
    public boolean leadsTo(Node base) {
        return onTheWay.contains(base);
    }

    /** Answers where a side moved a node of the base to. */
    public Optional<Node> moved(Side side, Node base) {
        return Optional.ofNullable(
                moved.getOrDefault(side, new IdentityHashMap<>()).get(base));
    }

    /** Answers the way to a node of the base that was moved, to name it by. */
    public String path(Node base) {
        StringBuilder path = new StringBuilder();
        above.getOrDefault(base, List.of())
                .forEach(n -> path.append(n.name())
                        .append('[')
                        .append(n.attribute("Id", ""))
                        .append("]/"));
        return path.append(base.name())
                .append('[')
                .append(base.attribute("Id", ""))
                .append(']')
                .toString();
    }

    /** Answers to how many places a node of the base was moved. */
    public int places(Node base) {
        return Set.copyOf(holders.getOrDefault(base, List.of())).size();
    }

    /** Answers the node of the base that was moved to become this one. */
    public Optional<Node> origin(Node side) {
        return Optional.ofNullable(origins.get(side));
    }

    /** Answers what a node of the base that was moved by one side is on another, moved or not. */
    public Optional<Node> partner(Side side, Node base) {
        Optional<Node> there = moved(side, base);
        return there.isPresent() ? there : inPlace(side, base);
    }

    private Optional<Node> inPlace(Side side, Node base) {
        Node left = versions.base();
        Node right = versions.root(side);
        List<Node> way = new ArrayList<>(above.getOrDefault(base, List.of()));
        way.add(base);
        for (Node step : way.subList(1, way.size())) {
            int i = left.children().indexOf(step);
            int j = i < 0
                    ? Alignment.NONE
                    : versions.to(side).align(left, right).right(i);
            if (j == Alignment.NONE) {
                return Optional.empty();
            }
            left = step;
            right = right.children().get(j);
        }
        return Optional.of(right);
    }

    private void find(Side side) {
        Additions additions = Additions.of(versions, side);
        Map<String, Node> open = new HashMap<>();
        for (Delta delta : additions.removed()) {
            collect(delta.node(), Additions.above(delta), open);
        }
        for (Delta delta : open.isEmpty() ? List.<Delta>of() : additions.added()) {
            if (meet(side, delta.node(), Additions.holder(delta), open)) {
                onTheWay.addAll(Additions.above(delta));
            }
        }
    }

    private void collect(Node node, List<Node> way, Map<String, Node> open) {
        Optional<String> key = key(node, way.getLast().name());
        if (key.isPresent()) {
            open.putIfAbsent(key.orElseThrow(), node);
            above.put(node, way);
        }
        if (!isClip(node)) {
            List<Node> longer = new ArrayList<>(way);
            longer.add(node);
            node.children().forEach(c -> collect(c, longer, open));
        }
    }

    private boolean meet(Side side, Node node, Node holder, Map<String, Node> open) {
        Optional<String> key = key(node, "");
        Node base = key.isEmpty() ? null : open.remove(key.orElseThrow());
        if (base != null) {
            moved.getOrDefault(side, new IdentityHashMap<>()).put(base, node);
            origins.put(node, base);
            holders.computeIfAbsent(base, b -> new ArrayList<>()).add(holder);
            return true;
        }
        boolean met = false;
        for (Node child : isClip(node) ? List.<Node>of() : node.children()) {
            met |= meet(side, child, node, open);
        }
        return met;
    }

    private static boolean isClip(Node node) {
        return node.is("MidiClip") || node.is("AudioClip");
    }

    /** Answers what a thing that can be moved is known by; empty for others. */
    private static Optional<String> key(Node node, String parent) {
        if (isClip(node)) {
            return Optional.of("clip " + Fingerprint.of(node));
        }
        if (node.is("AutomationEnvelope")) {
            return node.value("EnvelopeTarget/PointeeId").map(p -> "envelope " + p);
        }
        Optional<Node> on = node.at("On/AutomationTarget");
        boolean device = on.isPresent() && (parent.isEmpty() || parent.equals("Devices"));
        return device ? on.flatMap(t -> t.attribute("Id")).map(id -> "device " + id) : Optional.empty();
    }
}
