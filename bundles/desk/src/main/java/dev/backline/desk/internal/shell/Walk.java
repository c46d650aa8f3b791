package dev.backline.desk.internal.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Walks through a scene. */
public final class Walk {
    private Walk() {}

    /** Answers all visible nodes below a node, and itself, in their order. */
    public static List<Node> all(Node from) {
        List<Node> found = new ArrayList<>();
        collect(from, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /** Answers those that the keyboard reaches. */
    public static List<Node> reachable(Node from) {
        return all(from).stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .toList();
    }

    /** Answers whether a node lies inside of another. */
    public static boolean within(@Nullable Node node, Node outer) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (outer.equals(at)) {
                return true;
            }
        }
        return false;
    }
}
