package dev.backline.cli.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.cli.api.ResultText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Results as a table (several records), a record (one), or plain lines (anything else). */
@Component
public final class TextResults implements ResultText {
    private static final Pattern UNIT = Pattern.compile("\"(\\w+)\":\\{\"type\":\"\\w+\",\"x-unit\":\"([^\"]*)\"");
    private static final int DEEPEST = 6;

    /** Needs nothing. */
    @Activate
    public TextResults() {}

    @Override
    public String text(List<?> results, String schema, int width) {
        Map<String, String> units = new HashMap<>();
        Matcher unit = UNIT.matcher(schema);
        while (unit.find()) {
            units.put(unit.group(1), unit.group(2));
        }
        StringBuilder out = new StringBuilder();
        new Layout(units, width).several(results, 0, out);
        return out.toString();
    }

    @Override
    public String json(String action, List<?> results, List<ActionFault> faults) {
        return JsonText.document(action, results, faults);
    }

    @Override
    public String fault(ActionFault fault) {
        return Escapes.lines(fault.getMessage());
    }

    /** One rendering. */
    private record Layout(Map<String, String> units, int width) {
        void several(Collection<?> results, int indent, StringBuilder out) {
            boolean records = results.size() > 1 && results.stream().allMatch(Map.class::isInstance);
            if (records) {
                new Table(results, units).write(indent, width, out);
                return;
            }
            for (Object result : results) {
                one(result, indent, out);
            }
        }

        private void one(Object result, int indent, StringBuilder out) {
            switch (result) {
                case Map<?, ?> record -> record(record, indent, out);
                case Collection<?> list -> several(list, indent, out);
                case String text ->
                    out.append(" ".repeat(indent)).append(Escapes.lines(text)).append('\n');
                default ->
                    out.append(" ".repeat(indent)).append(Cells.of(result)).append('\n');
            }
        }

        private void record(Map<?, ?> record, int indent, StringBuilder out) {
            int label = record.keySet().stream()
                    .mapToInt(key -> Cells.label(key.toString()).length())
                    .max()
                    .orElse(0);
            record.forEach((key, value) -> {
                String name = Cells.label(key.toString());
                out.append(" ".repeat(indent)).append(name);
                if (Cells.isSimple(value) || indent > DEEPEST) {
                    String unit = value instanceof Number ? units.getOrDefault(key.toString(), "") : "";
                    out.append(" ".repeat(label - name.length() + 2))
                            .append(Cells.indented(value, indent + label + 2))
                            .append(unit.isEmpty() ? "" : " " + unit)
                            .append('\n');
                } else {
                    out.append('\n');
                    one(value, indent + 2, out);
                }
            });
        }
    }
}
