package dev.backline.desk.internal.model;

import java.util.List;
import java.util.Map;

/**
 * The newest lines of the log.
 *
 * @param lines the newest first
 */
public record LogLines(List<Line> lines) {
    /** No lines. */
    public static final LogLines NONE = new LogLines(List.of());

    /** Levels from the quietest wish to the strictest: the first lets everything through. */
    public static final List<String> LEVELS = List.of("everything", "info", "warning", "error");

    /** Copies the lines. */
    public LogLines {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param time of day in UTC
     * @param level as the log has it
     * @param source bundle or logger, without what all of ours begin with
     * @param message what was told
     */
    public record Line(String time, String level, String source, String message) {
        private List<String> cells() {
            return List.of(time, level, source, message);
        }
    }

    /** Answers the lines of {@code log show}, which come the newest last. */
    public static LogLines of(List<?> results) {
        return new LogLines(results.reversed().stream()
                .map(line -> new Line(clock(text(line, "time")), text(line, "level"), source(line), message(line)))
                .toList());
    }

    private static String text(Object tree, String key) {
        Object value = tree instanceof Map<?, ?> map ? map.get(key) : null;
        return value == null ? "" : value.toString();
    }

    private static String source(Object line) {
        String logger = text(line, "logger");
        return (logger.isEmpty() ? text(line, "bundle") : logger).replace("dev.backline.", "");
    }

    private static String message(Object line) {
        String message = text(line, "message");
        return message.isEmpty() ? text(line, "span") + " " + text(line, "title") : message;
    }

    private static String clock(String instant) {
        int from = instant.indexOf('T');
        return from < 0 ? instant : instant.substring(from + 1, Math.min(instant.length(), from + 9));
    }

    /** Answers who told something, sorted. */
    public List<String> sources() {
        return lines.stream()
                .map(Line::source)
                .filter(source -> !source.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Answers the cells of lines.
     *
     * @param level the quietest that is shown
     * @param source who told it; empty for all
     */
    public List<List<String>> shown(String level, String source) {
        int least = LEVELS.indexOf(level);
        return lines.stream()
                .filter(line -> least <= 0 || LEVELS.indexOf(line.level()) >= least)
                .filter(line -> source.isEmpty() || line.source().equals(source))
                .map(Line::cells)
                .toList();
    }
}
