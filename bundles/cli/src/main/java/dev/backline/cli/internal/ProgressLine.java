package dev.backline.cli.internal;

import dev.backline.api.job.Progress;
import dev.backline.model.Seconds;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Progress on one line of a terminal that is written over again, with the time left as soon as the job knows it. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long PAUSE_NANOS = 100_000_000;
    /** Work that ends sooner needs no estimate. */
    private static final long SHORT_NANOS = 2_000_000_000;

    private final PrintStream err;
    private final boolean shown;
    private final int width;
    private final BooleanSupplier stop;
    private final Supplier<Optional<Seconds>> left;
    private final LongSupplier nanoTime;
    private final long start;
    private long last;
    private int drawn;

    /**
     * Answers a line.
     *
     * @param shown whether anything is drawn
     * @param stop answers whether the user wants to stop
     * @param left answers the time left, if it is known; asked only when it is drawn
     */
    ProgressLine(PrintStream err, boolean shown, int width, BooleanSupplier stop, Supplier<Optional<Seconds>> left) {
        this(err, shown, width, stop, left, System::nanoTime);
    }

    ProgressLine(
            PrintStream err,
            boolean shown,
            int width,
            BooleanSupplier stop,
            Supplier<Optional<Seconds>> left,
            LongSupplier nanoTime) {
        this.err = err;
        this.shown = shown;
        this.width = width;
        this.stop = stop;
        this.left = left;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.last = start;
    }

    @Override
    public boolean cancelled() {
        return stop.getAsBoolean();
    }

    @Override
    public synchronized void report(double fraction, String message) {
        long now = nanoTime.getAsLong();
        if (!shown || now - last < PAUSE_NANOS) {
            return;
        }
        last = now;
        String text = line(Math.clamp(fraction, 0, 1), message, now - start);
        err.print("\r" + text + " ".repeat(Math.max(0, drawn - text.length())));
        err.flush();
        drawn = text.length();
    }

    private String line(double fraction, String message, long elapsedNanos) {
        StringBuilder text = new StringBuilder().append((int) (fraction * 100)).append(" %  ");
        text.append(Escapes.line(message));
        if (elapsedNanos > SHORT_NANOS) {
            left.get()
                    .ifPresent(time -> text.append(", about ")
                            .append(duration(time.value()))
                            .append(" left"));
        }
        return text.length() < width ? text.toString() : text.substring(0, width - 1);
    }

    private static String duration(double seconds) {
        return seconds < 90 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }

    /** Takes the line away. */
    @Override
    public synchronized void close() {
        if (drawn > 0) {
            err.print("\r" + " ".repeat(drawn) + "\r");
            err.flush();
            drawn = 0;
        }
    }
}
