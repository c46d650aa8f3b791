package dev.backline.live.set.internal.check.report;

import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Changes to single elements of a document, gathered first and made together, so that all else stays as it was read. */
public final class Surgery {
    private final Map<Node, Function<Node, Optional<Node>>> changes = new IdentityHashMap<>();

    /** Changes an element; its descendants are changed before, and several changes follow each other. */
    public void change(Node node, UnaryOperator<Node> how) {
        add(node, n -> Optional.of(how.apply(n)));
    }

    /** Takes an element out. */
    public void remove(Node node) {
        add(node, n -> Optional.empty());
    }

    private void add(Node node, Function<Node, Optional<Node>> how) {
        changes.merge(node, how, (first, second) -> n -> first.apply(n).flatMap(second));
    }

    /** Answers whether nothing is to be changed. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Answers the root with all changes made. */
    public Node apply(Node root) {
        return rebuilt(root).orElse(root);
    }

    private Optional<Node> rebuilt(Node node) {
        Node inside = node;
        if (node.size() > 0) {
            List<Node> children = new ArrayList<>(node.size());
            boolean same = true;
            for (Node child : node.children()) {
                Optional<Node> other = rebuilt(child);
                same &= other.isPresent() && other.get() == child;
                other.ifPresent(children::add);
            }
            inside = same ? node : node.withChildren(children);
        }
        Function<Node, Optional<Node>> how = changes.get(node);
        return how == null ? Optional.of(inside) : how.apply(inside);
    }
}
