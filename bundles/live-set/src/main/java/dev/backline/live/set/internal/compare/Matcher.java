package dev.backline.live.set.internal.compare;

import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Pairs the children of two parents in stages, the surest sign first; each stage sees what the earlier ones left over. */
final class Matcher {
    /** Beyond this many on a side, looking at each against each would take too long. */
    private static final int MOST_COMPARED = 200;

    private final List<Node> left;
    private final List<Node> right;
    private final int[] rightOf;
    private final int[] leftOf;

    Matcher(List<Node> left, List<Node> right) {
        this.left = left;
        this.right = right;
        this.rightOf = filled(left.size());
        this.leftOf = filled(right.size());
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, Alignment.NONE);
        return none;
    }

    void pair(int atLeft, int atRight) {
        rightOf[atLeft] = atRight;
        leftOf[atRight] = atLeft;
    }

    /** Pairs what has the same key, in order; what has none is left over. */
    Matcher by(Function<Node, Optional<String>> key) {
        return by(key, key);
    }

    /** Pairs what has the same key, in order, each side with a key of its own. */
    Matcher by(Function<Node, Optional<String>> leftKey, Function<Node, Optional<String>> rightKey) {
        if (!isOpen(rightOf) || !isOpen(leftOf)) {
            return this;
        }
        Map<String, Deque<Integer>> open = new HashMap<>();
        for (int j = 0; j < leftOf.length; j++) {
            if (leftOf[j] == Alignment.NONE) {
                int at = j;
                rightKey.apply(right.get(j))
                        .ifPresent(k ->
                                open.computeIfAbsent(k, x -> new ArrayDeque<>()).add(at));
            }
        }
        for (int i = 0; i < rightOf.length; i++) {
            if (rightOf[i] == Alignment.NONE) {
                int at = i;
                leftKey.apply(left.get(i)).map(open::get).map(Deque::poll).ifPresent(j -> pair(at, j));
            }
        }
        return this;
    }

    /** Pairs the most alike that are left over and have the same name, as long as they are at least this much alike, 0 to 1. */
    Matcher byLikeness(double least) {
        int[] lefts = open(rightOf);
        int[] rights = open(leftOf);
        if (lefts.length == 0 || rights.length == 0 || Math.max(lefts.length, rights.length) > MOST_COMPARED) {
            return this;
        }
        Content[] leftContents = contents(left, lefts);
        Content[] rightContents = contents(right, rights);
        while (pairMostAlike(lefts, rights, leftContents, rightContents, least)) {
            // One pair more in each round.
        }
        return this;
    }

    private boolean pairMostAlike(
            int[] lefts, int[] rights, Content[] leftContents, Content[] rightContents, double least) {
        double best = least;
        int bestLeft = Alignment.NONE;
        int bestRight = Alignment.NONE;
        for (int i = 0; i < lefts.length; i++) {
            for (int j = 0; j < rights.length && rightOf[lefts[i]] == Alignment.NONE; j++) {
                boolean open = leftOf[rights[j]] == Alignment.NONE
                        && left.get(lefts[i]).is(right.get(rights[j]).name());
                double likeness = open ? leftContents[i].likeness(rightContents[j]) : -1;
                if (likeness > best || likeness == best && bestLeft == Alignment.NONE) {
                    best = likeness;
                    bestLeft = lefts[i];
                    bestRight = rights[j];
                }
            }
        }
        if (bestLeft == Alignment.NONE) {
            return false;
        }
        pair(bestLeft, bestRight);
        return true;
    }

    private static Content[] contents(List<Node> nodes, int[] places) {
        return Arrays.stream(places).mapToObj(i -> Content.of(nodes.get(i))).toArray(Content[]::new);
    }

    /** Pairs what is left over when its name occurs once on both sides, and it is no member of the list: those are held apart by their ids. */
    Matcher bySingleNames() {
        Map<String, Integer> counts = new HashMap<>();
        left.forEach(n -> counts.merge(Comparison.kind(n), 1, Integer::sum));
        Map<String, Integer> others = new HashMap<>();
        right.forEach(n -> others.merge(Comparison.kind(n), 1, Integer::sum));
        return by(n -> {
            String kind = Comparison.kind(n);
            boolean single = counts.getOrDefault(kind, 0) == 1
                    && others.getOrDefault(kind, 0) == 1
                    && n.attribute("Id").isEmpty();
            return single ? Optional.of(kind) : Optional.empty();
        });
    }

    /** Pairs what is left over between the same neighbours, in order, where names agree. */
    Matcher byGap() {
        int j = 0;
        for (int i = 0; i < rightOf.length; i++) {
            if (rightOf[i] != Alignment.NONE) {
                j = rightOf[i] + 1;
            } else if (j < leftOf.length
                    && leftOf[j] == Alignment.NONE
                    && Comparison.kind(left.get(i)).equals(Comparison.kind(right.get(j)))) {
                pair(i, j++);
            }
        }
        return this;
    }

    private static boolean isOpen(int[] partners) {
        for (int partner : partners) {
            if (partner == Alignment.NONE) {
                return true;
            }
        }
        return false;
    }

    private static int[] open(int[] partners) {
        int[] all = new int[partners.length];
        int count = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] == Alignment.NONE) {
                all[count++] = i;
            }
        }
        return Arrays.copyOf(all, count);
    }

    Alignment alignment() {
        return new Alignment(rightOf, leftOf);
    }
}
