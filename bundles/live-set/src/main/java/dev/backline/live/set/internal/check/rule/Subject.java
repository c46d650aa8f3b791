package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.fact.Facts;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.Era;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is checked, and what of it many rules need to know. */
final class Subject {
    private final Path file;
    private final Node root;
    private final Optional<SetView> set;
    private final Facts facts;
    private final Pointees pointees;
    private final int scenes;
    private final int returns;
    private final Set<String> trackIds;

    Subject(Path file, Node root, Optional<SetView> set, Facts facts) {
        this.file = file;
        this.root = root;
        this.set = set;
        this.facts = facts;
        this.pointees = new Pointees(root);
        this.scenes = set.map(s -> s.scenes().size()).orElse(0);
        this.returns = (int) set.stream()
                .flatMap(s -> s.tracks().stream())
                .filter(t -> t.kind() == TrackView.Kind.RETURN)
                .count();
        this.trackIds = set.stream()
                .flatMap(s -> s.tracks().stream())
                .map(TrackView::id)
                .collect(Collectors.toSet());
    }

    Path file() {
        return file;
    }

    Node root() {
        return root;
    }

    Optional<SetView> set() {
        return set;
    }

    boolean isPreset() {
        return set.isEmpty();
    }

    Era era() {
        return Era.of(root);
    }

    Facts facts() {
        return facts;
    }

    Pointees pointees() {
        return pointees;
    }

    int scenes() {
        return scenes;
    }

    int returns() {
        return returns;
    }

    boolean hasTrack(String id) {
        return trackIds.contains(id);
    }
}
