package dev.backline.core.internal.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** The JDK's end of the log: makes a tree of each entry, with the job of the thread that made it. */
final class LogLines extends Handler {
    private final Consumer<Map<String, Object>> written;

    LogLines(Consumer<Map<String, Object>> written) {
        this.written = written;
    }

    @Override
    public void publish(LogRecord entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", entry.getInstant().toString());
        line.put("level", word(entry.getLevel()));
        line.put("logger", String.valueOf(entry.getLoggerName()));
        CurrentJob.id().ifPresent(job -> line.put("job", job));
        line.put("message", OneLine.text(entry));
        if (entry.getThrown() != null) {
            line.put("fault", frames(entry.getThrown()));
        }
        written.accept(line);
    }

    private static List<String> frames(Throwable fault) {
        List<String> frames = new ArrayList<>();
        Set<Throwable> seen = new HashSet<>();
        for (Throwable t = fault; t != null && seen.add(t); t = t.getCause()) {
            frames.add(t.toString());
            for (StackTraceElement frame : t.getStackTrace()) {
                frames.add("  at " + frame);
            }
        }
        return frames;
    }

    private static String word(Level level) {
        int value = level.intValue();
        if (value >= Level.SEVERE.intValue()) {
            return "error";
        }
        if (value >= Level.WARNING.intValue()) {
            return "warning";
        }
        return value >= Level.INFO.intValue() ? "info" : value >= Level.FINE.intValue() ? "debug" : "trace";
    }

    @Override
    public void flush() {
        // Every line is written at once.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
