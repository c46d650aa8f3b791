package dev.backline.scripting.internal.run;

import dev.backline.api.action.ActionFault;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind {@code run}.
 *
 * @param script path or name of the script, or its text
 * @param inline whether it is the text
 * @param limit how long it may run; empty for as long as it takes
 * @param rest what belongs to the script
 */
record RunLine(String script, boolean inline, Optional<Duration> limit, List<String> rest) {
    private static final String USAGE = "Give a script: backline run FILE.groovy, or backline run -e 'text'.";

    static RunLine parse(List<String> arguments) throws ActionFault {
        Deque<String> words = new ArrayDeque<>(arguments);
        Optional<Duration> limit = Optional.empty();
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            switch (word) {
                case "--time-limit" -> limit = Optional.of(seconds(words.pollFirst()));
                case "-e", "--eval" -> {
                    if (words.isEmpty()) {
                        throw new ActionFault(ActionFault.Kind.USAGE, word + " needs the text of a script. " + USAGE);
                    }
                    return new RunLine(words.removeFirst(), true, limit, List.copyOf(words));
                }
                default -> {
                    if (word.startsWith("-") && word.length() > 1) {
                        throw new ActionFault(
                                ActionFault.Kind.USAGE,
                                "run has no option " + word
                                        + " of its own; options of the script stand behind its name. " + USAGE);
                    }
                    return new RunLine(word, false, limit, List.copyOf(words));
                }
            }
        }
        throw new ActionFault(ActionFault.Kind.USAGE, "There is no script to run. " + USAGE);
    }

    private static Duration seconds(@org.jspecify.annotations.Nullable String text) throws ActionFault {
        try {
            double seconds = text == null ? 0 : Double.parseDouble(text);
            if (seconds > 0 && seconds < 1e9) {
                return Duration.ofMillis((long) (seconds * 1_000));
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new ActionFault(
                ActionFault.Kind.USAGE,
                "--time-limit is \"" + text + "\", but a number of seconds above 0 was expected. Give it like"
                        + " --time-limit 60.");
    }
}
