package dev.backline.live.set.internal.view;

import dev.backline.live.set.internal.tree.Node;
import java.util.List;

/**
 * One point of an envelope.
 *
 * @param node its element
 */
public record EventView(Node node) {
    /** Where the first event of an envelope stands: its value holds before the song. */
    public static final double BEFORE_THE_SONG = -63_072_000;

    static List<EventView> in(Node events) {
        return events.children().stream()
                .filter(n -> n.is("FloatEvent") || n.is("EnumEvent") || n.is("BoolEvent"))
                .map(EventView::new)
                .toList();
    }

    /** Answers its place in beats. */
    public double time() {
        return node.numberOf("Time").orElse(0);
    }

    /** Answers its value; a switch has 0 or 1. */
    public double value() {
        String text = node.attribute("Value", "");
        return text.equals("true")
                ? 1
                : text.equals("false") ? 0 : node.numberOf("Value").orElse(0);
    }

    /** Answers whether it only tells the value before the song. */
    public boolean isInitial() {
        return time() <= BEFORE_THE_SONG;
    }
}
