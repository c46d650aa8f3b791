package dev.backline.live.set.internal.compare;

import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where two versions differ: one place with what stood there and what stands there now, and the places below that differ too. A place that
 * only one version has is whole and has none below.
 */
public final class Delta {
    private final @Nullable Node left;
    private final @Nullable Node right;
    private final int leftIndex;
    private final int rightIndex;
    private final @Nullable Delta parent;
    private final @Nullable Alignment alignment;
    private final List<Delta> children = new ArrayList<>();

    private Delta(
            @Nullable Node left,
            @Nullable Node right,
            int leftIndex,
            int rightIndex,
            @Nullable Delta parent,
            @Nullable Alignment alignment) {
        this.left = left;
        this.right = right;
        this.leftIndex = leftIndex;
        this.rightIndex = rightIndex;
        this.parent = parent;
        this.alignment = alignment;
    }

    static Delta between(Comparison comparison) {
        return pair(comparison, comparison.left(), comparison.right(), 0, 0, null);
    }

    private static Delta pair(
            Comparison comparison, Node left, Node right, int leftIndex, int rightIndex, @Nullable Delta parent) {
        Alignment alignment = comparison.align(left, right);
        Delta delta = new Delta(left, right, leftIndex, rightIndex, parent, alignment);
        List<Node> lefts = left.children();
        List<Node> rights = right.children();
        int next = 0;
        for (int i = 0; i < lefts.size(); i++) {
            int j = alignment.right(i);
            if (j == Alignment.NONE) {
                delta.children.add(new Delta(lefts.get(i), null, i, Alignment.NONE, delta, null));
                continue;
            }
            next = delta.added(rights, next, j);
            if (!lefts.get(i).sameAs(rights.get(j))) {
                delta.children.add(pair(comparison, lefts.get(i), rights.get(j), i, j, delta));
            }
        }
        delta.added(rights, next, rights.size());
        return delta;
    }

    private int added(List<Node> rights, int from, int to) {
        Alignment known = alignment();
        for (int j = from; j < to; j++) {
            if (known.left(j) == Alignment.NONE) {
                children.add(new Delta(null, rights.get(j), Alignment.NONE, j, this, null));
            }
        }
        return Math.max(from, to);
    }

    /** Answers what stood here; empty when it is new. */
    public Optional<Node> left() {
        return Optional.ofNullable(left);
    }

    /** Answers what stands here now; empty when it is gone. */
    public Optional<Node> right() {
        return Optional.ofNullable(right);
    }

    /** Answers the node that is there, the new one when both are. */
    public Node node() {
        Node either = right == null ? left : right;
        if (either == null) {
            throw new AssertionError("A place has at least one node.");
        }
        return either;
    }

    /** Answers the place above; empty for the root. */
    public Optional<Delta> parent() {
        return Optional.ofNullable(parent);
    }

    /** Answers the position among its neighbours before; {@link Alignment#NONE} when it is new. */
    public int leftIndex() {
        return leftIndex;
    }

    /** Answers the position among its neighbours now; {@link Alignment#NONE} when it is gone. */
    public int rightIndex() {
        return rightIndex;
    }

    /** Answers whether only the right version has it. */
    public boolean isAdded() {
        return left == null;
    }

    /** Answers whether only the left version has it. */
    public boolean isRemoved() {
        return right == null;
    }

    /** Answers whether both versions have it. */
    public boolean isPair() {
        return left != null && right != null;
    }

    /** Answers the places below that differ, in order of the left version, what is new between its neighbours. */
    public List<Delta> children() {
        return java.util.Collections.unmodifiableList(children);
    }

    /** Answers how the children of a pair belong together. */
    public Alignment alignment() {
        if (alignment == null) {
            throw new IllegalStateException("Only a place that both versions have has children on both sides.");
        }
        return alignment;
    }

    /** Answers the first place below by names of elements; empty when nothing differs there. */
    public Optional<Delta> at(String path) {
        Delta delta = this;
        for (String name : path.split("/")) {
            Optional<Delta> next =
                    delta.children.stream().filter(d -> d.node().is(name)).findFirst();
            if (next.isEmpty()) {
                return next;
            }
            delta = next.orElseThrow();
        }
        return Optional.of(delta);
    }

    /** Answers every single edit here and below, which together make the left version the right one. */
    public List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        collect(edits);
        return edits;
    }

    private void collect(List<Edit> edits) {
        edits.addAll(ownEdits());
        for (Delta child : children) {
            child.collect(edits);
        }
    }

    /** Answers the edits of this place alone. */
    public List<Edit> ownEdits() {
        List<Edit> edits = new ArrayList<>();
        if (left == null) {
            edits.add(new Edit(Edit.Act.ADD, this));
        } else if (right == null) {
            edits.add(new Edit(Edit.Act.REMOVE, this));
        } else {
            if (!left.sameContent(right)) {
                edits.add(new Edit(Edit.Act.SET, this));
            }
            if (alignment().isReordered()) {
                edits.add(new Edit(Edit.Act.ORDER, this));
            }
        }
        return edits;
    }
}
