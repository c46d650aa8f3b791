package dev.backline.cli.internal;

import dev.backline.api.action.ActionFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes neutral trees as JSON on one line. Numbers are written the same in every country; what is no number is null. */
final class JsonText {
    /** Name and version of the document's form. */
    static final String SCHEMA = "backline.result/1";

    /** Name and version of the form of one line of many. */
    static final String LINE = "backline.line/1";

    private JsonText() {}

    /** Answers the one document of a command. */
    static String document(String action, List<?> results, List<ActionFault> faults) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", SCHEMA);
        document.put("action", action);
        document.put("results", results);
        document.put("errors", faults.stream().map(JsonText::fault).toList());
        return of(document);
    }

    /** Answers one line of many: a result, or a fault. */
    static String line(String action, String what, Object tree) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("schema", LINE);
        line.put("action", action);
        line.put(what, tree);
        return of(line);
    }

    static Map<String, Object> fault(ActionFault fault) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tree.put("exitCode", fault.kind().exitCode());
        tree.put("message", fault.getMessage());
        return tree;
    }

    /** Answers a tree as JSON. */
    static String of(Object tree) {
        StringBuilder out = new StringBuilder();
        write(tree, out);
        return out.toString();
    }

    private static void write(@Nullable Object tree, StringBuilder out) {
        switch (tree) {
            case null -> out.append("null");
            case Map<?, ?> map -> members(map, out);
            case Iterable<?> list when !(list instanceof java.nio.file.Path) -> elements(list, out);
            case Double number -> out.append(number(number));
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            default -> quote(tree.toString(), out);
        }
    }

    private static void members(Map<?, ?> map, StringBuilder out) {
        String separator = "{";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            out.append(separator);
            quote(String.valueOf(member.getKey()), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private static void elements(Iterable<?> list, StringBuilder out) {
        out.append('[');
        String separator = "";
        for (Object one : list) {
            out.append(separator);
            write(one, out);
            separator = ",";
        }
        out.append(']');
    }

    /** Answers a number without a needless {@code .0}; null for what JSON has no word for. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "null";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Escapes.isUnsafe(c) || Character.isSurrogate(c) && !Escapes.isPaired(text, i)) {
                        out.append(Escapes.escaped(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
