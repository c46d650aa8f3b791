package dev.backline.live.set.internal.compare;

import dev.backline.live.set.internal.tree.Node;
import java.util.Arrays;
import java.util.Set;

/** What a subtree says, without ids and state of view: its leaves as sorted hashes. Two of them tell how alike their subtrees are. */
final class Content {
    /** Where a clip lies says nothing about what it is. */
    static final Set<String> PLACE = Set.of("Time", "CurrentStart", "CurrentEnd");

    /** So many leaves tell enough. */
    private static final int MOST = 20_000;

    private int[] leaves = new int[64];
    private int count;
    private boolean first = true;

    private Content() {}

    /** Answers the content of a node; the place of a clip does not count. */
    static Content of(Node node) {
        Content content = new Content();
        content.add(node, 0);
        content.leaves = Arrays.copyOf(content.leaves, content.count);
        Arrays.sort(content.leaves);
        return content;
    }

    /** Answers a text that is the same for equal contents. */
    String key() {
        return count + ":" + Arrays.hashCode(leaves);
    }

    private void add(Node node, int parent) {
        boolean isRoot = first;
        first = false;
        String name = node.name();
        if (!isRoot && (ViewState.isElement(name) || PLACE.contains(name)) || count >= MOST) {
            return;
        }
        int hash = parent * 31 + name.hashCode();
        if (!node.isElement()) {
            put(hash * 31 + node.text().strip().hashCode());
            return;
        }
        if (node.size() == 0) {
            put(hash * 31 + attributes(node, isRoot));
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            add(node.children().get(i), hash);
        }
    }

    private static int attributes(Node node, boolean isRoot) {
        int hash = 1;
        var pairs = node.attributes();
        for (int i = 0; i < pairs.size(); i += 2) {
            String name = pairs.get(i);
            boolean counts = !Numbering.isAttribute(name) && !(isRoot && PLACE.contains(name));
            hash = counts
                    ? (hash * 31 + name.hashCode()) * 31 + pairs.get(i + 1).hashCode()
                    : hash;
        }
        return hash;
    }

    private void put(int hash) {
        if (count == leaves.length) {
            leaves = Arrays.copyOf(leaves, count * 2);
        }
        leaves[count++] = hash;
    }

    /** Answers how much both have in common: 0 nothing, 1 all. */
    double likeness(Content other) {
        if (count + other.count == 0) {
            return 1;
        }
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < count && j < other.count) {
            int order = Integer.compare(leaves[i], other.leaves[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * common / (count + other.count);
    }
}
