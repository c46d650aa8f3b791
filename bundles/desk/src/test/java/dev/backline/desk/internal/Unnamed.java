package dev.backline.desk.internal;

import dev.backline.desk.internal.shell.Toolkit;
import dev.backline.desk.internal.shell.Walk;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;

/** Looks for controls that a screen reader could not name. */
final class Unnamed {
    private Unnamed() {}

    /** Answers what the keyboard reaches and nobody can name. */
    static List<String> in(Parent root) {
        return Toolkit.ask(() -> Walk.reachable(root).stream()
                .filter(node -> !(node instanceof ScrollBar) && !named(node))
                .map(Node::toString)
                .toList());
    }

    private static boolean named(Node node) {
        boolean told =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean written = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        return (told || written) && node.getAccessibleRole() != null;
    }
}
