package dev.backline.live.set.internal.merge.side;

import dev.backline.live.set.internal.compare.Comparison;
import dev.backline.live.set.internal.tree.Node;

/**
 * The three versions, counting alike.
 *
 * @param base what both grew out of
 * @param ours the one that the result is for
 * @param theirs the one that comes in
 * @param toOurs base against ours
 * @param toTheirs base against theirs
 */
public record Versions(Node base, Node ours, Node theirs, Comparison toOurs, Comparison toTheirs) {
    public static Versions of(Node base, Node ours, Node theirs) {
        return new Versions(base, ours, theirs, Comparison.of(base, ours), Comparison.of(base, theirs));
    }

    public Node root(Side side) {
        return switch (side) {
            case OURS -> ours;
            case THEIRS -> theirs;
            case BASE -> base;
        };
    }

    /** Answers the comparison of the base with a side. */
    public Comparison to(Side side) {
        return side == Side.OURS ? toOurs : toTheirs;
    }
}
