package dev.backline.desk.internal.model;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ParameterInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An action that takes what is chosen, with the values that the choice gives to it. It is told by the action itself: by the
 * name of a parameter for a part of a set, by its examples for a file.
 *
 * @param action what can be done
 * @param values by parameter name
 */
public record Fitting(ActionInfo action, Map<String, String> values) {
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{1,10}$");

    /** Copies the values. */
    public Fitting {
        values = Map.copyOf(values);
    }

    /** Answers the actions that take a part of a set. */
    public static List<Fitting> of(List<ActionInfo> actions, Named chosen, Path set) {
        List<Fitting> fitting = new ArrayList<>();
        for (ActionInfo action : actions) {
            if (parameter(action, chosen.part()).isPresent()) {
                Map<String, String> values = new LinkedHashMap<>();
                file(action).ifPresent(input -> values.put(input.name(), set.toString()));
                chosen.names().forEach((part, name) -> {
                    if (part.equals(chosen.part()) || !deeper(part, chosen.part())) {
                        parameter(action, part).ifPresent(taking -> values.put(taking.name(), name));
                    }
                });
                fitting.add(new Fitting(action, values));
            }
        }
        return fitting;
    }

    private static boolean deeper(String part, String than) {
        return Named.PARTS.indexOf(part) < Named.PARTS.indexOf(than);
    }

    /** Answers the actions whose examples read a file with such an ending. */
    public static List<Fitting> of(List<ActionInfo> actions, Path file) {
        List<Fitting> fitting = new ArrayList<>();
        String ending =
                ending(file.getFileName() == null ? "" : file.getFileName().toString());
        for (ActionInfo action : actions) {
            Optional<ParameterInfo> input = file(action);
            if (input.isPresent() && !ending.isEmpty() && reads(action, ending)) {
                fitting.add(new Fitting(action, Map.of(input.get().name(), file.toString())));
            }
        }
        return fitting;
    }

    private static boolean reads(ActionInfo action, String ending) {
        return action.examples().stream()
                .map(example -> example.substring(
                        Math.min(example.length(), action.fullName().length())))
                .map(Fitting::firstWord)
                .anyMatch(word -> ending(word).equals(ending));
    }

    /** A set's name may hold blanks and stands in quotes then. */
    private static String firstWord(String text) {
        String rest = text.strip();
        int end = rest.startsWith("\"") ? rest.indexOf('"', 1) : rest.indexOf(' ');
        return end < 0 ? rest : rest.substring(rest.startsWith("\"") ? 1 : 0, end);
    }

    private static String ending(String name) {
        var found = ENDING.matcher(name);
        return found.find() ? found.group().toLowerCase(Locale.ROOT) : "";
    }

    private static Optional<ParameterInfo> file(ActionInfo action) {
        return action.parameters().stream()
                .filter(one -> one.input() && one.position() == 0)
                .findFirst();
    }

    private static Optional<ParameterInfo> parameter(ActionInfo action, String part) {
        return action.parameters().stream()
                .filter(one -> one.name().equals(part)
                        && (one.type().equals("text") || one.type().equals("integer")))
                .findFirst();
    }
}
