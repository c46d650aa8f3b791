package dev.backline.live.set.internal.diff;

import dev.backline.live.set.internal.compare.Comparison;
import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.compare.Edit;
import dev.backline.live.set.internal.diff.change.Act;
import dev.backline.live.set.internal.diff.change.Context;
import dev.backline.live.set.internal.diff.change.Draft;
import dev.backline.live.set.internal.diff.change.Noise;
import dev.backline.live.set.internal.diff.change.Scribe;
import dev.backline.live.set.internal.diff.change.Subject;
import dev.backline.live.set.internal.diff.word.Bars;
import dev.backline.live.set.internal.diff.word.Song;
import dev.backline.live.set.internal.diff.word.Where;
import dev.backline.live.set.internal.diff.word.Words;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.ClipView;
import java.util.List;

/** Reads where clips lie: slots of the session, and the arrangement. */
final class ClipListReading {
    private final Context context;
    private final Scribe scribe;
    private final PlainReading plain;
    private final ClipReading clips;

    ClipListReading(Context context, PlainReading plain, EnvelopeReading envelopes) {
        this.context = context;
        this.scribe = context.scribe();
        this.plain = plain;
        this.clips = new ClipReading(context, plain, envelopes);
    }

    void slots(Where where, Delta list) {
        List<Edit> own = list.ownEdits();
        if (!own.isEmpty()) {
            scribe.join(
                    "scene-order",
                    own,
                    new Draft(Subject.CLIP, Act.MOVED, where).says("clip slots in another order" + where.on()));
        }
        for (Delta slot : list.children()) {
            boolean gone = slot.isRemoved();
            Song song = gone ? context.before() : context.after();
            String scene = song.scene(gone ? slot.leftIndex() : slot.rightIndex());
            Where at = where.inScene(scene);
            if (slot.isPair()) {
                slot(at, slot);
            } else {
                String verb = gone ? " removed" : " added";
                scribe.join(
                        SceneReading.key(slot),
                        slot.edits(),
                        new Draft(Subject.SCENE, gone ? Act.REMOVED : Act.ADDED, at)
                                .says("slot" + verb + " at " + scene + where.on()));
            }
        }
    }

    private void slot(Where where, Delta slot) {
        if (scribe.isNoise(where, slot)) {
            return;
        }
        scribe.numbering(scribe.real(where, slot));
        for (Delta part : slot.children()) {
            if (Comparison.isClip(part.node())) {
                clip(where, part);
            } else if (part.isPair()
                    && (part.node().is("ClipSlot") || part.node().is("Value"))) {
                slot(where, part);
            } else if (part.node().is("HasStop") && part.isPair() && !Noise.isOnlyNoise(part)) {
                boolean stop = part.node().value().orElse("").equals("true");
                String scene = where.place().scene().orElse("");
                scribe.tell(new Draft(Subject.CLIP, Act.SWITCHED, where)
                        .values(stop ? "off" : "on", stop ? "on" : "off")
                        .says("stop button in " + scene + (stop ? " added" : " removed") + where.on())
                        .edits(part.edits()));
            } else {
                plain.read(where, part);
            }
        }
    }

    /** Reads the clips of an arrangement or a take lane. */
    void arrangement(Where where, Delta events) {
        boolean moved = false;
        List<Edit> order = events.ownEdits();
        for (Delta part : events.children()) {
            if (!Comparison.isClip(part.node())) {
                plain.read(where, part);
            } else if (part.isPair() && !moved && !order.isEmpty() && ClipReading.isMoved(part)) {
                moved = true;
                clips.read(where, part, order);
            } else {
                clip(where, part);
            }
        }
        if (!moved && !order.isEmpty()) {
            scribe.numbering(order);
        }
    }

    private void clip(Where where, Delta clip) {
        if (clip.isPair()) {
            clips.read(where, clip, List.of());
            return;
        }
        Node node = clip.node();
        ClipView view = new ClipView(node, where.session());
        Bars bars = (clip.isAdded() ? context.after() : context.before()).bars();
        String span = where.session() ? "" : bars.span(view.start(), view.end());
        Where at = where.inClip(Words.safe(view.name()));
        String verb = clip.isAdded() ? " added" : " removed";
        String notes = view.isMidi() ? " (" + Words.count(view.notes().size(), "note") + ")" : sample(view);
        scribe.tell(new Draft(Subject.CLIP, clip.isAdded() ? Act.ADDED : Act.REMOVED, at)
                .bars(span)
                .says(at.clip() + verb + where.on() + (span.isEmpty() ? "" : ", " + span) + notes)
                .content(Contents.key(node))
                .focus(clip)
                .edits(clip.edits()));
    }

    private static String sample(ClipView view) {
        return view.sample()
                .map(s -> s.name())
                .filter(n -> !n.isEmpty())
                .map(n -> " (" + Words.safe(n) + ")")
                .orElse("");
    }
}
