package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.Era;
import dev.backline.live.set.internal.view.SceneView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Edits of the session's rows: each scene is a slot in every track, and again in its frozen half. */
final class SceneRows {
    private SceneRows() {}

    static List<EditKind> kinds() {
        return List.of(
                new EditKind(
                        "scene.add",
                        "NAME [SCENE]",
                        "Adds an empty scene behind another one, or at the end.",
                        "scene.add Break #2",
                        1,
                        SceneRows::add),
                new EditKind(
                        "scene.duplicate",
                        "SCENE",
                        "Copies a scene with its clips behind itself.",
                        "scene.duplicate #1",
                        1,
                        SceneRows::duplicate),
                new EditKind(
                        "scene.move",
                        "SCENE PLACE",
                        "Moves a scene with its clips; PLACE counts from 1.",
                        "scene.move #3 1",
                        2,
                        SceneRows::move),
                new EditKind(
                        "scene.remove",
                        "SCENE",
                        "Takes a scene out with its clips; one scene stays.",
                        "scene.remove #2",
                        1,
                        SceneRows::remove));
    }

    private static int place(SetView set, String wanted) throws SetFault {
        SceneView scene = Find.scene(set, wanted);
        return set.scenes().indexOf(scene);
    }

    private static Node holder(SetView set) throws SetFault {
        return set.liveSet()
                .child("Scenes")
                .or(() -> set.liveSet().at("SceneNames/Scenes"))
                .or(() -> set.liveSet().child("SceneNames"))
                .orElseThrow(() -> new SetFault("The set has no list of scenes."));
    }

    /** Changes the scenes and all lists that have one entry for each of them. */
    private static void rows(SetView set, TreeEdit edit, UnaryOperator<List<Node>> change) throws SetFault {
        int scenes = set.scenes().size();
        edit.children(holder(set), change);
        for (TrackView track : set.tracks()) {
            for (String path : List.of(
                    "DeviceChain/MainSequencer/ClipSlotList", "DeviceChain/FreezeSequencer/ClipSlotList", "Slots")) {
                track.node().at(path).filter(n -> n.size() == scenes).ifPresent(n -> edit.children(n, change));
            }
        }
    }

    private static void add(SetView set, Words words, TreeEdit edit) throws SetFault {
        int scenes = set.scenes().size();
        if (scenes == 0) {
            throw new SetFault("The set has no scene to make another one after. Add one in Live first.");
        }
        int behind = words.has(1) ? place(set, words.text(1)) : scenes - 1;
        boolean named = set.era().since(Era.LIVE_11);
        rows(
                set,
                edit,
                list -> inserted(list, behind, row -> {
                    Node blank = emptied(row);
                    return row.is("Scene")
                            ? (named ? scene(blank, words.text(0)) : blank.withValue(words.text(0)))
                            : blank;
                }));
    }

    private static Node scene(Node scene, String name) {
        return scene.withChildren(scene.children().stream()
                .map(n -> switch (n.name()) {
                    case "Name" -> n.withValue(name);
                    case "Annotation" -> n.withValue("");
                    case "Color" -> n.withValue("-1");
                    case "IsTempoEnabled", "IsTimeSignatureEnabled" -> n.withValue("false");
                    case "FollowAction" ->
                        ClipPlaces.at(n, "FollowActionEnabled", enabled -> enabled.withValue("false"));
                    default -> n;
                })
                .toList());
    }

    private static Node emptied(Node node) {
        return node.withChildren(node.children().stream()
                .filter(n -> !n.is("MidiClip") && !n.is("AudioClip"))
                .map(n -> n.is("HasStop") ? n.withValue("true") : emptied(n))
                .toList());
    }

    private static void duplicate(SetView set, Words words, TreeEdit edit) throws SetFault {
        int at = place(set, words.text(0));
        rows(set, edit, list -> inserted(list, at, UnaryOperator.identity()));
    }

    private static List<Node> inserted(List<Node> list, int behind, UnaryOperator<Node> copy) {
        long id = list.stream()
                .mapToLong(n -> (long) n.numberOf("Id").orElse(-1))
                .max()
                .orElse(-1);
        Node fresh = copy.apply(list.get(behind).copy());
        List<Node> longer = new ArrayList<>(list);
        longer.add(behind + 1, fresh.attribute("Id").isPresent() ? fresh.with("Id", Long.toString(id + 1)) : fresh);
        return longer;
    }

    private static void move(SetView set, Words words, TreeEdit edit) throws SetFault {
        int from = place(set, words.text(0));
        int to = words.whole(1, 1, set.scenes().size(), "a place") - 1;
        rows(set, edit, list -> {
            List<Node> other = new ArrayList<>(list);
            other.add(to, other.remove(from));
            return other;
        });
    }

    private static void remove(SetView set, Words words, TreeEdit edit) throws SetFault {
        int at = place(set, words.text(0));
        if (set.scenes().size() == 1) {
            throw new SetFault("The set has one scene only, so it was not taken out: a set has at least one.");
        }
        rows(set, edit, list -> {
            List<Node> shorter = new ArrayList<>(list);
            shorter.remove(at);
            return shorter;
        });
    }
}
