package dev.backline.live.set.internal.merge;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetEdit;
import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.edit.EditKinds;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.merge.list.Lineups;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.live.set.internal.write.AlsSetWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A set to merge, and edits of its structure that no single kind of edit does. */
final class Sets {
    private Sets() {}

    static Path invented(Path folder, String name) throws Exception {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            new AlsSetWriter(null).write(InventedSets.full(), file);
        }
        return file;
    }

    static Node root(Path file) throws Exception {
        return SetFile.load(file, Progress.NONE).document().root();
    }

    static Node edited(Node root, String... lines) throws Exception {
        Node result = root;
        for (String line : lines) {
            result = EditKinds.apply(result, SetEdit.parse(line), "test");
        }
        return result;
    }

    static TrackView track(Node root, String name) throws Exception {
        return SetView.of(root, "test").tracks().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Node> plus(List<Node> list, Node node) {
        List<Node> longer = new ArrayList<>(list);
        longer.add(node);
        return longer;
    }

    private static Node named(Node node, String name) {
        TreeEdit edit = new TreeEdit();
        node.child("Name").ifPresent(n -> {
            if (n.size() == 0) {
                edit.value(n, name);
            }
            n.child("UserName").ifPresent(u -> edit.value(u, name));
            n.child("EffectiveName").ifPresent(u -> edit.value(u, name));
        });
        return edit.apply(node);
    }

    /** Answers the set with one more scene, and a slot for it on every track. */
    static Node withScene(Node root, String name) {
        TreeEdit edit = new TreeEdit();
        Node scenes = Lineups.scenes(root).orElseThrow();
        edit.children(scenes, l -> plus(l, named(l.getLast().copy().with("Id", "77"), name)));
        root.walk(n -> {
            boolean slots = (n.is("ClipSlotList") || n.is("Slots")) && n.size() == scenes.size();
            if (slots) {
                edit.children(n, l -> plus(l, l.getLast().copy().with("Id", "77")));
            }
        });
        return edit.apply(root);
    }

    /** Answers the set with one more return, and a send to it on every track. */
    static Node withReturn(Node root, String name) {
        TreeEdit edit = new TreeEdit();
        long[] next = {PointeeIds.largest(root)};
        int count = Lineups.returns(root).size();
        Node tracks = root.at("LiveSet/Tracks").orElseThrow();
        Node copy = PointeeIds.renumbered(Lineups.returns(root).getLast().copy(), () -> ++next[0])
                .with("Id", "177");
        Node sends = copy.at("DeviceChain/Mixer/Sends").orElseThrow();
        Node added = new TreeEdit()
                .children(sends, l -> plus(l, holder(l.getLast(), next)))
                .apply(copy);
        Node whole = named(added, name);
        edit.children(tracks, l -> plus(l, whole));
        root.walk(n -> {
            if (n.is("Sends") && n.size() == count) {
                edit.children(n, l -> plus(l, holder(l.getLast(), next)));
            } else if (n.is("SendsPre")) {
                edit.children(n, l -> plus(l, l.getLast().copy().with("Id", "77")));
            }
        });
        root.at("LiveSet/NextPointeeId").ifPresent(n -> edit.change(n, x -> x.withValue(Long.toString(next[0] + 1))));
        return edit.apply(root);
    }

    private static Node holder(Node holder, long[] next) {
        return PointeeIds.renumbered(holder.copy(), () -> ++next[0]).with("Id", "77");
    }
}
