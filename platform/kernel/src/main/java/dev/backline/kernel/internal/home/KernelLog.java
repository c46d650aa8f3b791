package dev.backline.kernel.internal.home;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The kernel's own small log, {@code home/log/kernel.log}: whole lines, appended, so that processes may share it. At
 * {@value #LIMIT} bytes it becomes {@code kernel.log.1}, and that one {@code kernel.log.2}. What cannot be logged is
 * dropped: a full disk must not stop the kernel. With {@code --debug} each line goes to standard error too.
 */
public final class KernelLog {
    static final long LIMIT = 512 * 1024;

    private final Path file;
    private final boolean writable;
    private final boolean debug;
    private final PrintStream err;

    /** A log in the home; silent when the home is read-only and {@code debug} is off. */
    public KernelLog(Home home, boolean debug, PrintStream err) {
        this.file = home.log().resolve("kernel.log");
        this.writable = home.writable();
        this.debug = debug;
        this.err = err;
    }

    /** Life cycle. */
    public void info(String sentence) {
        line("info", sentence);
    }

    /** How far a start has come, in milliseconds since the process began; only with {@code --debug}. */
    public void reached(String point) {
        if (debug) {
            long began = ProcessHandle.current()
                    .info()
                    .startInstant()
                    .map(Instant::toEpochMilli)
                    .orElse(0L);
            line("info", point + " after " + (System.currentTimeMillis() - began) + " ms");
        }
    }

    /** We made do. */
    public void warn(String sentence) {
        line("warn", sentence);
    }

    /** We made do; with the cause. */
    public void warn(String sentence, Throwable cause) {
        StringBuilder text = new StringBuilder(sentence);
        for (Throwable t = cause; t != null; t = t.getCause()) {
            text.append(System.lineSeparator()).append("  ").append(t);
            for (StackTraceElement frame : t.getStackTrace()) {
                text.append(System.lineSeparator()).append("    at ").append(frame);
            }
        }
        line("warn", text.toString());
    }

    private synchronized void line(String level, String text) {
        String line = Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + level + " "
                + ProcessHandle.current().pid() + " " + text + System.lineSeparator();
        if (debug) {
            err.print(line);
        }
        if (writable) {
            append(line);
        }
    }

    private void append(String line) {
        try {
            if (Files.exists(file) && Files.size(file) > LIMIT) {
                rotate();
            }
            Files.write(
                    file,
                    line.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.WRITE);
        } catch (IOException full) {
            if (debug) {
                err.println("The log cannot be written: " + full.getMessage());
            }
        }
    }

    private void rotate() throws IOException {
        Path first = file.resolveSibling("kernel.log.1");
        if (Files.exists(first)) {
            Files.move(first, file.resolveSibling("kernel.log.2"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(file, first, StandardCopyOption.REPLACE_EXISTING);
    }
}
