package dev.backline.live.set.internal.diff;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.compare.Comparison;
import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.compare.Edit;
import dev.backline.live.set.internal.compare.Patch;
import dev.backline.live.set.internal.diff.change.Context;
import dev.backline.live.set.internal.diff.change.Scribe;
import dev.backline.live.set.internal.diff.change.SetChange;
import dev.backline.live.set.internal.diff.word.Song;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.SetView;
import java.util.List;
import java.util.Optional;

/**
 * What differs between two versions of a set.
 *
 * @param left root of the old one
 * @param delta where they differ; empty when they do not
 * @param changes what a musician would say, in order of the set; state of view and numbering last
 */
public record SetDiff(Node left, Optional<Delta> delta, List<SetChange> changes) {
    /** Copies the list. */
    public SetDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two versions by their roots.
     *
     * @param leftName of the old file, for messages
     * @param rightName of the new file, for messages
     * @throws SetFault if one of them is no set
     */
    public static SetDiff between(Node left, String leftName, Node right, String rightName) throws SetFault {
        SetView before = SetView.of(left, leftName);
        SetView after = SetView.of(right, rightName);
        Comparison comparison = Comparison.of(left, right);
        Optional<Delta> delta = comparison.delta();
        if (delta.isEmpty()) {
            return new SetDiff(left, delta, List.of());
        }
        Context context = new Context(comparison, new Song(before), new Song(after), new Scribe());
        new SetReading(context).read(delta.orElseThrow());
        return new SetDiff(left, delta, context.scribe().changes());
    }

    /** Answers the changes that one hears or that a musician cares about. */
    public List<SetChange> shown() {
        return changes.stream().filter(c -> !c.hidden()).toList();
    }

    /** Answers the old root with these changes of this comparison applied; with all of them it is the new one. */
    public Node apply(List<SetChange> chosen) {
        List<Edit> edits = chosen.stream().flatMap(c -> c.edits().stream()).toList();
        return delta.map(d -> Patch.apply(d, edits)).orElse(left);
    }
}
