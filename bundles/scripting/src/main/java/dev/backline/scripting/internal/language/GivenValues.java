package dev.backline.scripting.internal.language;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ParameterInfo;
import dev.backline.model.Key;
import dev.backline.model.Tempo;
import dev.backline.scripting.api.ScriptFault;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns what is typed for a script's declared parameters into values of their types, in the words that actions use. */
public final class GivenValues {
    private GivenValues() {}

    /**
     * Answers the values by Groovy name.
     *
     * @param script its name, for messages
     * @param given by hyphenated name: texts, values or lists of them
     * @throws ScriptFault if a name is unknown, a value wrong, or a required one missing
     */
    public static Map<String, Object> read(String script, List<ParameterInfo> parameters, Map<String, ?> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> rest = new LinkedHashMap<>(given);
        for (ParameterInfo parameter : parameters) {
            Object value = rest.remove(parameter.name());
            if (value != null) {
                values.put(Names.camel(parameter.name()), read(parameter, value));
            } else if (parameter.required()) {
                throw usage(script + " needs " + place(parameter) + ": " + parameter.help());
            }
        }
        if (!rest.isEmpty()) {
            List<String> known = parameters.stream().map(GivenValues::place).toList();
            throw usage(
                    script + " has no parameter --" + rest.keySet().iterator().next() + ". "
                            + (known.isEmpty() ? "It takes none." : "It takes " + String.join(", ", known) + "."));
        }
        return values;
    }

    /** Answers how a user knows a parameter on the command line. */
    public static String place(ParameterInfo parameter) {
        return parameter.position() >= 0 ? parameter.name().toUpperCase(Locale.ROOT) : "--" + parameter.name();
    }

    private static Object read(ParameterInfo parameter, Object given) {
        if (parameter.list()) {
            Collection<?> several = given instanceof Collection<?> list ? list : List.of(given);
            return several.stream().map(one -> single(parameter, one)).toList();
        }
        if (given instanceof Collection<?> list) {
            throw usage(place(parameter) + " takes one value, but " + list.size() + " were given.");
        }
        return single(parameter, given);
    }

    private static Object single(ParameterInfo parameter, Object given) {
        String text = given.toString().strip();
        try {
            return switch (parameter.type()) {
                case "flag" -> flag(parameter, text);
                case "integer" -> ranged(parameter, text, (double) Long.parseLong(text), Long.valueOf(text));
                case "number" -> ranged(parameter, text, Double.parseDouble(text), Double.valueOf(text));
                case "choice" -> choice(parameter, text);
                case "path" -> given instanceof Path path ? path : Path.of(text);
                case "key" -> given instanceof Key key ? key : Key.parse(text);
                case "tempo" -> given instanceof Tempo tempo ? tempo : Tempo.of(Double.parseDouble(text));
                default -> given.toString();
            };
        } catch (NumberFormatException e) {
            throw wrong(parameter, text, number(parameter));
        } catch (InvalidPathException e) {
            throw wrong(parameter, text, "the path of a file or folder");
        } catch (IllegalArgumentException e) {
            throw usage(place(parameter) + ": " + e.getMessage());
        }
    }

    private static boolean flag(ParameterInfo parameter, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw wrong(parameter, text, "true or false");
        };
    }

    private static Object ranged(ParameterInfo parameter, String text, double value, Object result) {
        if (value >= parameter.min().orElse(Double.NEGATIVE_INFINITY)
                && value <= parameter.max().orElse(Double.POSITIVE_INFINITY)) {
            return result;
        }
        throw wrong(parameter, text, number(parameter));
    }

    private static String choice(ParameterInfo parameter, String text) {
        return parameter.choices().stream()
                .filter(choice -> choice.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> wrong(parameter, text, "one of " + String.join(", ", parameter.choices())));
    }

    private static String number(ParameterInfo parameter) {
        String kind = parameter.type().equals("integer") ? "a whole number" : "a number";
        String range = parameter.min().map(m -> " from " + ActionText.number(m)).orElse("")
                + parameter.max().map(m -> " to " + ActionText.number(m)).orElse("");
        return kind + range + (parameter.unit().isEmpty() ? "" : " " + parameter.unit());
    }

    private static ScriptFault wrong(ParameterInfo parameter, String text, String expected) {
        return usage(place(parameter) + " is \"" + text + "\", but " + expected + " was expected.");
    }

    private static ScriptFault usage(String message) {
        return new ScriptFault(new ActionFault(ActionFault.Kind.USAGE, message));
    }
}
