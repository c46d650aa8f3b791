package dev.backline.live.set.internal.tree;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Changes to a tree, collected first and then applied in one pass. Nodes are named by identity: they must come from the tree that it is applied
 * to. Several changes of one node add up; changes inside a node that is removed or replaced are lost. Belongs to one thread.
 */
public final class TreeEdit {
    private final IdentityHashMap<Node, UnaryOperator<Node>> changes = new IdentityHashMap<>();
    private final IdentityHashMap<Node, UnaryOperator<List<Node>>> lists = new IdentityHashMap<>();
    private final IdentityHashMap<Node, List<Node>> replacements = new IdentityHashMap<>();

    /** Answers whether nothing was asked for. */
    public boolean isEmpty() {
        return changes.isEmpty() && lists.isEmpty() && replacements.isEmpty();
    }

    /** Sets an attribute. */
    public TreeEdit set(Node node, String attribute, String value) {
        return change(node, n -> n.with(attribute, value));
    }

    /** Sets {@code Value}. */
    public TreeEdit value(Node node, String value) {
        return set(node, "Value", value);
    }

    /** Changes a node itself after its children; the operator must keep the children that it gets. */
    public TreeEdit change(Node node, UnaryOperator<Node> change) {
        changes.merge(node, change, (first, then) -> n -> then.apply(first.apply(n)));
        return this;
    }

    /** Changes the list of a node's children; it gets them as edited. */
    public TreeEdit children(Node parent, UnaryOperator<List<Node>> change) {
        lists.merge(parent, change, (first, then) -> list -> then.apply(first.apply(list)));
        return this;
    }

    /** Adds a child behind the others. */
    public TreeEdit append(Node parent, Node child) {
        return children(parent, list -> {
            List<Node> longer = new ArrayList<>(list);
            longer.add(child);
            return longer;
        });
    }

    /** Takes a node out. */
    public TreeEdit remove(Node node) {
        return replace(node);
    }

    /** Puts nodes in a node's place. */
    public TreeEdit replace(Node node, Node... others) {
        replacements.put(node, List.of(others));
        return this;
    }

    /** Puts a node behind another one. */
    public TreeEdit insertBehind(Node node, Node other) {
        List<Node> row = new ArrayList<>(replacements.getOrDefault(node, List.of(node)));
        row.add(other);
        replacements.put(node, row);
        return this;
    }

    /** Answers the tree with all changes; what has none is shared. */
    public Node apply(Node root) {
        return isEmpty() ? root : rewrite(root);
    }

    private Node rewrite(Node node) {
        Node result = node.withChildren(rewritten(node.array()));
        UnaryOperator<List<Node>> list = lists.get(node);
        if (list != null) {
            result = result.withChildren(list.apply(result.children()));
        }
        UnaryOperator<Node> change = changes.get(node);
        return change == null ? result : change.apply(result);
    }

    private Node[] rewritten(Node[] before) {
        List<Node> after = new ArrayList<>(before.length);
        for (Node node : before) {
            // A node that only got neighbours is still edited itself.
            for (Node one : replacements.getOrDefault(node, List.of(node))) {
                after.add(one == node ? rewrite(node) : one);
            }
        }
        return after.toArray(Node.NONE);
    }
}
