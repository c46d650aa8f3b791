package dev.backline.scripting.api;

import dev.backline.api.action.ActionFault;
import java.util.List;

/**
 * Thrown into a script when an action could not do its work. The message is the sentence that every other surface shows;
 * a script may catch it and go on.
 */
public final class ScriptFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, first fault first. */
    private final transient List<ActionFault> faults;

    /** What was done all the same. */
    private final transient List<Object> results;

    /** Exit code of the process when nobody catches it. */
    private final int exitCode;

    /** Answers a fault for a single cause. */
    public ScriptFault(ActionFault fault) {
        this(List.of(fault), List.of(), fault.kind().exitCode());
    }

    /**
     * Answers a fault for an action that failed for some or all inputs.
     *
     * @param faults at least one
     * @param results of the inputs that went well
     * @param exitCode as the action's
     */
    public ScriptFault(List<ActionFault> faults, List<Object> results, int exitCode) {
        super(sentences(faults), faults.getFirst());
        this.faults = List.copyOf(faults);
        this.results = List.copyOf(results);
        this.exitCode = exitCode;
    }

    /** Answers what went wrong, at least one. */
    public List<ActionFault> faults() {
        return faults;
    }

    /** Answers the results of the inputs that went well, as neutral trees. */
    public List<Object> results() {
        return results;
    }

    /** Answers the kind of the first fault. */
    public ActionFault.Kind kind() {
        return faults.getFirst().kind();
    }

    /** Answers the exit code of the process when nobody catches it. */
    public int exitCode() {
        return exitCode;
    }

    private static String sentences(List<ActionFault> faults) {
        return String.join(
                System.lineSeparator(),
                faults.stream().map(ActionFault::getMessage).distinct().toList());
    }
}
