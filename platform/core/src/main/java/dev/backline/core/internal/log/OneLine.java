package dev.backline.core.internal.log;

import java.text.MessageFormat;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A warning as a person at a terminal reads it. */
final class OneLine extends Formatter {
    @Override
    public String format(LogRecord entry) {
        return "warning: " + text(entry) + System.lineSeparator();
    }

    /** Answers the message with its values. */
    static String text(LogRecord entry) {
        String message = String.valueOf(entry.getMessage());
        Object[] values = entry.getParameters();
        return values == null || values.length == 0 ? message : MessageFormat.format(message, values);
    }
}
