package dev.backline.live.set.internal.diff.change;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.compare.Edit;
import dev.backline.live.set.internal.diff.word.Place;
import java.util.List;
import java.util.Optional;

/**
 * One change that a musician would name.
 *
 * @param subject what it is about
 * @param act what became of it
 * @param place where it is
 * @param before the old value, with its unit
 * @param after the new value, with its unit
 * @param bars where in time, in bars or bars.beats.sixteenths
 * @param sentence all of that in words
 * @param hidden whether nobody hears or cares: state of view and numbering
 * @param focus the place in both files that shows it best
 * @param edits what {@link dev.backline.live.set.internal.compare.Patch} needs to apply it
 */
public record SetChange(
        Subject subject,
        Act act,
        Place place,
        Optional<String> before,
        Optional<String> after,
        Optional<String> bars,
        String sentence,
        boolean hidden,
        Optional<Delta> focus,
        List<Edit> edits) {
    /** Copies the edits. */
    public SetChange {
        edits = List.copyOf(edits);
    }

    /** Answers what kind of change it is, such as {@code track-renamed}. */
    public String code() {
        return subject.word() + "-" + act.word();
    }
}
