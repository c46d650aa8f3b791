package dev.backline.cli.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ParameterInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the arguments of one action as texts by parameter; what the texts mean is the registry's matter. It understands
 * what picocli understands of the same options (a test holds the two together), and exists because picocli's first parse
 * costs 95 ms, an eighth of what a command may take.
 */
final class ActionArguments {
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-[0-9.].*");

    private final ActionInfo action;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<ParameterInfo> places;
    private int place;
    private boolean unknown;

    private ActionArguments(ActionInfo action) {
        this.action = action;
        this.places = action.parameters().stream()
                .filter(p -> p.position() >= 0)
                .sorted(Comparator.comparingInt(ParameterInfo::position))
                .toList();
    }

    /**
     * Answers the values by parameter name: a text, or a list of texts. An unknown option is passed on by its name: the
     * registry says what is wrong with it.
     *
     * @throws ActionFault if an option has no value, or there is one argument too many
     */
    static Map<String, Object> read(ActionInfo action, List<String> arguments) throws ActionFault {
        ActionArguments reader = new ActionArguments(action);
        boolean optionsEnded = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!optionsEnded && argument.equals("--")) {
                optionsEnded = true;
            } else if (!optionsEnded && isOption(argument)) {
                i += reader.option(
                        argument, i + 1 < arguments.size() ? Optional.of(arguments.get(i + 1)) : Optional.empty());
            } else {
                reader.positional(argument);
            }
        }
        return reader.values;
    }

    private static boolean isOption(String argument) {
        return argument.length() > 1
                && argument.startsWith("-")
                && !NEGATIVE_NUMBER.matcher(argument).matches();
    }

    /** Takes an option and answers how many arguments behind it belong to it. */
    private int option(String argument, Optional<String> next) throws ActionFault {
        int equals = argument.indexOf('=');
        String name = (equals < 0 ? argument : argument.substring(0, equals)).replaceFirst("^--?", "");
        Optional<String> attached = equals < 0 ? Optional.empty() : Optional.of(argument.substring(equals + 1));
        Optional<ParameterInfo> known = argument.startsWith("--") ? parameter(name) : shortened(name);
        if (known.isEmpty() && name.startsWith("no-") && attached.isEmpty()) {
            Optional<ParameterInfo> flag =
                    parameter(name.substring(3)).filter(p -> p.type().equals("flag"));
            if (flag.isPresent()) {
                put(flag.get(), "false");
                return 0;
            }
        }
        if (known.isEmpty()) {
            unknown = true;
            values.put(name, attached.orElse(""));
            return 0;
        }
        if (known.get().type().equals("flag")) {
            put(known.get(), attached.orElse("true"));
            return 0;
        }
        if (attached.isEmpty() && (next.isEmpty() || next.get().startsWith("--"))) {
            throw new ActionFault(
                    Kind.USAGE,
                    argument + " has no value behind it, but one was expected: "
                            + known.get().help()
                            + next.map(n -> " If the value is \"" + n + "\", write " + argument + "=" + n + ".")
                                    .orElse(""));
        }
        put(known.get(), attached.or(() -> next).orElseThrow());
        return attached.isPresent() ? 0 : 1;
    }

    /** The one option with a short name, as compilers and converters have it: where the result goes. */
    private Optional<ParameterInfo> shortened(String name) {
        return parameter("out").filter(p -> name.equals("o") && p.position() < 0);
    }

    private Optional<ParameterInfo> parameter(String name) {
        return action.parameters().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    private void positional(String argument) throws ActionFault {
        if (place >= places.size() && unknown) {
            return; // Most likely the value of the option that nobody knows; the registry tells about that one.
        }
        if (place >= places.size()) {
            String takes = places.isEmpty()
                    ? "it takes options only"
                    : "it takes "
                            + String.join(
                                    " ",
                                    places.stream()
                                            .map(p -> p.name().toUpperCase(Locale.ROOT))
                                            .toList());
            throw new ActionFault(
                    Kind.USAGE,
                    "\"" + action.fullName() + "\" got \"" + argument + "\", but " + takes + ". See: backline "
                            + action.fullName() + " --help");
        }
        put(places.get(place), argument);
        if (!places.get(place).list()) {
            place++;
        }
    }

    private void put(ParameterInfo parameter, String text) throws ActionFault {
        if (!parameter.list()) {
            if (values.put(parameter.name(), text) != null) {
                throw new ActionFault(Kind.USAGE, "--" + parameter.name() + " is given twice. Give it once.");
            }
            return;
        }
        List<String> list = new ArrayList<>();
        if (values.get(parameter.name()) instanceof List<?> before) {
            before.forEach(one -> list.add((String) one));
        }
        list.add(text);
        values.put(parameter.name(), List.copyOf(list));
    }
}
