package dev.backline.scripting.internal.language;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ParameterInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An action or script in words, as one calls it from Groovy. */
public final class ActionText {
    private ActionText() {}

    /** Answers one line: the call and the title. */
    public static String line(ActionInfo info) {
        return call(info) + "   " + info.title();
    }

    /** Answers all there is to know: call, title, help, parameters, examples. */
    public static String page(ActionInfo info) {
        StringBuilder text = new StringBuilder(call(info))
                .append("\n\n")
                .append(info.title())
                .append('\n');
        if (!info.help().isBlank()) {
            text.append('\n').append(info.help().strip()).append('\n');
        }
        if (!info.parameters().isEmpty()) {
            text.append("\nParameters\n");
            info.parameters()
                    .forEach(p -> text.append("  ").append(parameter(p)).append('\n'));
        }
        if (info.writes()) {
            text.append("  dryRun: true   tells what it would write, and writes nothing\n");
        }
        text.append("\nOn the command line\n");
        info.examples().forEach(e -> text.append("  backline ").append(e).append('\n'));
        return text.toString();
    }

    /** Answers one line about a parameter: name, type, unit, range, choices, default, help. */
    public static String parameter(ParameterInfo p) {
        return Names.camel(p.name()) + "   " + p.help() + " (" + limits(p) + ")";
    }

    /** Answers type, unit, range, choices and default of a parameter. */
    public static String limits(ParameterInfo p) {
        StringBuilder text = new StringBuilder(p.list() ? "list of " : "").append(p.type());
        if (!p.choices().isEmpty()) {
            text.append(": ").append(String.join(", ", p.choices()));
        }
        if (p.min().isPresent() || p.max().isPresent()) {
            text.append(p.min().map(m -> " from " + number(m)).orElse(""))
                    .append(p.max().map(m -> " to " + number(m)).orElse(""));
        }
        if (!p.unit().isEmpty()) {
            text.append(' ').append(p.unit());
        }
        if (p.required()) {
            text.append(", required");
        }
        return text.append(p.defaultValue().map(d -> ", else " + d).orElse("")).toString();
    }

    private static String call(ActionInfo info) {
        String name = info.group().isEmpty()
                ? Names.camel(info.name())
                : Names.camel(info.group()) + "." + Names.camel(info.name());
        List<ParameterInfo> parameters = info.parameters().stream()
                .filter(p -> p.required() || p.position() >= 0)
                .sorted(Comparator.comparingInt(p -> p.position() < 0 ? Integer.MAX_VALUE : p.position()))
                .toList();
        return parameters.stream()
                .map(p -> p.position() >= 0 ? Names.camel(p.name()) : Names.camel(p.name()) + ": ...")
                .collect(Collectors.joining(", ", name + "(", ")"));
    }

    /** Answers a number without a needless fraction. */
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
