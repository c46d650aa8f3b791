package dev.backline.scripting.internal.run;

import dev.backline.api.action.ParameterInfo;
import dev.backline.scripting.internal.engine.Declaration;
import dev.backline.scripting.internal.language.ActionText;
import dev.backline.scripting.internal.language.GivenValues;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Help for a script, out of its first comment and its declared parameters. */
final class ScriptHelp {
    private ScriptHelp() {}

    static String page(String script, Declaration declaration) {
        List<ParameterInfo> parameters = declaration.parameters();
        StringBuilder text = new StringBuilder("Usage: backline run ").append(script);
        parameters.stream()
                .filter(p -> p.position() >= 0)
                .sorted(Comparator.comparingInt(ParameterInfo::position))
                .forEach(p -> text.append(' ').append(GivenValues.place(p)).append(p.list() ? "..." : ""));
        boolean options = parameters.stream().anyMatch(p -> p.position() < 0);
        text.append(options ? " [options]" : "")
                .append(parameters.isEmpty() ? " [args]" : "")
                .append('\n');
        if (!declaration.about().isEmpty()) {
            text.append('\n').append(declaration.about()).append('\n');
        }
        if (!parameters.isEmpty()) {
            text.append('\n');
        }
        int width = parameters.stream().mapToInt(p -> name(p).length()).max().orElse(0);
        for (ParameterInfo p : parameters) {
            text.append(String.format(Locale.ROOT, "  %-" + width + "s  %s", name(p), p.help()))
                    .append(" (")
                    .append(ActionText.limits(p))
                    .append(")\n");
        }
        return text.toString();
    }

    private static String name(ParameterInfo p) {
        String flag = GivenValues.place(p);
        return p.position() >= 0 || p.type().equals("flag")
                ? flag
                : flag + " " + p.type().toUpperCase(Locale.ROOT);
    }
}
