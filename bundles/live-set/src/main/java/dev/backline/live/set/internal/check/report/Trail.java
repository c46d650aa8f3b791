package dev.backline.live.set.internal.check.report;

import dev.backline.live.set.internal.tree.Node;
import java.util.Arrays;
import java.util.Optional;

/** The way from the root of a document down to one of its elements. It moves while a document is walked; a copy stays. */
public final class Trail {
    private Node[] nodes;
    private int depth;

    /** Answers an empty way. */
    public Trail() {
        this(new Node[64], 0);
    }

    private Trail(Node[] nodes, int depth) {
        this.nodes = nodes;
        this.depth = depth;
    }

    /** Goes down to a child. */
    public void enter(Node node) {
        if (depth == nodes.length) {
            nodes = Arrays.copyOf(nodes, depth * 2);
        }
        nodes[depth++] = node;
    }

    /** Goes up to the parent. */
    public void leave() {
        depth--;
    }

    /** Answers a way that stays as it is now. */
    public Trail copy() {
        return new Trail(Arrays.copyOf(nodes, depth), depth);
    }

    /** Answers the way to a child of the element. */
    public Trail to(Node child) {
        Trail longer = new Trail(Arrays.copyOf(nodes, depth + 1), depth);
        longer.enter(child);
        return longer;
    }

    /** Answers the element that it leads to. */
    public Node node() {
        return nodes[depth - 1];
    }

    /** Answers the name of an ancestor, 1 for the parent; empty above the root. */
    public String above(int steps) {
        return steps < depth ? nodes[depth - 1 - steps].name() : "";
    }

    /** Answers an ancestor, 1 for the parent; the root when there is none so far up. */
    public Node ancestor(int steps) {
        return nodes[Math.max(0, depth - 1 - steps)];
    }

    /** Answers how many elements it has. */
    public int depth() {
        return depth;
    }

    /** Answers the element at a depth, 0 for the root. */
    public Node at(int place) {
        return nodes[place];
    }

    /** Answers the nearest ancestor, or the element itself, of one of some names. */
    public Optional<Node> nearest(String... names) {
        for (int i = depth - 1; i >= 0; i--) {
            for (String name : names) {
                if (nodes[i].is(name)) {
                    return Optional.of(nodes[i]);
                }
            }
        }
        return Optional.empty();
    }

    /** Answers the track, main or cue track that it leads through. */
    public Optional<Node> track() {
        for (int i = 1; i < depth; i++) {
            String parent = nodes[i - 1].name();
            String name = nodes[i].name();
            if (parent.equals("Tracks") || parent.equals("LiveSet") && name.endsWith("Track")) {
                return Optional.of(nodes[i]);
            }
        }
        return Optional.empty();
    }

    /** Answers the path as XPath has it, with a position, from 1, where a parent has several children of the name. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            path.append('/').append(nodes[i].name());
            if (i > 0) {
                position(nodes[i - 1], nodes[i], path);
            }
        }
        return path.toString();
    }

    private static void position(Node parent, Node node, StringBuilder path) {
        int count = 0;
        int position = 0;
        for (Node child : parent.children()) {
            if (child.is(node.name())) {
                count++;
                position = child == node ? count : position;
            }
        }
        if (count > 1) {
            path.append('[').append(position).append(']');
        }
    }
}
