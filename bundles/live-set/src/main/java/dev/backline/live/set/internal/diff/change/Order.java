package dev.backline.live.set.internal.diff.change;

import dev.backline.live.set.internal.compare.Alignment;
import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.compare.Edit;
import dev.backline.live.set.internal.diff.word.Where;
import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Tells which members of a list stand elsewhere: the fewest that explain the new order. */
public final class Order {
    private static final int MOST_TOLD = 4;

    private Order() {}

    public static void tell(
            Context context, Delta list, Subject subject, Function<Node, String> name, String all, Where where) {
        List<Edit> order = context.scribe().real(where, list);
        if (order.isEmpty()) {
            return;
        }
        List<int[]> moved = moved(list.alignment(), list.left().orElseThrow().size());
        List<String> told = new ArrayList<>();
        for (int[] move : moved.subList(0, Math.min(MOST_TOLD, moved.size()))) {
            told.add(name.apply(list.left().orElseThrow().children().get(move[0])) + " from place " + (move[0] + 1)
                    + " to " + (move[1] + 1));
        }
        Draft draft = new Draft(subject, Act.MOVED, where).edits(order);
        if (moved.size() == 1) {
            draft.values("place " + (moved.getFirst()[0] + 1), "place " + (moved.getFirst()[1] + 1));
            draft.says(told.getFirst().replace(" from place", " moved from place")
                    + (all.equals("tracks") ? "" : where.on()));
        } else {
            draft.says(moved.size() + " " + all + " moved" + where.on() + ": " + String.join(", ", told)
                    + (moved.size() > MOST_TOLD ? " and more" : ""));
        }
        String key = subject == Subject.SCENE ? "scene-order" : subject + where.holder() + list.leftIndex();
        context.scribe().tell(key, draft);
    }

    /** What is no part of the longest run that kept its order. */
    private static List<int[]> moved(Alignment alignment, int size) {
        int[] longest = new int[size];
        int[] previous = new int[size];
        Arrays.fill(previous, Alignment.NONE);
        int best = Alignment.NONE;
        for (int i = 0; i < size; i++) {
            if (alignment.right(i) == Alignment.NONE) {
                continue;
            }
            longest[i] = 1;
            for (int j = 0; j < i; j++) {
                if (longest[j] > 0 && alignment.right(j) < alignment.right(i) && longest[j] >= longest[i]) {
                    longest[i] = longest[j] + 1;
                    previous[i] = j;
                }
            }
            best = best == Alignment.NONE || longest[i] > longest[best] ? i : best;
        }
        boolean[] stayed = new boolean[size];
        for (int i = best; i != Alignment.NONE; i = previous[i]) {
            stayed[i] = true;
        }
        List<int[]> moved = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (longest[i] > 0 && !stayed[i]) {
                moved.add(new int[] {i, alignment.right(i)});
            }
        }
        return moved;
    }
}
