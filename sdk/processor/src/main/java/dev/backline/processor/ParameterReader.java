package dev.backline.processor;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.VariableElement;

/** Reads one {@code @Param} into its descriptor. */
final class ParameterReader {
    private static final double MIN_BPM = 20;
    private static final double MAX_BPM = 999;

    private final VariableElement parameter;
    private final String action;
    private final String name;
    private final Annotations param;
    private final ParameterType type;

    ParameterReader(ProcessingEnvironment environment, VariableElement parameter, String action) throws Refusal {
        this.parameter = parameter;
        this.action = action;
        this.name = Names.hyphenated(parameter.getSimpleName().toString());
        this.param = Annotations.of(environment.getElementUtils(), parameter, Names.PARAM)
                .orElseThrow(
                        () -> refusal(
                                "has no @Param. Say in one sentence what it means; only Progress, Intent and Questions go without."));
        this.type = ParameterType.of(parameter.asType())
                .orElseThrow(() -> refusal("has the type " + parameter.asType()
                        + ", which no surface can offer. Take String, boolean, int, long, double, an enum, Path, Tempo, Key,"
                        + " Beats, Seconds, Hertz, Decibels or Pitch, or a List or Optional of one of these"
                        + " (Integer, Long and Double inside)."));
    }

    Map<String, Object> read() throws Refusal {
        checkName();
        List<String> choices = choices();
        checkRange();
        String defaultValue =
                type.kind().equals("flag") && param.text("defaultValue").isEmpty()
                        ? "false"
                        : param.text("defaultValue");
        checkDefault(defaultValue, choices);
        int position = (int) param.number("position");
        if (position >= 0 && type.kind().equals("flag")) {
            throw refusal("is a flag, which cannot have a position. Take the position away.");
        }
        if (param.flag("input") && !type.kind().equals("path")) {
            throw refusal("is an input, but its type is " + parameter.asType()
                    + ". Only a Path names something that is read.");
        }
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("name", name);
        descriptor.put("type", choices.isEmpty() ? type.kind() : "choice");
        descriptor.put("list", type.list());
        descriptor.put("required", !type.list() && !type.optional() && defaultValue.isEmpty());
        descriptor.put("position", position);
        descriptor.put("unit", param.text("unit").isEmpty() ? type.unit() : param.text("unit"));
        putNumber(descriptor, "min", min());
        putNumber(descriptor, "max", max());
        if (!defaultValue.isEmpty()) {
            descriptor.put("default", defaultValue);
        }
        descriptor.put("choices", choices);
        descriptor.put("input", param.flag("input"));
        descriptor.put("help", param.text("value").strip());
        return descriptor;
    }

    private void checkName() throws Refusal {
        if (!Names.isWord(name)) {
            throw refusal("is no name that one can type. Take lower-case words in camel case.");
        }
        if (Names.RESERVED.contains(name)) {
            throw refusal(
                    "has a name that the command line needs for itself. Take another one than " + Names.RESERVED + ".");
        }
        if (param.text("value").isBlank()) {
            throw refusal("has an empty help. Say in one sentence what it means.");
        }
    }

    private List<String> choices() throws Refusal {
        List<String> choices = param.texts("choices");
        if (choices.isEmpty()) {
            return type.choices();
        }
        if (!type.kind().equals("text")) {
            throw refusal("has choices, but its type is " + parameter.asType()
                    + ". Choices are for texts; enums bring their own.");
        }
        if (choices.stream().anyMatch(String::isBlank) || new HashSet<>(choices).size() < choices.size()) {
            throw refusal("has the choices " + choices + ", but words that differ from each other were expected.");
        }
        return choices;
    }

    private void checkRange() throws Refusal {
        boolean given = Double.isFinite(param.number("min")) || Double.isFinite(param.number("max"));
        if (given && !type.numeric()) {
            throw refusal("has a range, but its type is " + parameter.asType() + ". Only numbers have a range.");
        }
        if (!(min() <= max())) {
            throw refusal("has a range from " + min() + " to " + max() + ", which holds nothing. Turn the two around.");
        }
        if (type.kind().equals("integer") && (fractional(min()) || fractional(max()))) {
            throw refusal("is a whole number, but its range is " + min() + " to " + max() + ". Give whole limits.");
        }
    }

    private void checkDefault(String value, List<String> choices) throws Refusal {
        if (value.isEmpty()) {
            return;
        }
        if (type.list() || type.optional()) {
            throw refusal("has the default \"" + value + "\", but a List or Optional says itself what absence means."
                    + " Take the default away, or the List or Optional.");
        }
        boolean good = switch (type.kind()) {
            case "flag" -> value.equals("true") || value.equals("false");
            case "integer" -> value.matches("[+-]?[0-9]{1,18}") && inRange(Double.parseDouble(value));
            case "number", "tempo", "beats", "seconds", "hertz", "decibels" -> numberInRange(value);
            case "key" -> value.matches("[A-Ga-g][#b]{0,2}( ?[A-Za-z]+)?");
            case "pitch" -> value.matches("[A-Ga-g][#b]{0,2}-?[0-9]|[0-9]{1,3}");
            default -> choices.isEmpty() || choices.contains(value);
        };
        if (!good) {
            throw refusal("has the default \"" + value + "\", but " + expected(choices) + " was expected.");
        }
    }

    private boolean numberInRange(String value) {
        try {
            return inRange(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean inRange(double value) {
        return value >= min() && value <= max();
    }

    private String expected(List<String> choices) {
        if (!choices.isEmpty()) {
            return "one of " + choices;
        }
        return type.numeric() ? type.kind() + " from " + min() + " to " + max() : "a " + type.kind();
    }

    private double min() {
        double min = param.number("min");
        return type.kind().equals("tempo") ? Math.max(MIN_BPM, min) : min;
    }

    private double max() {
        double max = param.number("max");
        return type.kind().equals("tempo") ? Math.min(MAX_BPM, max) : max;
    }

    private static boolean fractional(double value) {
        return Double.isFinite(value) && value != Math.rint(value);
    }

    private static void putNumber(Map<String, Object> descriptor, String key, double value) {
        if (Double.isFinite(value)) {
            descriptor.put(key, value);
        }
    }

    private Refusal refusal(String what) {
        return new Refusal(
                parameter, "Action \"" + action + "\": parameter \"" + parameter.getSimpleName() + "\" " + what);
    }
}
