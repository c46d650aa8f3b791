package dev.backline.cli.internal;

import dev.backline.api.job.Progress;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;

/** Progress on one line of a terminal that is written over again, with an estimate once there is ground for one. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long PAUSE_NANOS = 100_000_000;
    private static final long TRUST_NANOS = 2_000_000_000;
    private static final double TRUST_FRACTION = 0.03;

    private final PrintStream err;
    private final boolean shown;
    private final int width;
    private final BooleanSupplier stop;
    private final long start = System.nanoTime();
    private long last = start;
    private int drawn;

    /**
     * Answers a line.
     *
     * @param shown whether anything is drawn
     * @param stop answers whether the user wants to stop
     */
    ProgressLine(PrintStream err, boolean shown, int width, BooleanSupplier stop) {
        this.err = err;
        this.shown = shown;
        this.width = width;
        this.stop = stop;
    }

    @Override
    public boolean cancelled() {
        return stop.getAsBoolean();
    }

    @Override
    public synchronized void report(double fraction, String message) {
        long now = System.nanoTime();
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
        if (elapsedNanos > TRUST_NANOS && fraction > TRUST_FRACTION) {
            double left = elapsedNanos / 1e9 * (1 - fraction) / fraction;
            text.append(", about ").append(duration(left)).append(" left");
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
