package dev.backline.processor;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/** Checks that parameters can be told apart on a command line. */
final class Positions {
    private final ExecutableElement method;
    private final String action;

    Positions(ExecutableElement method, String action) {
        this.method = method;
        this.action = action;
    }

    void check(List<Map<String, Object>> parameters) throws Refusal {
        Set<Object> names = new HashSet<>();
        for (Map<String, Object> parameter : parameters) {
            if (!names.add(parameter.get("name"))) {
                throw refusal("has two parameters named \"" + parameter.get("name") + "\".");
            }
        }
        List<Map<String, Object>> placed = parameters.stream()
                .filter(p -> position(p) >= 0)
                .sorted(Comparator.comparingInt(Positions::position))
                .toList();
        boolean optional = false;
        for (int i = 0; i < placed.size(); i++) {
            Map<String, Object> parameter = placed.get(i);
            if (position(parameter) != i) {
                throw refusal("has \"" + parameter.get("name") + "\" at position " + position(parameter)
                        + ", but position " + i + " was expected: they count up from 0 without a gap.");
            }
            if (i < placed.size() - 1 && isTrue(parameter, "list")) {
                throw refusal("has the list \"" + parameter.get("name")
                        + "\" before another position, but a list takes all that follows. Put it last.");
            }
            if (optional && isTrue(parameter, "required")) {
                throw refusal("has the required position \"" + parameter.get("name")
                        + "\" behind an optional one. Turn them around.");
            }
            optional |= !isTrue(parameter, "required");
        }
    }

    private static int position(Map<String, Object> parameter) {
        return parameter.get("position") instanceof Integer position ? position : -1;
    }

    private static boolean isTrue(Map<String, Object> parameter, String key) {
        return Boolean.TRUE.equals(parameter.get(key));
    }

    private Refusal refusal(String what) {
        return new Refusal(method, "Action \"" + action + "\" " + what);
    }
}
