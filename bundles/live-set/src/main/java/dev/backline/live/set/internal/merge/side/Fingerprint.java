package dev.backline.live.set.internal.merge.side;

import dev.backline.live.set.internal.compare.Numbering;
import dev.backline.live.set.internal.tree.Node;
import java.util.List;
import java.util.Set;

/** A number for what a clip holds, wherever it lies. */
public final class Fingerprint {
    private static final Set<String> PLACE = Set.of("Time", "CurrentStart", "CurrentEnd");

    private Fingerprint() {}

    public static String of(Node clip) {
        long hash = clip.name().hashCode();
        for (Node child : clip.children()) {
            hash = PLACE.contains(child.name()) ? hash : hash * 1_000_003 + hash(child);
        }
        return Long.toHexString(hash);
    }

    public static long hash(Node node) {
        if (Sameness.isNoise(node)) {
            return 1;
        }
        long hash = node.name().hashCode();
        List<String> pairs = node.attributes();
        for (int i = 0; i < pairs.size(); i += 2) {
            if (!Numbering.isAttribute(pairs.get(i))) {
                hash = (hash * 1_000_003 + pairs.get(i).hashCode()) * 1_000_003
                        + pairs.get(i + 1).hashCode();
            }
        }
        if (!node.isElement()) {
            hash = hash * 1_000_003 + node.text().strip().hashCode();
        }
        for (Node child : node.children()) {
            hash = hash * 1_000_003 + hash(child);
        }
        return hash;
    }
}
