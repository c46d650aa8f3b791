package dev.backline.ui;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.osgi.annotation.versioning.ConsumerType;

/** An open panel. Every method is called on the JavaFX thread. */
@ConsumerType
@FunctionalInterface
public interface PanelView {
    /** Answers a view that is only content. */
    static PanelView of(Node content) {
        return () -> content;
    }

    /** Answers the content; the same node each time. */
    Node content();

    /** Answers the controls of its tool bar, from left to right. */
    default List<Node> tools() {
        return List.of();
    }

    /** Answers the keys that count while the focus is inside of it. */
    default List<PanelKey> keys() {
        return List.of();
    }

    /**
     * Answers what is to be kept when the window, or the bundle, is closed: texts, numbers, booleans, lists and maps of these.
     * It comes back in {@link PanelSite#state()}.
     */
    default Map<String, Object> state() {
        return Map.of();
    }

    /** Lets go of what it holds: the content is not shown any more. */
    default void close() {
        // Most hold nothing.
    }
}
