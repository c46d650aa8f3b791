package dev.backline.live.set.internal.diff;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.diff.change.Act;
import dev.backline.live.set.internal.diff.change.Context;
import dev.backline.live.set.internal.diff.change.Draft;
import dev.backline.live.set.internal.diff.change.Subject;
import dev.backline.live.set.internal.diff.word.Where;
import dev.backline.live.set.internal.diff.word.Words;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.SampleRefView;

/** Reads references to samples. */
final class SampleReading {
    private final Context context;
    private final PlainReading plain;

    SampleReading(Context context, PlainReading plain) {
        this.context = context;
        this.plain = plain;
    }

    /** Reads a zone or a reference inside an instrument. */
    void inDevice(Where where, Delta part) {
        Node left = part.left().orElseThrow();
        Node right = part.right().orElseThrow();
        SampleRefView old = new SampleRefView(
                left.is("SampleRef") ? left : left.child("SampleRef").orElse(left));
        SampleRefView now = new SampleRefView(
                right.is("SampleRef") ? right : right.child("SampleRef").orElse(right));
        if (isSame(old, now)) {
            plain.read(where, part);
        } else {
            tell(where, part, old, now);
        }
    }

    void zone(Where where, Delta part) {
        String name =
                Words.quoted(new SampleRefView(part.node().child("SampleRef").orElse(part.node())).name());
        String verb = part.isAdded() ? " added to " : " removed from ";
        context.scribe()
                .tell(new Draft(Subject.SAMPLE, part.isAdded() ? Act.ADDED : Act.REMOVED, where)
                        .values(part.isRemoved() ? name : "", part.isAdded() ? name : "")
                        .says("sample " + name + verb + where.holder())
                        .edits(part.edits()));
    }

    /** Reads the reference of a clip. */
    void inClip(Where where, Delta reference) {
        SampleRefView old = new SampleRefView(reference.left().orElseThrow());
        SampleRefView now = new SampleRefView(reference.right().orElseThrow());
        if (isSame(old, now)) {
            plain.read(where, reference);
        } else {
            tell(where, reference, old, now);
        }
    }

    private void tell(Where where, Delta part, SampleRefView old, SampleRefView now) {
        boolean moved = old.name().equals(now.name());
        String before = Words.quoted(moved ? path(old) : old.name());
        String after = Words.quoted(moved ? path(now) : now.name());
        context.scribe()
                .tell(new Draft(Subject.SAMPLE, Act.REPLACED, where)
                        .values(before, after)
                        .says("sample of " + where.holder() + " replaced: " + before + " by " + after)
                        .edits(part.edits()));
    }

    private static boolean isSame(SampleRefView old, SampleRefView now) {
        return old.name().equals(now.name())
                && old.relative().equals(now.relative())
                && (old.relative().isPresent() || old.absolute().equals(now.absolute()));
    }

    private static String path(SampleRefView sample) {
        return sample.relative().filter(p -> !p.isEmpty()).or(sample::absolute).orElse(sample.name());
    }
}
