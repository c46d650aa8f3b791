package dev.backline.live.set.internal.view;

import dev.backline.live.set.internal.tree.Node;
import java.util.List;

/**
 * The course of a parameter, in the arrangement or inside a clip.
 *
 * @param node its element
 */
public record EnvelopeView(Node node) {
    /** Answers the id of the target that it moves. */
    public String pointee() {
        return node.value("EnvelopeTarget/PointeeId", "");
    }

    /** Answers its events in order of the file; the first stands before the song. */
    public List<EventView> events() {
        return node.at("Automation/Events").map(EventView::in).orElse(List.of());
    }
}
