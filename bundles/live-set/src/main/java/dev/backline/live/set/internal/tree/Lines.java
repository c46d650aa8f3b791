package dev.backline.live.set.internal.tree;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Lines of many nodes at once: {@link Node#line} counts from the file's begin each time. */
public final class Lines {
    private Lines() {}

    /** Answers for each node the line in the file it came from, counted from 1; 0 for a node that was never read. */
    @SuppressWarnings("ReferenceEquality") // Which bytes a node was read from, not what they are.
    public static int[] of(List<Node> nodes) {
        int[] lines = new int[nodes.size()];
        Integer[] order = new Integer[nodes.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> nodes.get(i).tag()));
        byte[] source = {};
        int at = 0;
        int line = 1;
        for (int i : order) {
            Node node = nodes.get(i);
            if (!node.wasRead()) {
                continue;
            }
            if (node.source() != source) {
                source = node.source();
                at = 0;
                line = 1;
            }
            for (; at < node.tag(); at++) {
                line += source[at] == '\n' ? 1 : 0;
            }
            lines[i] = line;
        }
        return lines;
    }
}
