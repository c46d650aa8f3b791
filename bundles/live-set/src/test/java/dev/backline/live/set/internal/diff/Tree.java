package dev.backline.live.set.internal.diff;

import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Plants edits by path; {@code MidiTrack#2} is the third of its name. */
final class Tree {
    private Tree() {}

    static Node edit(Node node, String path, UnaryOperator<Node> change) {
        if (path.isEmpty()) {
            return change.apply(node);
        }
        int slash = path.indexOf('/');
        String step = slash < 0 ? path : path.substring(0, slash);
        String rest = slash < 0 ? "" : path.substring(slash + 1);
        int hash = step.indexOf('#');
        String name = hash < 0 ? step : step.substring(0, hash);
        int wanted = hash < 0 ? 0 : Integer.parseInt(step.substring(hash + 1));
        List<Node> children = new ArrayList<>(node.children());
        int seen = 0;
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i).is(name) && seen++ == wanted) {
                children.set(i, edit(children.get(i), rest, change));
                return node.withChildren(children);
            }
        }
        throw new IllegalArgumentException(step + " is not in " + node.name());
    }

    static Node value(Node root, String path, String value) {
        return edit(root, path, n -> n.withValue(value));
    }

    static Node remove(Node root, String path, int child) {
        return edit(root, path, n -> {
            List<Node> others = new ArrayList<>(n.children());
            others.remove(child);
            return n.withChildren(others);
        });
    }

    static Node insert(Node root, String path, int at, Node child) {
        return edit(root, path, n -> {
            List<Node> others = new ArrayList<>(n.children());
            others.add(at, child);
            return n.withChildren(others);
        });
    }

    static Node swap(Node root, String path, int one, int other) {
        return edit(root, path, n -> {
            List<Node> others = new ArrayList<>(n.children());
            others.add(other, others.remove(one));
            return n.withChildren(others);
        });
    }
}
