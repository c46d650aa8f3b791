package dev.backline.live.set.internal.compare;

import dev.backline.live.set.internal.tree.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two versions of a set side by side: what of one is what of the other. Begin with {@link #delta}, or walk both with {@link #align} from the
 * roots down. Not for more than one thread.
 */
public final class Comparison {
    private final Node left;
    private final Node right;
    private final Map<String, String> pointees = new HashMap<>();
    private final Aligners aligners;

    private Comparison(Node left, Node right) {
        this.left = left;
        this.right = right;
        this.aligners = new Aligners(left, right, this);
    }

    /** Answers the comparison of two root elements of sets. */
    public static Comparison of(Node left, Node right) {
        Comparison comparison = new Comparison(left, right);
        new Pointees(comparison, comparison.pointees).collect(left, right);
        return comparison;
    }

    /** Answers the root before. */
    public Node left() {
        return left;
    }

    /** Answers the root after. */
    public Node right() {
        return right;
    }

    /** Answers which children of two nodes are the same; the nodes must be the same thing on both sides themselves. */
    public Alignment align(Node leftParent, Node rightParent) {
        return aligners.align(leftParent, rightParent);
    }

    /**
     * Answers the number that a target of envelopes, or a track, has in the right set. Numbers of what is only in the left one, or was not
     * renumbered, stay as they are.
     */
    public String pointee(String inLeft) {
        return pointees.getOrDefault(inLeft, inLeft);
    }

    /** Answers the id that a track has in the right set; the same when it has no partner there. */
    public String trackId(String inLeft) {
        return aligners.trackIds().getOrDefault(inLeft, inLeft);
    }

    /** Answers what differs; empty when both hold the same nodes. */
    public Optional<Delta> delta() {
        return left.sameAs(right) ? Optional.empty() : Optional.of(Delta.between(this));
    }

    /** Answers a text that is the same for nodes that say the same, wherever they stand; ids and state of view do not count. */
    public static String contentKey(Node node) {
        return Content.of(node).key();
    }

    /** Answers an element's name; what Live renamed later has the new one. */
    static String kind(Node node) {
        return switch (node.name()) {
            case "MasterTrack" -> "MainTrack";
            case "MasterChain" -> "DeviceChain";
            default -> node.name();
        };
    }

    /** Answers whether the node is a clip. */
    public static boolean isClip(Node node) {
        return node.is("MidiClip") || node.is("AudioClip");
    }

    static boolean hasClips(List<Node> children) {
        return children.stream().anyMatch(Comparison::isClip);
    }
}
