package dev.backline.desk.internal.model;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ParameterInfo;
import dev.backline.ui.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The form of an action's parameters: what is typed into each field, and what is wrong with it. */
public final class FormModel {
    private final ActionInfo action;
    private final Words words;
    private final Map<String, String> typed = new LinkedHashMap<>();

    /** Begins with the defaults, and over them the given values. */
    public FormModel(ActionInfo action, Map<String, ?> given) {
        this(action, given, Locale.ENGLISH);
    }

    /** Begins likewise, and tells what is wrong in a language. */
    public FormModel(ActionInfo action, Map<String, ?> given, Locale language) {
        this.action = action;
        this.words = Words.of(FormModel.class, language);
        for (ParameterInfo parameter : action.parameters()) {
            Object value = given.get(parameter.name());
            typed.put(parameter.name(), value == null ? parameter.defaultValue().orElse("") : text(value));
        }
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? String.join("\n", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }

    /** Answers the action. */
    public ActionInfo action() {
        return action;
    }

    /** Answers the fields in the order of the action. */
    public List<ParameterInfo> fields() {
        return action.parameters();
    }

    /** Answers what is typed into a field. */
    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Types into a field; several values of a list are lines. */
    public void type(String name, String text) {
        typed.put(name, text);
    }

    /** Answers what is wrong with a field, in one sentence. */
    public Optional<String> fault(ParameterInfo field) {
        String text = typed(field.name()).strip();
        if (text.isEmpty()) {
            return field.required() ? Optional.of(words.get("form.needed")) : Optional.empty();
        }
        return switch (field.type()) {
            case "integer" -> number(field, text, "[+-]?\\d+", "form.whole");
            case "number", "tempo", "beats", "seconds", "hertz", "decibels" ->
                field.list() ? Optional.empty() : number(field, text, ".*", "form.number");
            case "choice" ->
                field.list() || field.choices().contains(text)
                        ? Optional.empty()
                        : Optional.of(words.get("form.choice", String.join(", ", field.choices())));
            default -> Optional.empty();
        };
    }

    private Optional<String> number(ParameterInfo field, String text, String shape, String what) {
        try {
            double value = Double.parseDouble(text);
            boolean fits = text.matches(shape)
                    && value >= field.min().orElse(Double.NEGATIVE_INFINITY)
                    && value <= field.max().orElse(Double.POSITIVE_INFINITY);
            return fits ? Optional.empty() : Optional.of(words.get(what, range(field)));
        } catch (NumberFormatException wrong) {
            // Values of the model, such as 1/8 or 4 bars, have spellings of their own; the action reads those.
            boolean own = !field.type().equals("integer") && !field.type().equals("number");
            return own ? Optional.empty() : Optional.of(words.get(what, range(field)));
        }
    }

    /** Answers the range of a field as one reads it, with its unit: {@code from 20 to 999 bpm}; empty for none. */
    public static String range(ParameterInfo field) {
        String unit = field.unit().isEmpty() ? "" : " " + field.unit();
        String from = field.min().map(min -> " from " + plain(min)).orElse("");
        String to = field.max()
                .map(max -> (from.isEmpty() ? " up to " : " to ") + plain(max))
                .orElse("");
        return from.isEmpty() && to.isEmpty() ? unit : from + to + unit;
    }

    private static String plain(double number) {
        return number == StrictMath.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%s", number);
    }

    /** Answers the name of the file or folder that is to be written; empty while none is typed. */
    public Optional<String> written() {
        return fields().stream()
                .filter(field -> field.type().equals("path") && !field.input() && !field.list())
                .map(field -> typed(field.name()).strip().replaceFirst("^.*[/\\\\](?=.)", ""))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** Answers whether the action can be called. */
    public boolean ready() {
        return fields().stream().allMatch(field -> fault(field).isEmpty());
    }

    /** Answers the values for the call; empty fields are left to their defaults. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ParameterInfo field : fields()) {
            String text = typed(field.name());
            if (field.list()) {
                List<String> lines = new ArrayList<>(text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
                if (!lines.isEmpty()) {
                    values.put(field.name(), List.copyOf(lines));
                }
            } else if (!text.isBlank()) {
                values.put(field.name(), text.strip());
            }
        }
        return values;
    }
}
