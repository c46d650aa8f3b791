package dev.backline.live.set.internal.diff.change;

import dev.backline.live.set.internal.diff.word.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is gone here and new with the same content elsewhere has moved. */
public final class Moves {
    private final List<Draft> drafts;

    public Moves(List<Draft> drafts) {
        this.drafts = drafts;
    }

    public List<Draft> joined() {
        Map<String, Deque<Draft>> gone = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.act() == Act.REMOVED && !draft.content().isEmpty()) {
                gone.computeIfAbsent(draft.content(), k -> new ArrayDeque<>()).add(draft);
            }
        }
        Map<Draft, Draft> from = new HashMap<>();
        Set<Draft> done = new HashSet<>();
        for (Draft draft : drafts) {
            Deque<Draft> sources = gone.get(draft.content());
            if (draft.act() == Act.ADDED && sources != null && !sources.isEmpty()) {
                Draft source = sources.poll();
                from.put(draft, source);
                done.add(source);
            }
        }
        List<Draft> all = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft source = from.get(draft);
            if (source != null) {
                all.add(moved(source, draft));
            } else if (!done.contains(draft)) {
                all.add(draft);
            }
        }
        return all;
    }

    private static Draft moved(Draft source, Draft target) {
        String before = spot(source);
        String after = spot(target);
        String what = target.subject() == Subject.CLIP
                ? "clip " + Words.quoted(target.where().place().clip().orElse(""))
                : target.where().place().device().orElse("device");
        List<dev.backline.live.set.internal.compare.Edit> adding = List.copyOf(target.edits());
        return target.act(Act.MOVED)
                .values(before, after)
                .says(what + " moved from " + before + " to " + after)
                .edits(source.edits().stream().filter(e -> !adding.contains(e)).toList());
    }

    private static String spot(Draft draft) {
        String at = draft.where().session() ? draft.where().place().scene().orElse("the session") : draft.bars();
        String owner = draft.where().owner();
        return at.isEmpty() ? owner : at + (owner.isEmpty() ? "" : " on " + owner);
    }
}
