package dev.backline.scripting.internal.language;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ParameterInfo;
import dev.backline.scripting.api.ScriptFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells which parameter each argument of a Groovy call belongs to: named ones by name, others by position. */
public final class Arguments {
    private static final String DRY_RUN = "dry-run";

    private final String callee;
    private final String help;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean dryRun;

    /**
     * Maps the arguments of a call.
     *
     * @param callee what is called, for messages
     * @param help the command that shows its help
     * @param parameters what it takes
     * @param arguments as Groovy hands them over: the named ones as a map in front
     * @throws ScriptFault if there are more values than places, or a parameter is given twice
     */
    public Arguments(String callee, String help, List<ParameterInfo> parameters, Object... arguments) {
        this.callee = callee;
        this.help = help;
        List<Object> rest = new ArrayList<>(Arrays.asList(arguments));
        if (!rest.isEmpty() && rest.getFirst() instanceof Map<?, ?> named) {
            rest.removeFirst();
            named.forEach((name, value) -> put(Names.hyphenated(String.valueOf(name)), value));
        }
        Object given = values.remove(DRY_RUN);
        dryRun = given != null && Boolean.parseBoolean(given.toString());
        place(parameters, rest);
    }

    /** Answers the values by hyphenated name; values that were null are absent. */
    public Map<String, Object> values() {
        return values;
    }

    /** Answers whether {@code dryRun: true} was among them. */
    public boolean dryRun() {
        return dryRun;
    }

    private void put(String name, Object value) {
        if (value != null) {
            values.put(name, PlainValues.argument(value));
        }
    }

    private void place(List<ParameterInfo> parameters, List<Object> rest) {
        List<ParameterInfo> places = parameters.stream()
                .filter(p -> p.position() >= 0)
                .sorted(Comparator.comparingInt(ParameterInfo::position))
                .toList();
        for (ParameterInfo place : places) {
            if (rest.isEmpty()) {
                return;
            }
            refuseTwice(place);
            if (place.list()) {
                put(place.name(), flat(rest));
                rest.clear();
            } else {
                put(place.name(), rest.removeFirst());
            }
        }
        if (!rest.isEmpty()) {
            String takes = places.isEmpty()
                    ? "it takes options only"
                    : "it takes "
                            + places.stream()
                                    .map(p -> p.name().toUpperCase(Locale.ROOT))
                                    .collect(Collectors.joining(" "));
            // The words of the command line for the same mistake.
            throw usage("\"" + callee + "\" got \"" + rest.getFirst() + "\", but " + takes + ". See: " + help);
        }
    }

    private void refuseTwice(ParameterInfo place) {
        if (values.containsKey(place.name())) {
            throw usage(callee + ": " + place.name() + " is given twice, by name and by place. Leave one out.");
        }
    }

    private static List<Object> flat(List<Object> values) {
        List<Object> flat = new ArrayList<>();
        for (Object value : values) {
            // A path is an Iterable of its names, too.
            if (value instanceof Collection<?> list) {
                list.forEach(flat::add);
            } else {
                flat.add(value);
            }
        }
        return flat;
    }

    private static ScriptFault usage(String message) {
        return new ScriptFault(new ActionFault(ActionFault.Kind.USAGE, message));
    }
}
