package dev.backline.scripting.internal.console;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The stack of a fault as text, for {@code --debug}. */
final class Traces {
    private Traces() {}

    static String of(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            text.append(t.getClass().getName())
                    .append(": ")
                    .append(t.getMessage())
                    .append('\n');
            text.append(Arrays.stream(t.getStackTrace())
                    .map(f -> "  at " + f + "\n")
                    .collect(Collectors.joining()));
        }
        return text.toString();
    }
}
