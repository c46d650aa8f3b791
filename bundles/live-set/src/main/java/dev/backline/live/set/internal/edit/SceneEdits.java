package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.Era;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.xml.Numbers;
import java.util.List;

/** Edits of scenes. */
final class SceneEdits {
    private SceneEdits() {}

    static List<EditKind> kinds() {
        return List.of(
                new EditKind(
                        "scene.rename", "SCENE NAME", "Names a scene.", "scene.rename #1 Intro", 2, SceneEdits::rename),
                new EditKind(
                        "scene.tempo",
                        "SCENE BPM|off",
                        "Gives a scene its own tempo, 20 to 999 (from Live 11).",
                        "scene.tempo #1 128",
                        2,
                        SceneEdits::tempo),
                new EditKind(
                        "scene.signature",
                        "SCENE N/D|off",
                        "Gives a scene its own time signature (from Live 11).",
                        "scene.signature #1 3/4",
                        2,
                        SceneEdits::signature),
                new EditKind(
                        "scene.color",
                        "SCENE INDEX",
                        "Sets a scene's colour in Live's palette.",
                        "scene.color #1 14",
                        2,
                        (set, words, edit) -> TrackEdits.recolor(
                                set, Find.scene(set, words.text(0)).node(), words, edit)));
    }

    private static void rename(SetView set, Words words, TreeEdit edit) throws SetFault {
        Node scene = Find.scene(set, words.text(0)).node();
        if (set.era().since(Era.LIVE_11)) {
            TrackEdits.value(scene, "Name", words.text(1), edit);
        } else {
            edit.value(scene, words.text(1));
        }
    }

    private static void tempo(SetView set, Words words, TreeEdit edit) throws SetFault {
        Node scene = Find.scene(set, words.text(0)).node();
        boolean on = !words.text(1).equals("off");
        if (on) {
            TrackEdits.value(scene, "Tempo", Numbers.text(words.number(1, 20, 999, "a tempo, or off,")), edit);
        }
        TrackEdits.value(scene, "IsTempoEnabled", Boolean.toString(on), edit);
    }

    private static void signature(SetView set, Words words, TreeEdit edit) throws SetFault {
        Node scene = Find.scene(set, words.text(0)).node();
        boolean on = !words.text(1).equals("off");
        if (on) {
            TrackEdits.value(scene, "TimeSignatureId", SongEdits.signatureCode(words, 1), edit);
        }
        TrackEdits.value(scene, "IsTimeSignatureEnabled", Boolean.toString(on), edit);
    }
}
