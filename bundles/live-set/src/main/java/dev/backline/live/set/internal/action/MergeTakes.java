package dev.backline.live.set.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.check.SetCheck;
import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Severity;
import dev.backline.live.set.internal.diff.SetDiff;
import dev.backline.live.set.internal.diff.change.ChangeIds;
import dev.backline.live.set.internal.diff.change.SetChange;
import dev.backline.live.set.internal.diff.change.Summary;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.merge.Merge;
import dev.backline.live.set.internal.merge.side.Side;
import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes of one side that are not to go into a merge, although nobody contradicts them: the side is taken as if it had not made them. */
final class MergeTakes {
    private final Map<String, Side> takes;
    private final Set<String> known = new HashSet<>();
    private final List<MergeActions.Left> left = new ArrayList<>();

    /** @param takes whose version of a change is taken, by its id */
    MergeTakes(Map<String, Side> takes) {
        this.takes = takes;
    }

    /** Answers what was left out so far. */
    List<MergeActions.Left> left() {
        return List.copyOf(left);
    }

    /** Answers a side without the changes that are to be left out of it. */
    SetFile without(SetFile base, SetFile own, Side side, Progress progress) throws ActionFault {
        if (takes.isEmpty()) {
            return own;
        }
        SetDiff diff = diff(base, own);
        ChangeIds ids = ChangeIds.of(diff.shown());
        List<SetChange> leaving = new ArrayList<>();
        for (Summary.Line line : Summary.of(diff.shown())) {
            boolean whole = isLeft(ids.of(line), side);
            for (SetChange change : line.changes()) {
                boolean single = isLeft(ids.of(change), side);
                if (whole || single) {
                    leaving.add(change);
                    left.add(new MergeActions.Left(ids.of(change), side.word(), change.sentence()));
                }
            }
        }
        return leaving.isEmpty() ? own : without(own, diff, leaving, side, progress);
    }

    private SetFile without(SetFile own, SetDiff diff, List<SetChange> leaving, Side side, Progress progress)
            throws ActionFault {
        SetFile part = with(own, without(diff, leaving));
        Optional<String> fault = fault(own, part, progress);
        if (fault.isEmpty()) {
            return part;
        }
        // A track that stays needs a slot for a scene that came: undoing by a merge fits the one to the other.
        Merge undone = Merge.of(diff.apply(leaving), own.document().root(), diff.left());
        part = with(own, undone.root());
        if (undone.open().isEmpty() && fault(own, part, progress).isEmpty()) {
            return part;
        }
        throw new ActionFault(
                Kind.REFUSED,
                own.path() + ": what --take leaves out of " + side.word()
                        + " is needed by something that stays (" + fault.orElseThrow()
                        + "). Leave that out too, or keep both. Nothing was written.");
    }

    private static SetFile with(SetFile own, Node root) {
        return new SetFile(own.path(), own.document().withRoot(root), own.packed(), own.hash());
    }

    private boolean isLeft(String id, Side side) {
        known.add(id);
        Side take = takes.get(id);
        return take != null && take != side;
    }

    private static Node without(SetDiff diff, List<SetChange> leaving) {
        // Changes that say the same are told apart by what they are, not by what they say.
        Set<SetChange> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(leaving);
        List<SetChange> kept =
                diff.changes().stream().filter(change -> !gone.contains(change)).toList();
        return diff.apply(kept);
    }

    private static SetDiff diff(SetFile base, SetFile own) throws ActionFault {
        try {
            return SetDiff.between(
                    base.document().root(),
                    base.path().toString(),
                    own.document().root(),
                    own.path().toString());
        } catch (SetFault e) {
            throw Inputs.refused(own.path(), e);
        }
    }

    /** One change can need another: answers what became worse without some of them. */
    private static Optional<String> fault(SetFile own, SetFile part, Progress progress) throws ActionFault {
        try {
            SetCheck check = new SetCheck();
            Map<Code, Integer> before =
                    check.check(own.path(), own.document(), progress).counts();
            Findings after = check.check(own.path(), part.document(), progress);
            return after.counts().entrySet().stream()
                    .filter(found -> found.getKey().severity() == Severity.ERROR)
                    .filter(found -> found.getValue() > before.getOrDefault(found.getKey(), 0))
                    .findFirst()
                    .map(found -> told(after, found.getKey()));
        } catch (SetFault e) {
            throw Inputs.refused(own.path(), e);
        }
    }

    private static String told(Findings findings, Code code) {
        return findings.list().stream()
                .filter(finding -> finding.code().equals(code.text()))
                .findFirst()
                .map(finding -> finding.place() + ": " + finding.found())
                .orElse(code.text());
    }

    /** An id that neither side has is a slip. */
    void requireKnown() throws ActionFault {
        List<String> unknown = takes.keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new ActionFault(
                    Kind.USAGE,
                    "Neither side made a change " + String.join(", ", unknown)
                            + ". 'set diff BASE OURS --ids' and 'set diff BASE THEIRS --ids' tell all ids.");
        }
    }
}
