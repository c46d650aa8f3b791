package dev.backline.live.set.internal.merge.note;

import dev.backline.live.set.internal.tree.Node;
import java.util.Map;

/** The ids of notes in one clip, and what names them. */
public final class NoteIds {
    private NoteIds() {}

    /** Answers a tree in which ids of notes have other names. */
    public static Node rename(Node node, Map<String, String> names) {
        if (names.isEmpty()) {
            return node;
        }
        Node own = node.withChildren(
                node.children().stream().map(c -> rename(c, names)).toList());
        String name = names.get(node.attribute("NoteId", ""));
        return name == null ? own : own.with("NoteId", name);
    }

    /** Answers a clip's notes with the next id above all that are there. */
    public static Node next(Node notes) {
        long[] most = {0};
        notes.walk(n -> n.numberOf("NoteId").ifPresent(id -> most[0] = Math.max(most[0], (long) id)));
        return notes.withChildren(notes.children().stream()
                .map(c -> c.is("NoteIdGenerator") ? above(c, most[0]) : c)
                .toList());
    }

    private static Node above(Node generator, long most) {
        return generator.withChildren(generator.children().stream()
                .map(c -> c.is("NextId") && c.number().orElse(0) <= most ? c.withValue(Long.toString(most + 1)) : c)
                .toList());
    }
}
