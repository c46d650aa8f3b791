package dev.backline.distribution.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the guide as steps. A block opened by {@code ```java file=Hello.java} is a file that the reader writes; a block opened
 * by {@code ```console} holds commands behind {@code $}, each followed by lines that its output contains. A comment {@code # exits 4}
 * behind a command names its exit code; else it is 0.
 */
record GuidePage(String name, List<Step> steps) {
    private static final Pattern FILE = Pattern.compile("^```\\w+ file=(\\S+)$");
    private static final Pattern EXITS = Pattern.compile("\\s+# exits (\\d+)$");

    static GuidePage read(Path page) throws IOException {
        List<Step> steps = new ArrayList<>();
        List<String> lines = Files.readAllLines(page);
        for (int i = 0; i < lines.size(); i++) {
            Matcher file = FILE.matcher(lines.get(i));
            boolean console = lines.get(i).equals("```console");
            if (!file.matches() && !console) {
                continue;
            }
            List<String> block = new ArrayList<>();
            while (!lines.get(++i).equals("```")) {
                block.add(lines.get(i));
            }
            if (console) {
                steps.addAll(commands(block));
            } else {
                steps.add(new Step.Write(file.group(1), String.join("\n", block) + "\n"));
            }
        }
        return new GuidePage(page.getFileName().toString(), steps);
    }

    private static List<Step> commands(List<String> block) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            if (!block.get(i).startsWith("$ ")) {
                continue;
            }
            String line = block.get(i).substring(2);
            Matcher exits = EXITS.matcher(line);
            int exit = exits.find() ? Integer.parseInt(exits.group(1)) : 0;
            List<String> shown = new ArrayList<>();
            while (i + 1 < block.size() && !block.get(i + 1).startsWith("$ ")) {
                String expected = block.get(++i).strip();
                if (!expected.isEmpty() && !expected.equals("...")) {
                    shown.add(expected);
                }
            }
            steps.add(new Step.Command(EXITS.matcher(line).replaceAll(""), exit, shown));
        }
        return steps;
    }

    /** What the reader does. */
    sealed interface Step {
        /**
         * Writes a file.
         *
         * @param file name in the working folder
         * @param content all of it
         */
        record Write(String file, String content) implements Step {}

        /**
         * Types a command.
         *
         * @param line as typed
         * @param exit code that it ends with
         * @param shown lines that the output contains, white space folded
         */
        record Command(String line, int exit, List<String> shown) implements Step {}
    }
}
