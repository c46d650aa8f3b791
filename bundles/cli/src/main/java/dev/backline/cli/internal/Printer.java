package dev.backline.cli.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionResult;
import dev.backline.cli.api.Manners;
import dev.backline.kernel.spi.Streams;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results on standard output, everything else on standard error. */
final class Printer {
    private static final int MOST_FRAMES = 60;

    private final Streams streams;
    private final Manners manners;
    private final boolean lines;
    private final int width;
    private final TextResults text = new TextResults();
    private int early;

    /**
     * Answers one that has printed nothing.
     *
     * @param lines whether JSON goes out as a line a result
     */
    Printer(Streams streams, Manners manners, boolean lines, int width) {
        this.streams = streams;
        this.manners = manners;
        this.lines = lines;
        this.width = width;
    }

    /** Prints what a call answered, and answers its exit code. */
    int result(ActionResult result, String schema) {
        if (manners.json()) {
            document(result.action(), result.results(), result.faults());
        } else {
            streams.out().print(text.text(result.results(), schema, width));
            streams.out().flush();
        }
        result.faults().forEach(this::tell);
        return result.exitCode();
    }

    /** Prints a fault of the call itself, and answers its exit code. */
    int fault(String action, ActionFault fault) {
        if (manners.json()) {
            document(action, List.of(), List.of(fault));
        }
        tell(fault);
        return fault.kind().exitCode();
    }

    /** Prints a page. */
    int text(String action, String page) {
        if (manners.json()) {
            document(action, List.of(page), List.of());
        } else {
            streams.out().print(page);
            streams.out().flush();
        }
        return 0;
    }

    int line(String line) {
        return text("version", line + "\n");
    }

    /** Prints a result before the work ends, where that is wanted. */
    synchronized void early(String action, Object result) {
        if (lines) {
            early++;
            line(action, "result", result);
        }
    }

    /** Tells something that is no result. */
    void message(String message) {
        if (!manners.quiet()) {
            streams.err().println(Escapes.line(message));
            streams.err().flush();
        }
    }

    private synchronized void document(String action, List<?> results, List<ActionFault> faults) {
        if (lines) {
            results.stream().skip(early).forEach(result -> line(action, "result", result));
            faults.forEach(fault -> line(action, "error", JsonText.fault(fault)));
            return;
        }
        streams.out().println(text.json(action, results, faults));
        streams.out().flush();
    }

    private void line(String action, String what, Object tree) {
        streams.out().println(JsonText.line(action, what, tree));
        streams.out().flush();
    }

    private void tell(ActionFault fault) {
        streams.err().println(text.fault(fault));
        if (manners.debug()) {
            trace(fault);
        }
        streams.err().flush();
    }

    private void trace(Throwable fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            streams.err().println("Caused by: " + Escapes.lines(String.valueOf(cause.getMessage())));
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(MOST_FRAMES, frames.length); i++) {
                streams.err().println("    at " + frames[i]);
            }
        }
    }
}
