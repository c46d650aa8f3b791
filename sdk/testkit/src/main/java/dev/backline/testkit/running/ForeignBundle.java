package dev.backline.testkit.running;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A third party's bundle with the action {@code foreign mix}, which echoes its parameters: enum, ranges, paths, a list,
 * model values and a {@code Progress}; and the table of good and bad calls that every surface must answer alike.
 */
public final class ForeignBundle {
    /** Symbolic name of the bundle. */
    public static final String NAME = "com.example.foreign";

    /** Full name of the action. */
    public static final String ACTION = "foreign mix";

    private ForeignBundle() {}

    /**
     * One call and what must come of it.
     *
     * @param values typed texts by parameter name; {@code files} stands at position 0
     * @param results the JSON of the results, empty when the call is bad
     * @param kind kind of the fault, empty when the call is good
     * @param message what is told of the fault
     */
    public record Case(Map<String, List<String>> values, String results, String kind, String message) {
        /** Answers whether the call must succeed. */
        public boolean good() {
            return kind.isEmpty();
        }

        /** Answers the call as words of a command line. */
        public List<String> words() {
            List<String> words = new ArrayList<>(List.of(ACTION.split(" ")));
            values.forEach((name, texts) -> texts.forEach(text -> {
                if (!name.equals("files")) {
                    words.add("--" + name + "=" + text);
                } else {
                    words.add(text);
                }
            }));
            return words;
        }

        @Override
        public String toString() {
            return values + " -> " + (good() ? results : kind);
        }
    }

    /** Compiles the bundle and puts it where {@code jar} says, whole. */
    public static Path build(Path jar) throws IOException {
        return build(jar, NAME, "1.0.0");
    }

    /** Compiles the bundle under another name or version; under another name it claims the same actions as the first. */
    public static Path build(Path jar, String symbolicName, String version) throws IOException {
        return new SourceBundle(
                        symbolicName,
                        version,
                        "dev.backline.api.action,dev.backline.api.job,dev.backline.model",
                        NAME + ".Foreign",
                        Resources.text("Foreign.java.txt"),
                        "dev.backline.api.action.ActionProvider",
                        "")
                .build(jar);
    }

    /**
     * Answers ten good and ten bad calls.
     *
     * @param file a file that is there; it stands for {@code IN} in the table
     */
    public static List<Case> cases(Path file) {
        List<Case> cases = new ArrayList<>();
        for (String line : Resources.text("foreign-cases.txt").split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.replace("IN", file.toString()).split(" *\\| *", -1);
                boolean good = cells[0].equals("good");
                cases.add(new Case(values(cells[1]), good ? cells[2] : "", good ? "" : cells[2], good ? "" : cells[3]));
            }
        }
        return cases;
    }

    private static Map<String, List<String>> values(String cell) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : cell.strip().split(" *; *")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                values.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
            }
        }
        return values;
    }
}
