package dev.backline.scripting.internal.engine;

import dev.backline.api.action.ActionFault;
import java.util.List;
import java.util.Optional;

/** A script could not be compiled, or did not come to its end. The message is the sentence for the user. */
public final class ScriptFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** Exit code of the process. */
    private final int exitCode;

    /** The faults of the action that failed; for others one that says the same as the message. */
    private final transient List<ActionFault> faults;

    /** Where in the script. */
    private final transient Optional<String> place;

    /** Whether memory ran out, so that what the script built should be let go. */
    private final boolean outOfMemory;

    ScriptFailure(String message, Throwable cause, int exitCode, List<ActionFault> faults) {
        this(message, cause, exitCode, faults, Optional.empty());
    }

    ScriptFailure(String message, Throwable cause, int exitCode, List<ActionFault> faults, Optional<String> place) {
        super(message, cause);
        this.place = place;
        this.exitCode = exitCode;
        this.faults = List.copyOf(faults);
        this.outOfMemory = cause instanceof OutOfMemoryError;
    }

    /** Answers the file and line of the script that called what failed, when the sentence itself does not name it. */
    public Optional<String> place() {
        return place;
    }

    /** Answers the exit code of the process. */
    public int exitCode() {
        return exitCode;
    }

    /** Answers the faults, at least one. */
    public List<ActionFault> faults() {
        return faults;
    }

    /** Answers whether memory ran out. */
    public boolean outOfMemory() {
        return outOfMemory;
    }

    /** Answers the sentence. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
