package dev.backline.live.set.internal.merge;

import dev.backline.live.set.internal.merge.ask.Answers;
import dev.backline.live.set.internal.merge.ask.Conflict;
import dev.backline.live.set.internal.merge.ask.Questions;
import dev.backline.live.set.internal.merge.id.Renumbering;
import dev.backline.live.set.internal.merge.side.Versions;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import java.util.List;
import java.util.function.Supplier;

/**
 * Two versions of a set that grew out of one, brought together.
 *
 * @param root the result; where a conflict is open it has what ours has
 * @param open the conflicts that no answer settles
 * @param settled the conflicts that were answered
 */
public record Merge(Node root, List<Conflict> open, List<Conflict> settled) {
    /** Copies the lists. */
    public Merge {
        open = List.copyOf(open);
        settled = List.copyOf(settled);
    }

    /** Answers the merge of three root elements of sets, without any answer. */
    public static Merge of(Node base, Node ours, Node theirs) {
        return of(base, ours, theirs, Answers.NONE);
    }

    /** Answers the merge of three root elements of sets. */
    public static Merge of(Node base, Node ours, Node theirs, Answers answers) {
        if (theirs.sameAs(base) || theirs.sameAs(ours)) {
            return new Merge(ours, List.of(), List.of());
        }
        if (ours.sameAs(base)) {
            return new Merge(theirs, List.of(), List.of());
        }
        Versions versions = Renumbering.apply(base, ours, theirs);
        Questions questions = new Questions(answers);
        Node merged = new TreeMerge(versions, questions, fresh(versions)).merge();
        Node whole = Repair.apply(merged, List.of(versions.ours(), versions.theirs()));
        return new Merge(whole, questions.open(), questions.settled());
    }

    private static Supplier<Long> fresh(Versions versions) {
        long[] next = {0};
        return () -> {
            if (next[0] == 0) {
                next[0] = Math.max(PointeeIds.largest(versions.ours()), PointeeIds.largest(versions.theirs()));
                next[0] = Math.max(next[0], PointeeIds.largest(versions.base()));
            }
            return ++next[0];
        };
    }
}
