package dev.backline.live.set.internal.preset;

import dev.backline.live.set.internal.tree.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The colours of a theme, in lower case as {@code #rrggbb} or {@code #rrggbbaa}. */
final class Colors {
    private static final int MOST = 255;

    private Colors() {}

    static Map<String, String> of(Node theme) {
        Map<String, String> colors = new LinkedHashMap<>();
        for (Node child : theme.children()) {
            color(child).ifPresent(c -> colors.put(child.name(), c));
        }
        return colors;
    }

    /** Live 12 has the colour as text; before, it stood in one element for each part. */
    private static Optional<String> color(Node node) {
        Optional<String> text = node.value()
                .filter(v -> v.matches("#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?"))
                .map(v -> v.toLowerCase(java.util.Locale.ROOT));
        return text.or(() -> node.child("R").isPresent()
                ? Optional.of("#" + part(node, "R") + part(node, "G") + part(node, "B"))
                : Optional.empty());
    }

    private static String part(Node node, String name) {
        int value = Math.clamp((int) node.number(name).orElse(0), 0, MOST);
        return (value < 16 ? "0" : "") + Integer.toHexString(value);
    }
}
