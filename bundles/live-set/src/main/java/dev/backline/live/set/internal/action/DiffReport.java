package dev.backline.live.set.internal.action;

import dev.backline.live.set.internal.diff.change.SetChange;
import dev.backline.live.set.internal.diff.change.Summary;
import dev.backline.live.set.internal.diff.word.Place;
import java.util.List;
import java.util.Optional;

/**
 * What differs between two sets.
 *
 * @param differences how many changes there are
 * @param text all of them in words, one line for each or for many of a kind
 * @param sentences the same lines with what they tell as values
 */
public record DiffReport(int differences, String text, List<Sentence> sentences) {
    /** Copies the list. */
    public DiffReport {
        sentences = List.copyOf(sentences);
    }

    static DiffReport of(List<SetChange> changes) {
        List<Summary.Line> lines = Summary.of(changes);
        String text = String.join("\n", lines.stream().map(Summary.Line::text).toList());
        return new DiffReport(
                changes.size(),
                text.isEmpty() ? "Nothing differs that one could hear" : text,
                lines.stream().map(Sentence::of).toList());
    }

    /**
     * One line.
     *
     * @param code what kind of change, such as {@code track-renamed}
     * @param track the track
     * @param bars where in time
     * @param before the old value with its unit
     * @param after the new value with its unit
     * @param sentence all of that in words
     * @param hidden whether it is state of view or numbering
     * @param changes the single changes, when the line stands for more than one
     */
    public record Sentence(
            String code,
            Optional<String> track,
            Optional<String> bars,
            Optional<String> before,
            Optional<String> after,
            String sentence,
            boolean hidden,
            List<Change> changes) {
        /** Copies the list. */
        public Sentence {
            changes = List.copyOf(changes);
        }

        private static Sentence of(Summary.Line line) {
            SetChange first = line.changes().getFirst();
            boolean one = line.changes().size() == 1;
            return new Sentence(
                    first.code(),
                    first.place().track(),
                    one ? first.bars() : Optional.empty(),
                    one ? first.before() : Optional.empty(),
                    one ? first.after() : Optional.empty(),
                    line.text(),
                    first.hidden(),
                    line.changes().stream().map(Change::of).toList());
        }
    }

    /**
     * One change.
     *
     * @param code what kind of change
     * @param place where, by names and ids
     * @param bars where in time
     * @param before the old value with its unit
     * @param after the new value with its unit
     * @param sentence all of that in words
     */
    public record Change(
            String code,
            Place place,
            Optional<String> bars,
            Optional<String> before,
            Optional<String> after,
            String sentence) {
        private static Change of(SetChange change) {
            return new Change(
                    change.code(), change.place(), change.bars(), change.before(), change.after(), change.sentence());
        }
    }
}
