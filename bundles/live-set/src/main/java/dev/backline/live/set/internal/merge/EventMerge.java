package dev.backline.live.set.internal.merge;

import dev.backline.live.set.internal.compare.Numbering;
import dev.backline.live.set.internal.merge.side.SiblingIds;
import dev.backline.live.set.internal.merge.side.Side;
import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Merges the events of one envelope time by time. Where both sides drew over the same stretch, one of them is taken for the stretch. */
final class EventMerge {
    /** Live keeps the value before the song at this time. */
    static final double BEFORE = -63_072_000;

    private final SortedMap<Double, Moment> moments = new TreeMap<>();

    /** What the three versions have at one time. */
    private static final class Moment {
        private final List<Node> base = new ArrayList<>(2);
        private final List<Node> ours = new ArrayList<>(2);
        private final List<Node> theirs = new ArrayList<>(2);

        List<Node> of(Side side) {
            return switch (side) {
                case OURS -> ours;
                case THEIRS -> theirs;
                case BASE -> base;
            };
        }

        boolean changed(Side side) {
            return !equal(base, of(side));
        }
    }

    /** A question about a stretch. */
    interface Question {
        /** Answers whose events are taken from a time to another. */
        Side ask(double from, double to, List<Node> base, List<Node> ours, List<Node> theirs);
    }

    private EventMerge() {}

    /** Answers whether all children are events, which can be merged this way. */
    static boolean fits(Node events) {
        return events.children().stream()
                .allMatch(n -> n.size() == 0 && n.numberOf("Time").isPresent());
    }

    /** Answers ours with what theirs changed. */
    static Node merge(Node base, Node ours, Node theirs, Question question) {
        EventMerge merge = new EventMerge();
        base.children().forEach(n -> merge.at(n).base.add(n));
        ours.children().forEach(n -> merge.at(n).ours.add(n));
        theirs.children().forEach(n -> merge.at(n).theirs.add(n));
        return ours.withChildren(SiblingIds.unique(merge.events(question), ours));
    }

    private Moment at(Node event) {
        return moments.computeIfAbsent(event.numberOf("Time").orElse(0), t -> new Moment());
    }

    private List<Node> events(Question question) {
        List<Node> merged = new ArrayList<>();
        List<Double> stretch = new ArrayList<>();
        moments.forEach((time, moment) -> {
            boolean same = !moment.changed(Side.OURS) && !moment.changed(Side.THEIRS);
            if (same || time == BEFORE) {
                close(stretch, question, merged);
            }
            if (same) {
                merged.addAll(moment.ours);
            } else {
                stretch.add(time);
            }
            if (time == BEFORE) {
                close(stretch, question, merged);
            }
        });
        close(stretch, question, merged);
        return merged;
    }

    private void close(List<Double> stretch, Question question, List<Node> merged) {
        if (stretch.isEmpty()) {
            return;
        }
        boolean mixed = overlap(stretch);
        Side side = mixed
                ? question.ask(
                        stretch.getFirst(),
                        stretch.getLast(),
                        all(stretch, Side.BASE),
                        all(stretch, Side.OURS),
                        all(stretch, Side.THEIRS))
                : Side.OURS;
        for (double time : stretch) {
            Moment moment = at(time);
            boolean ours = moment.changed(Side.OURS);
            merged.addAll(moment.of(mixed ? side : ours ? Side.OURS : Side.THEIRS));
        }
        stretch.clear();
    }

    private Moment at(double time) {
        return Objects.requireNonNull(moments.get(time));
    }

    private List<Node> all(List<Double> stretch, Side side) {
        return stretch.stream().flatMap(t -> at(t).of(side).stream()).toList();
    }

    /** Answers whether what ours changed and what theirs changed otherwise reach into each other. */
    private boolean overlap(List<Double> stretch) {
        int firstOurs = Integer.MAX_VALUE;
        int lastOurs = -1;
        int firstTheirs = Integer.MAX_VALUE;
        int lastTheirs = -1;
        boolean differ = false;
        for (int i = 0; i < stretch.size(); i++) {
            Moment moment = at(stretch.get(i));
            boolean ours = moment.changed(Side.OURS);
            boolean theirs = moment.changed(Side.THEIRS);
            if (ours) {
                firstOurs = Math.min(firstOurs, i);
                lastOurs = i;
            }
            if (theirs) {
                firstTheirs = Math.min(firstTheirs, i);
                lastTheirs = i;
            }
            differ |= !equal(moment.ours, moment.theirs);
        }
        return differ && firstOurs <= lastTheirs && firstTheirs <= lastOurs;
    }

    private static boolean equal(List<Node> one, List<Node> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!content(one.get(i)).equals(content(other.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> content(Node event) {
        List<String> pairs = event.attributes();
        List<String> content = new ArrayList<>(List.of(event.name()));
        for (int i = 0; i < pairs.size(); i += 2) {
            if (!Numbering.isAttribute(pairs.get(i))) {
                content.add(pairs.get(i));
                content.add(pairs.get(i + 1));
            }
        }
        return content;
    }
}
