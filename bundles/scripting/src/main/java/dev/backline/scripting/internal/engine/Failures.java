package dev.backline.scripting.internal.engine;

import dev.backline.api.action.ActionFault;
import dev.backline.scripting.api.ScriptFault;
import dev.backline.scripting.internal.leash.Stopped;
import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.codehaus.groovy.runtime.InvokerInvocationException;
import org.codehaus.groovy.runtime.powerassert.PowerAssertionError;
import org.jspecify.annotations.Nullable;

/** Puts what went wrong in a script into one sentence with the script's own file and line. */
final class Failures {
    private Failures() {}

    /** Answers the failure of a script that threw. */
    static ScriptFailure of(Program program, Throwable thrown) {
        Throwable cause = bare(thrown);
        if (cause instanceof ScriptFault fault) {
            Optional<String> place =
                    line(program, cause).isPresent() ? Optional.of(where(program, cause)) : Optional.empty();
            return new ScriptFailure(
                    Objects.toString(fault.getMessage()), cause, fault.exitCode(), fault.faults(), place);
        }
        String where = where(program, cause);
        boolean check = cause instanceof AssertionError;
        String message = where + ": " + sentence(cause);
        return new ScriptFailure(
                message, cause, check ? 1 : 5, List.of(new ActionFault(ActionFault.Kind.REFUSED, message, cause)));
    }

    /** Answers the failure of a script that was stopped. */
    static ScriptFailure of(Program program, Stopped stopped) {
        String why = stopped.reason() == Stopped.Reason.TIME
                ? "was stopped, for it ran longer than its time limit. Give it more time, or look for a loop without end."
                : "was stopped.";
        String left =
                stopped.abandoned() ? " One of its calls has not stopped yet and may go on in the background." : "";
        String message = program.file() + " " + why + left;
        return new ScriptFailure(
                message, stopped, 130, List.of(new ActionFault(ActionFault.Kind.CANCELLED, message, stopped)));
    }

    private static String sentence(Throwable cause) {
        return switch (cause) {
            case StackOverflowError e ->
                "a method or closure calls itself without end (the stack is full). Give the recursion an end.";
            case OutOfMemoryError e -> "memory is full. Keep less at a time, or start Backline with more memory.";
            case PowerAssertionError e -> "an assertion does not hold.\n" + e.getMessage();
            case AssertionError e -> asserted(e);
            case MissingMethodException e -> clean(e.getMessage());
            case MissingPropertyException e -> clean(e.getMessage());
            case Throwable e ->
                e.getMessage() == null
                        ? e.getClass().getSimpleName() + " was thrown."
                        : e.getClass().getSimpleName() + ": " + e.getMessage();
        };
    }

    /** The message that the script gave to assert; Groovy adds the expression and its values, which no user asked for. */
    private static String asserted(AssertionError e) {
        String message = String.valueOf(e.getMessage());
        int expression = message.indexOf(". Expression: ");
        return expression > 0 ? message.substring(0, expression) : message;
    }

    private static String clean(@Nullable String text) {
        String message = String.valueOf(text);
        return message.lines().findFirst().orElse(message);
    }

    private static String where(Program program, Throwable cause) {
        OptionalInt line = line(program, cause);
        return program.file() + (line.isPresent() ? ", line " + line.getAsInt() : "");
    }

    /** Answers the innermost line of the script on the stack. */
    static OptionalInt line(Program program, Throwable cause) {
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (program.classes().containsKey(frame.getClassName()) && frame.getLineNumber() > 0) {
                return OptionalInt.of(frame.getLineNumber());
            }
        }
        return OptionalInt.empty();
    }

    private static Throwable bare(Throwable thrown) {
        Throwable bare = thrown;
        while (bare.getCause() != null
                && (bare instanceof InvokerInvocationException
                        || bare instanceof InvocationTargetException
                        || bare instanceof UndeclaredThrowableException
                        || bare instanceof java.util.concurrent.ExecutionException
                        || bare instanceof ExceptionInInitializerError)) {
            bare = bare.getCause();
        }
        return bare;
    }
}
