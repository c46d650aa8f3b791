package dev.backline.scripting.internal.run;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ParameterInfo;
import dev.backline.scripting.api.ScriptFault;
import dev.backline.scripting.internal.engine.Declaration;
import dev.backline.scripting.internal.language.GivenValues;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind a script's name on the command line, parted into its declared parameters and the rest, which the script
 * finds as {@code args}. A script that declares nothing gets everything as it was typed.
 */
final class ScriptLine {
    private final String script;
    private final List<ParameterInfo> parameters;
    private final Map<String, Object> typed = new LinkedHashMap<>();
    private final List<String> rest = new ArrayList<>();

    ScriptLine(String script, Declaration declaration, List<String> words) {
        this.script = script;
        this.parameters = declaration.parameters();
        if (parameters.isEmpty()) {
            rest.addAll(words);
        } else {
            part(new ArrayDeque<>(words));
            place();
        }
    }

    /** Answers the values of declared parameters by Groovy name. */
    Map<String, Object> given() {
        return GivenValues.read(script, parameters, typed);
    }

    /** Answers what no parameter took. */
    String[] args() {
        return rest.toArray(String[]::new);
    }

    private void part(Deque<String> words) {
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            if (word.equals("--")) {
                rest.addAll(words);
                return;
            }
            if (word.startsWith("--")) {
                option(word.substring(2), words);
            } else {
                rest.add(word);
            }
        }
    }

    private void option(String word, Deque<String> words) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Optional<ParameterInfo> parameter =
                parameters.stream().filter(p -> p.name().equals(name)).findFirst();
        boolean flag = parameter.map(p -> p.type().equals("flag")).orElse(false);
        if (equals >= 0) {
            put(parameter, name, word.substring(equals + 1));
        } else if (flag) {
            put(parameter, name, "true");
        } else if (name.startsWith("no-") && isFlag(name.substring(3))) {
            typed.put(name.substring(3), "false");
        } else if (parameter.isPresent() && words.isEmpty()) {
            throw new ScriptFault(new ActionFault(
                    ActionFault.Kind.USAGE,
                    "--" + name + " needs a value: " + parameter.get().help()));
        } else {
            put(parameter, name, parameter.isPresent() ? words.removeFirst() : "");
        }
    }

    private boolean isFlag(String name) {
        return parameters.stream()
                .anyMatch(p -> p.name().equals(name) && p.type().equals("flag"));
    }

    private void put(Optional<ParameterInfo> parameter, String name, String value) {
        boolean list = parameter.map(ParameterInfo::list).orElse(false);
        if (list && typed.get(name) instanceof List<?> earlier) {
            List<Object> more = new ArrayList<>(earlier);
            more.add(value);
            typed.put(name, more);
        } else {
            typed.put(name, list ? List.of(value) : value);
        }
    }

    private void place() {
        List<ParameterInfo> places = parameters.stream()
                .filter(p -> p.position() >= 0)
                .sorted(Comparator.comparingInt(ParameterInfo::position))
                .toList();
        for (ParameterInfo place : places) {
            if (rest.isEmpty() || typed.containsKey(place.name())) {
                continue;
            }
            if (place.list()) {
                typed.put(place.name(), List.copyOf(rest));
                rest.clear();
            } else {
                typed.put(place.name(), rest.removeFirst());
            }
        }
    }
}
