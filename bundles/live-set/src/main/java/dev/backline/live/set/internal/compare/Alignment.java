package dev.backline.live.set.internal.compare;

import dev.backline.live.set.internal.tree.Node;
import java.util.List;

/** Which children of two parents are the same thing. Positions count from 0 among all children of a parent. */
public final class Alignment {
    /** The partner of a child that has none. */
    public static final int NONE = -1;

    private final int[] rightOf;
    private final int[] leftOf;

    Alignment(int[] rightOf, int[] leftOf) {
        this.rightOf = rightOf;
        this.leftOf = leftOf;
    }

    /** Answers the position in the right parent of what stands at a position in the left one; {@link #NONE} when it is gone. */
    public int right(int left) {
        return rightOf[left];
    }

    /** Answers the position in the left parent of what stands at a position in the right one; {@link #NONE} when it is new. */
    public int left(int right) {
        return leftOf[right];
    }

    /** Answers whether two children that both sides have stand in another order. */
    public boolean isReordered() {
        int last = NONE;
        for (int right : rightOf) {
            if (right != NONE && right < last) {
                return true;
            }
            last = Math.max(last, right);
        }
        return false;
    }

    /** Answers one that pairs children by their position. */
    static Alignment byPosition(List<Node> left, List<Node> right) {
        Matcher matcher = new Matcher(left, right);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            matcher.pair(i, i);
        }
        return matcher.alignment();
    }
}
