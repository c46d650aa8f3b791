package dev.backline.core.internal.bundle;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.kernel.spi.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of one bundle.
 *
 * @param bundle symbolic name, or the file name when none could be read
 * @param version version that is in force now; empty when there is none
 * @param state planned, installed, updated, removed, unchanged or waiting
 * @param sentence what happened and why
 * @param candidates what could be done next
 */
public record Step(String bundle, String version, String state, String sentence, List<String> candidates) {
    /** Copies the candidates. */
    public Step {
        candidates = List.copyOf(candidates);
    }

    static Step of(Outcome outcome) {
        return new Step(
                outcome.subject(),
                outcome.version(),
                BundleLine.word(outcome.state()),
                outcome.sentence(),
                outcome.candidates());
    }

    /** Answers the good ones as results and the others as faults. */
    static dev.backline.api.action.Outcome<Step> all(List<Outcome> outcomes) {
        List<Step> steps = new ArrayList<>();
        List<ActionFault> faults = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.good()) {
                steps.add(of(outcome));
            } else {
                faults.add(fault(outcome));
            }
        }
        return dev.backline.api.action.Outcome.partial(steps, faults);
    }

    private static ActionFault fault(Outcome outcome) {
        Kind kind = switch (outcome.state()) {
            case NOT_FOUND -> Kind.NOT_FOUND;
            case NEEDS_RESTART -> Kind.PARTIAL;
            default -> Kind.REFUSED;
        };
        String next = outcome.candidates().isEmpty() ? "" : " " + String.join(" ", outcome.candidates());
        return new ActionFault(
                kind,
                outcome.subject() + ": " + outcome.sentence() + next,
                outcome.cause().orElse(null));
    }
}
