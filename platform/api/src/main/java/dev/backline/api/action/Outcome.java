package dev.backline.api.action;

import java.util.List;

/**
 * What an action answers when a plain value does not say enough.
 *
 * @param results one for each input
 * @param found whether it found what it looks for, a difference or a failed check (exit code 1)
 * @param faults what went wrong for single inputs while the others went on (exit code 3)
 * @param <T> the results' type
 */
public record Outcome<T>(List<T> results, boolean found, List<ActionFault> faults) {
    /** Copies the lists. */
    public Outcome {
        results = List.copyOf(results);
        faults = List.copyOf(faults);
    }

    /** Answers an outcome that is simply done. */
    public static <T> Outcome<T> done(List<T> results) {
        return new Outcome<>(results, false, List.of());
    }

    /** Answers an outcome that found something. */
    public static <T> Outcome<T> found(List<T> results) {
        return new Outcome<>(results, true, List.of());
    }

    /** Answers an outcome in which some inputs failed. */
    public static <T> Outcome<T> partial(List<T> results, List<ActionFault> faults) {
        return new Outcome<>(results, false, faults);
    }
}
