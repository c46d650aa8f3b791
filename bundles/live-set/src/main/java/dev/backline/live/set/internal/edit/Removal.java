package dev.backline.live.set.internal.edit;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.SetView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes nodes out together with the envelopes that would point to nothing then. */
final class Removal {
    private Removal() {}

    static void remove(SetView set, List<Node> nodes, TreeEdit edit) {
        Set<String> gone = new HashSet<>();
        for (Node node : nodes) {
            node.walk(n -> {
                if (PointeeIds.isPointee(n)) {
                    n.attribute("Id").ifPresent(gone::add);
                }
            });
            edit.remove(node);
        }
        set.ableton().walk(n -> {
            boolean envelope = n.is("AutomationEnvelope") || n.is("ClipEnvelope");
            if (envelope && gone.contains(n.value("EnvelopeTarget/PointeeId", ""))) {
                edit.remove(n);
            }
        });
    }
}
