package dev.backline.live.set.internal.action;

import dev.backline.live.set.internal.diff.change.ChangeIds;
import dev.backline.live.set.internal.diff.change.SetChange;
import dev.backline.live.set.internal.diff.change.Summary;
import dev.backline.live.set.internal.diff.show.Roll;
import dev.backline.live.set.internal.diff.word.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /**
     * Answers the report of changes of one comparison.
     *
     * @param ids names of all its changes
     * @param named whether the text tells the names too
     * @param notes whether to tell the notes of changed clips
     */
    static DiffReport of(List<SetChange> changes, ChangeIds ids, boolean named, boolean notes) {
        List<Summary.Line> lines = Summary.of(changes);
        String text = lines.stream()
                .map(line -> named ? ids.of(line) + "  " + line.text() : line.text())
                .collect(Collectors.joining("\n"));
        return new DiffReport(
                changes.size(),
                text.isEmpty() ? "Nothing differs that one could hear" : text,
                lines.stream().map(line -> Sentence.of(line, ids, notes)).toList());
    }

    /**
     * One line.
     *
     * @param id names it for {@code set merge --take}
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
            String id,
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

        private static Sentence of(Summary.Line line, ChangeIds ids, boolean notes) {
            SetChange first = line.changes().getFirst();
            boolean one = line.changes().size() == 1;
            return new Sentence(
                    ids.of(line),
                    first.code(),
                    first.place().track(),
                    one ? first.bars() : Optional.empty(),
                    one ? first.before() : Optional.empty(),
                    one ? first.after() : Optional.empty(),
                    line.text(),
                    first.hidden(),
                    line.changes().stream()
                            .map(change -> Change.of(change, ids.of(change), notes))
                            .toList());
        }
    }

    /**
     * One change.
     *
     * @param id names it for {@code set merge --take}
     * @param code what kind of change
     * @param place where, by names and ids
     * @param bars where in time
     * @param before the old value with its unit
     * @param after the new value with its unit
     * @param sentence all of that in words
     * @param notes of the clip, each with what became of it; none when they were not asked for
     */
    public record Change(
            String id,
            String code,
            Place place,
            Optional<String> bars,
            Optional<String> before,
            Optional<String> after,
            String sentence,
            List<Roll.Sign> notes) {
        /** Copies the notes. */
        public Change {
            notes = List.copyOf(notes);
        }

        private static Change of(SetChange change, String id, boolean notes) {
            return new Change(
                    id,
                    change.code(),
                    change.place(),
                    change.bars(),
                    change.before(),
                    change.after(),
                    change.sentence(),
                    notes ? Roll.of(change) : List.of());
        }
    }
}
