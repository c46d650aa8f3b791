package dev.backline.kernel.internal.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One clause of a manifest header: {@code path; path; attribute=value; directive:=value}.
 *
 * @param paths what it is about: package names, namespaces, symbolic names
 * @param attributes values by name; a typed attribute has its type in the name, as in {@code version:Version}
 * @param directives values by name
 */
record Clause(List<String> paths, Map<String, String> attributes, Map<String, String> directives) {
    /** Reads all clauses of a header. Quotes are honoured as the OSGi core specification says. */
    static List<Clause> parse(String header) {
        List<Clause> clauses = new ArrayList<>();
        for (String clause : split(header, ',')) {
            if (!clause.isBlank()) {
                clauses.add(one(clause));
            }
        }
        return clauses;
    }

    private static Clause one(String clause) {
        List<String> paths = new ArrayList<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> directives = new LinkedHashMap<>();
        for (String part : split(clause, ';')) {
            int equals = equalsSign(part);
            if (equals < 0) {
                paths.add(part.strip());
            } else if (part.charAt(equals - 1) == ':') {
                directives.put(part.substring(0, equals - 1).strip(), unquote(part.substring(equals + 1)));
            } else {
                attributes.put(part.substring(0, equals).strip(), unquote(part.substring(equals + 1)));
            }
        }
        return new Clause(paths, attributes, directives);
    }

    private static int equalsSign(String part) {
        int quote = part.indexOf('"');
        int equals = part.indexOf('=');
        return equals > 0 && (quote < 0 || equals < quote) ? equals : -1;
    }

    private static String unquote(String value) {
        String bare = value.strip();
        if (bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"")) {
            return bare.substring(1, bare.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
        }
        return bare;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
