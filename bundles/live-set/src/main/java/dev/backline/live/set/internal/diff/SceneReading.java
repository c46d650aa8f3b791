package dev.backline.live.set.internal.diff;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.diff.change.Act;
import dev.backline.live.set.internal.diff.change.Context;
import dev.backline.live.set.internal.diff.change.Draft;
import dev.backline.live.set.internal.diff.change.Noise;
import dev.backline.live.set.internal.diff.change.Order;
import dev.backline.live.set.internal.diff.change.Scribe;
import dev.backline.live.set.internal.diff.change.Subject;
import dev.backline.live.set.internal.diff.word.Song;
import dev.backline.live.set.internal.diff.word.Units;
import dev.backline.live.set.internal.diff.word.Where;
import dev.backline.live.set.internal.diff.word.Words;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.SceneView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads scenes of every version. */
final class SceneReading {
    private static final Set<String> TEMPO = Set.of("Tempo", "IsTempoEnabled");
    private static final Set<String> SIGNATURE = Set.of("TimeSignatureId", "IsTimeSignatureEnabled");

    private final Context context;
    private final Scribe scribe;
    private final PlainReading plain;

    SceneReading(Context context) {
        this.context = context;
        this.scribe = context.scribe();
        this.plain = new PlainReading(context);
    }

    /** The key of the change that adds or removes the scene of a slot or scene. */
    static String key(Delta member) {
        return member.isAdded() ? "scene+" + member.rightIndex() : "scene-" + member.leftIndex();
    }

    void read(Delta list) {
        Order.tell(
                context,
                list,
                Subject.SCENE,
                n -> "scene " + Words.quoted(new SceneView(n).name()),
                "scenes",
                Where.SET);
        for (Delta child : list.children()) {
            if (child.node().is("Scenes") && child.isPair()) {
                read(child);
            } else if (!child.node().is("Scene")) {
                plain.read(Where.SET, child);
            } else if (child.isPair()) {
                scene(child);
            } else {
                Song song = child.isAdded() ? context.after() : context.before();
                int place = child.isAdded() ? child.rightIndex() : child.leftIndex();
                scribe.tell(
                        key(child),
                        new Draft(
                                        Subject.SCENE,
                                        child.isAdded() ? Act.ADDED : Act.REMOVED,
                                        Where.SET.inScene(song.scene(place)))
                                .says(song.scene(place) + (child.isAdded() ? " added" : " removed"))
                                .edits(child.edits()));
            }
        }
    }

    private void scene(Delta scene) {
        String now = context.after().scene(scene.rightIndex());
        Where where = new Where(now, Where.SET.inScene(now).place(), true);
        if (scribe.isNoise(where, scene)) {
            return;
        }
        SceneView before = new SceneView(scene.left().orElseThrow());
        SceneView after = new SceneView(scene.right().orElseThrow());
        if (!scribe.real(where, scene).isEmpty()) {
            renamed(where, scene, before, after, scene.ownEdits());
        }
        together(where, scene, TEMPO, "tempo", tempo(before.node()), tempo(after.node()));
        together(where, scene, SIGNATURE, "time signature", signature(before.node()), signature(after.node()));
        for (Delta part : scene.children()) {
            String name = part.node().name();
            if (name.equals("Name") && part.isPair()) {
                renamed(where, scene, before, after, part.edits());
            } else if (!TEMPO.contains(name) && !SIGNATURE.contains(name)) {
                plain.read(where, part);
            }
        }
    }

    private void renamed(
            Where where,
            Delta scene,
            SceneView before,
            SceneView after,
            List<dev.backline.live.set.internal.compare.Edit> edits) {
        scribe.tell(new Draft(Subject.SCENE, Act.RENAMED, where)
                .values(Words.safe(before.name()), Words.safe(after.name()))
                .says(context.before().scene(scene.leftIndex()) + " renamed to " + Words.quoted(after.name()))
                .edits(edits));
    }

    private void together(Where where, Delta scene, Set<String> parts, String what, String before, String after) {
        List<Delta> found = new ArrayList<>();
        for (Delta part : scene.children()) {
            if (parts.contains(part.node().name())) {
                found.add(part);
            }
        }
        if (found.isEmpty() || found.stream().allMatch(Noise::isOnlyNoise)) {
            found.forEach(d -> scribe.numbering(d.edits()));
            return;
        }
        Draft draft = new Draft(Subject.SCENE, Act.CHANGED, where.atParameter(what))
                .values(before, after)
                .says(what + " of " + where.owner() + " changed " + Words.fromTo(before, after));
        found.forEach(d -> draft.edits(d.edits()));
        scribe.tell(draft);
    }

    private static String tempo(Node scene) {
        String off = scene.value("IsTempoEnabled", "false").equals("true") ? "" : " (off)";
        return Units.TEMPO.show(scene.value("Tempo", "")) + off;
    }

    private static String signature(Node scene) {
        String off = scene.value("IsTimeSignatureEnabled", "false").equals("true") ? "" : " (off)";
        return Units.SIGNATURE.show(scene.value("TimeSignatureId", "")) + off;
    }
}
