package dev.backline.core.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a method answered, as neutral trees.
 *
 * @param results one for each input
 * @param found whether it found what it looks for
 * @param faults what went wrong for single inputs
 */
record Reply(List<Object> results, boolean found, List<ActionFault> faults) {
    /** Answers the reply for a method's answer. */
    static Reply of(@Nullable Object answer) {
        if (answer instanceof Outcome<?> outcome) {
            return new Reply(
                    trees(outcome.results()),
                    outcome.found(),
                    outcome.faults().stream().map(Faults::detached).toList());
        }
        return new Reply(
                answer instanceof Collection<?> several
                        ? trees(several)
                        : NeutralTree.of(answer).stream().toList(),
                false,
                List.of());
    }

    private static List<Object> trees(Collection<?> results) {
        List<Object> trees = new ArrayList<>();
        results.forEach(result -> NeutralTree.of(result).ifPresent(trees::add));
        return trees;
    }

    /**
     * Answers the exit code: 0 done, 1 found, 3 when some inputs failed, else the code of the first fault. A conflict keeps its code: its
     * results are the questions, and nothing is done.
     */
    int exitCode() {
        if (faults.isEmpty()) {
            return found ? 1 : 0;
        }
        boolean conflict = faults.stream().allMatch(f -> f.kind() == Kind.CONFLICT);
        return results.isEmpty() || conflict ? faults.getFirst().kind().exitCode() : Kind.PARTIAL.exitCode();
    }
}
