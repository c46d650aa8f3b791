package dev.backline.core.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ParameterInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns what a surface hands over into the values of an action's parameters: names in either spelling, defaults, lists.
 * Everything wrong is told at once, and no bundle is started for it.
 */
final class Values {
    private final ActionInfo action;
    private final List<ActionFault> faults = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Values(ActionInfo action) {
        this.action = action;
    }

    /** Answers the values by hyphenated name, or what is wrong with them. */
    static Values read(ActionInfo action, Map<String, ?> given) {
        Values values = new Values(action);
        Map<String, Object> byName = values.byName(given);
        for (ParameterInfo parameter : action.parameters()) {
            values.add(parameter, Optional.ofNullable(byName.get(parameter.name())));
        }
        return values;
    }

    /** Answers what is wrong; empty when all is well. */
    List<ActionFault> faults() {
        return List.copyOf(faults);
    }

    /** Answers the values of those parameters that were given or have a default. */
    Map<String, Object> values() {
        return values;
    }

    private Map<String, Object> byName(Map<String, ?> given) {
        List<String> known =
                action.parameters().stream().map(ParameterInfo::name).toList();
        Map<String, Object> byName = new LinkedHashMap<>();
        given.forEach((typed, value) -> {
            String name = Words.hyphenated(typed);
            if (!known.contains(name)) {
                String hint = NearNames.question(
                                "--" + name, known.stream().map(n -> "--" + n).toList())
                        .orElse(
                                known.isEmpty()
                                        ? "It takes none."
                                        : "It takes "
                                                + NearNames.or(known.stream()
                                                                .map(n -> "--" + n)
                                                                .toList())
                                                        .replace(" or ", " and ")
                                                + ".");
                faults.add(new ActionFault(
                        Kind.USAGE, "\"" + action.fullName() + "\" has no parameter --" + name + ". " + hint));
            } else if (byName.put(name, value) != null) {
                faults.add(new ActionFault(Kind.USAGE, "--" + name + " is given twice. Give it once."));
            }
        });
        return byName;
    }

    private void add(ParameterInfo parameter, Optional<Object> given) {
        try {
            Object value = given.orElse(null);
            if (value instanceof Optional<?> optional) {
                value = optional.orElse(null);
            }
            if (value != null) {
                values.put(parameter.name(), parameter.list() ? list(parameter, value) : single(parameter, value));
            } else if (parameter.defaultValue().isPresent()) {
                String text = parameter.defaultValue().get();
                values.put(parameter.name(), new ValueReader(parameter).read(text));
            } else if (parameter.required()) {
                throw missing(parameter);
            }
        } catch (ActionFault fault) {
            faults.add(fault);
        }
    }

    private static List<Object> list(ParameterInfo parameter, Object given) throws ActionFault {
        List<Object> list = new ArrayList<>();
        for (Object one : elements(given)) {
            list.add(new ValueReader(parameter).read(one));
        }
        return List.copyOf(list);
    }

    private static Object single(ParameterInfo parameter, Object given) throws ActionFault {
        Collection<?> several = elements(given);
        if (several.size() != 1) {
            throw new ActionFault(
                    Kind.USAGE,
                    new ValueReader(parameter).place() + " takes one value, but " + several.size() + " were given.");
        }
        return new ValueReader(parameter).read(several.iterator().next());
    }

    private static Collection<?> elements(Object given) {
        return switch (given) {
            case Collection<?> several -> several;
            case Object[] several -> List.of(several);
            default -> List.of(given);
        };
    }

    private ActionFault missing(ParameterInfo parameter) {
        String example = action.examples().isEmpty()
                ? ""
                : " For example: backline " + action.examples().getFirst();
        return new ActionFault(
                Kind.USAGE,
                "\"" + action.fullName() + "\" needs " + new ValueReader(parameter).place() + ": " + parameter.help()
                        + example);
    }
}
