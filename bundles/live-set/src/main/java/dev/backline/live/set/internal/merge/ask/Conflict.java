package dev.backline.live.set.internal.merge.ask;

import java.util.List;

/**
 * A question that only a musician can answer: both sides changed one thing, and not alike.
 *
 * @param id names it in answers; the same three versions always give the same one
 * @param place where it is, from the track down
 * @param question what is asked, one sentence
 * @param base what was there
 * @param ours what is there in our version
 * @param theirs what is there in their version
 * @param choices the answers that can be given
 * @param details single things that the answer settles, when there are several
 */
public record Conflict(
        String id,
        String place,
        String question,
        String base,
        String ours,
        String theirs,
        List<String> choices,
        List<String> details) {
    /** Copies the lists. */
    public Conflict {
        choices = List.copyOf(choices);
        details = List.copyOf(details);
    }
}
