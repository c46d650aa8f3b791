package dev.backline.distribution.assembler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A list of what a distribution holds, read from a text file: one line an entry, {@code lib}, {@code window} or a start
 * level, then {@code group:artifact}, then for a third party's jar the SHA-256 that it must have. {@code #} begins a comment.
 * What is only for a window differs from platform to platform, so it is {@code group:artifact:platform}, and the lines of
 * other platforms count for nothing.
 *
 * @param overlay the folder beside the file, named as it without the ending; what it holds (settings.properties,
 *     scripts) is laid over the installation. It may be absent.
 */
record Edition(String name, List<Entry> entries, Path overlay) {
    Edition {
        entries = List.copyOf(entries);
    }

    /** One jar: for the window, on the class path, or a bundle of that start level. */
    record Entry(int level, String module, Optional<String> sha256) {
        /** Level of what lies on the class path. */
        static final int LIB = 0;

        /** Level of what lies on the module path when a window is asked for. */
        static final int WINDOW = -1;

        /** The folder of an installation. */
        String folder() {
            return level == WINDOW ? "javafx/" : level == LIB ? "lib/" : "bundles/";
        }

        private boolean elsewhere() {
            return level == WINDOW && !module.endsWith(":" + Platform.current().word());
        }
    }

    static Edition load(Path file) throws IOException, AssemblyException {
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                Entry entry = parse(file.getFileName() + ", line " + (i + 1), line);
                if (!seen.add(entry.module())) {
                    throw new AssemblyException(file.getFileName() + ", line " + (i + 1) + ": " + entry.module()
                            + " is there already. Remove one of the two lines.");
                }
                if (!entry.elsewhere()) {
                    entries.add(entry);
                }
            }
        }
        String name = file.getFileName().toString().replaceFirst("\\.edition$", "");
        return new Edition(name, entries, file.resolveSibling(name));
    }

    private static Entry parse(String where, String line) throws AssemblyException {
        String[] words = line.split("\\s+");
        boolean known = words.length >= 2
                && words.length <= 3
                && words[0].matches("lib|window|[1-9][0-9]?")
                && words[1].matches(words[0].equals("window") ? "[^:]+:[^:]+:[a-z0-9-]+" : "[^:]+:[^:]+")
                && (words.length == 2 || words[2].matches("[0-9a-f]{64}"));
        if (!known) {
            throw new AssemblyException(
                    where + ": \"" + line + "\" was found, but \"lib|window|START-LEVEL group:artifact"
                            + " [sha256]\" was expected, for example \"5 dev.backline:dev.backline.cli\".");
        }
        int level = switch (words[0]) {
            case "lib" -> Entry.LIB;
            case "window" -> Entry.WINDOW;
            default -> Integer.parseInt(words[0]);
        };
        return new Entry(level, words[1], words.length == 3 ? Optional.of(words[2]) : Optional.empty());
    }
}
