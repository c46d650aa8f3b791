package dev.backline.mastering.internal;

import dev.backline.mastering.internal.measure.Measures;
import dev.backline.mastering.internal.plan.Objective;
import dev.backline.mastering.internal.plan.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of a mix.
 *
 * @param file the master; only planned in a dry run
 * @param nothingToDo whether no number asked for anything: the master then has the sound of the mix
 * @param steps what was done, in order, each with the number that asked for it
 * @param notes what was seen and left alone
 * @param before what the mix measures
 * @param after what the master measures
 * @param objectiveBefore what was wrong with the mix, term by term; less is better
 * @param objectiveAfter the same of the master
 * @param report the page with pictures of both, when it was asked for
 * @param provenance how to make it again
 */
public record Mastered(
        Path file,
        boolean nothingToDo,
        List<Done> steps,
        List<String> notes,
        Measures before,
        Optional<Measures> after,
        Objective objectiveBefore,
        Optional<Objective> objectiveAfter,
        Optional<Path> report,
        Optional<Path> provenance) {
    /** Copies the lists, and leaves the thirds of an octave to {@code audio measure}. */
    public Mastered {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
        before = before.brief();
        after = after.map(Measures::brief);
    }

    /** What became of a step. */
    public enum Outcome {
        /** It would be done. */
        PLANNED,
        /** It was done. */
        DONE,
        /** It was tried and made the sum of what is wrong larger. */
        DROPPED
    }

    /**
     * A step.
     *
     * @param kind such as {@code equaliser-cut}
     * @param what with its figures
     * @param why the number that asked for it
     * @param outcome what became of it
     */
    public record Done(String kind, String what, String why, Outcome outcome) {
        static Done of(Step step, Outcome outcome) {
            return new Done(step.treatment().kind(), step.treatment().text(), step.reason(), outcome);
        }
    }
}
