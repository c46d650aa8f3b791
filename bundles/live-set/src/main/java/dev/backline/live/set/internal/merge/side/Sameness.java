package dev.backline.live.set.internal.merge.side;

import dev.backline.live.set.internal.compare.Alignment;
import dev.backline.live.set.internal.compare.Comparison;
import dev.backline.live.set.internal.compare.Numbering;
import dev.backline.live.set.internal.compare.ViewState;
import dev.backline.live.set.internal.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether two nodes say the same. State of view and numbers that only count never make a difference. */
public final class Sameness {
    private static final Set<String> COUNTING = Set.of(
            "NextPointeeId", "NoteIdGenerator", "ProbabilityGroupIdGenerator", "ModulationSourceCount", "Pointee");
    /** One stands in them for each scene or return: what came or went with those is no change of a track. */
    private static final Set<String> PARALLEL = Set.of("ClipSlotList", "Slots", "Sends");

    private Sameness() {}

    /** Answers whether an element never makes a difference. */
    public static boolean isNoise(Node node) {
        return ViewState.isElement(node.name()) || COUNTING.contains(node.name());
    }

    /** Answers whether two nodes of versions with one way of counting say the same, child by child. */
    public static boolean same(Node one, Node other) {
        return equal(one, other, false);
    }

    /** Answers whether two nodes say the same, whatever their targets are numbered. */
    public static boolean alike(Node one, Node other) {
        return equal(one, other, true);
    }

    private static boolean equal(Node one, Node other, boolean anyTarget) {
        if (one.sameAs(other)) {
            return true;
        }
        if (!one.is(other.name())) {
            return false;
        }
        if (isNoise(one) || anyTarget && one.is("PointeeId")) {
            return true;
        }
        if (one.size() != other.size() || !sameAttributes(one, other)) {
            return false;
        }
        List<Node> ones = one.children();
        List<Node> others = other.children();
        for (int i = 0; i < ones.size(); i++) {
            if (!equal(ones.get(i), others.get(i), anyTarget)) {
                return false;
            }
        }
        return true;
    }

    /** Answers whether the attributes, or the text, say the same. */
    public static boolean sameAttributes(Node one, Node other) {
        if (one.sameContent(other)) {
            return true;
        }
        if (!one.isElement() || !other.isElement()) {
            return false;
        }
        return counting(one).equals(counting(other));
    }

    private static List<String> counting(Node node) {
        List<String> pairs = node.attributes();
        List<String> kept = new java.util.ArrayList<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            if (!Numbering.isAttribute(pairs.get(i)) && !ViewState.isAttribute(pairs.get(i))) {
                kept.add(pairs.get(i));
                kept.add(pairs.get(i + 1));
            }
        }
        return kept;
    }

    /** Answers whether a side left a node of the base as it was, apart from what the rest of the set brought with it. */
    public static boolean unchanged(Comparison comparison, Node base, Node side) {
        if (base.sameAs(side)) {
            return true;
        }
        if (!base.is(side.name())) {
            return false;
        }
        if (isNoise(base)) {
            return true;
        }
        if (!sameAttributes(base, side)) {
            return false;
        }
        Alignment alignment = comparison.align(base, side);
        boolean parallel = PARALLEL.contains(base.name());
        if (!parallel && alignment.isReordered()) {
            return false;
        }
        List<Node> bases = base.children();
        List<Node> sides = side.children();
        for (int i = 0; i < bases.size(); i++) {
            int j = alignment.right(i);
            boolean same = j == Alignment.NONE
                    ? isVoid(bases.get(i), parallel)
                    : unchanged(comparison, bases.get(i), sides.get(j));
            if (!same) {
                return false;
            }
        }
        for (int j = 0; j < sides.size(); j++) {
            if (alignment.left(j) == Alignment.NONE && !isVoid(sides.get(j), parallel)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVoid(Node node, boolean parallel) {
        return isNoise(node) || parallel && clip(node).isEmpty();
    }

    /** Answers the clip in a slot. */
    public static Optional<Node> clip(Node slot) {
        return slot.at("ClipSlot/Value")
                .or(() -> slot.child("Value"))
                .flatMap(v -> v.child("MidiClip").or(() -> v.child("AudioClip")));
    }
}
