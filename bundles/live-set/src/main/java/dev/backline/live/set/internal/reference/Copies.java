package dev.backline.live.set.internal.reference;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.SampleRefView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which {@code FileRef} elements of a tree mean the same file: the reference itself and the copies that Live keeps of it. */
final class Copies {
    private final Map<SampleUse.Key, List<Node>> byKey = new HashMap<>();

    Copies(Node root) {
        root.walk(n -> {
            if (n.is("SampleRef") || n.is("OriginalFileRef")) {
                keep(n);
            }
        });
    }

    private void keep(Node holder) {
        for (Node file : holder.children("FileRef")) {
            byKey.computeIfAbsent(SampleUse.Key.of(new SampleRefView(holder)), k -> new ArrayList<>())
                    .add(file);
        }
    }

    /** Answers the elements to change when a file is named elsewhere: all that say the same, and lost copies inside its users. */
    List<Node> of(SampleUse.Key key, List<SampleUse> users, Places places) {
        List<Node> files = new ArrayList<>(byKey.getOrDefault(key, List.of()));
        for (SampleUse use : users) {
            for (SampleRefView copy : use.copies()) {
                boolean same =
                        Folding.fold(copy.name()).equals(Folding.fold(use.ref().name()));
                if (same && !SampleUse.Key.of(copy).equals(key) && places.state(copy) == Places.State.MISSING) {
                    files.addAll(copy.node().children("FileRef"));
                }
            }
        }
        return files;
    }
}
