package dev.backline.live.set.internal.merge.note;

import dev.backline.live.set.internal.compare.Alignment;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Knows the notes of a clip again in another version: by all they say, by key and time, by their ids when something else agrees. */
public final class NoteMatch {
    private final List<KeyNote> base;
    private final List<KeyNote> side;
    private final int[] sideOf;
    private final int[] baseOf;

    public NoteMatch(List<KeyNote> base, List<KeyNote> side) {
        this.base = base;
        this.side = side;
        this.sideOf = none(base.size());
        this.baseOf = none(side.size());
        by(n -> n.content().toString());
        by(n -> n.key() + " " + n.start());
        by(n -> n.id().isEmpty() ? "" : n.id() + " key " + n.key());
        by(n -> n.id().isEmpty() ? "" : n.id() + " time " + n.start());
        by(n -> n.id().isEmpty() ? "" : n.id() + " length " + n.node().attribute("Duration", ""));
    }

    private static int[] none(int size) {
        int[] none = new int[size];
        Arrays.fill(none, Alignment.NONE);
        return none;
    }

    private void by(Function<KeyNote, String> key) {
        Map<String, Deque<Integer>> open = new HashMap<>();
        for (int j = 0; j < baseOf.length; j++) {
            if (baseOf[j] == Alignment.NONE) {
                open.computeIfAbsent(key.apply(side.get(j)), k -> new ArrayDeque<>())
                        .add(j);
            }
        }
        for (int i = 0; i < sideOf.length && !open.isEmpty(); i++) {
            if (sideOf[i] == Alignment.NONE) {
                String name = key.apply(base.get(i));
                Deque<Integer> found = open.get(name);
                if (!name.isEmpty() && found != null && !found.isEmpty()) {
                    int j = found.poll();
                    sideOf[i] = j;
                    baseOf[j] = i;
                }
            }
        }
    }

    public int side(int base) {
        return sideOf[base];
    }

    public boolean isNew(int side) {
        return baseOf[side] == Alignment.NONE;
    }
}
