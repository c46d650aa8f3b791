package dev.backline.live.bridge.internal.rule.action;

import dev.backline.live.bridge.internal.rule.run.Course;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What rules did.
 *
 * @param rules the sheet
 * @param to the Live or the new set
 * @param set the set that was read; empty for a running Live
 * @param count how many rules the sheet has
 * @param ticks how often they were asked
 * @param targets what they moved: of a dry run what they may move
 * @param heldBack how often a value had to wait because of the limit
 * @param notes what could not be done
 */
public record RulesRun(
        Path rules,
        String to,
        Optional<Path> set,
        int count,
        long ticks,
        List<Course> targets,
        long heldBack,
        List<String> notes) {
    /** Copies the lists. */
    public RulesRun {
        targets = List.copyOf(targets);
        notes = List.copyOf(notes);
    }
}
