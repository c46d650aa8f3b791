package dev.backline.cli.internal;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What is at the ends of the process's streams. */
final class Tty {
    private static final int USUAL_WIDTH = 120;
    private static final int NARROWEST = 40;

    private Tty() {}

    /** Answers whether a person sits at input and output. */
    static boolean interactive() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /** Answers whether messages reach a person's eye at once. */
    static boolean messagesSeen() {
        return isTerminal(2);
    }

    /** Answers whether input is typed by a person. */
    static boolean typed() {
        return isTerminal(0);
    }

    private static boolean isTerminal(int descriptor) {
        Path stream = Path.of("/proc/self/fd/" + descriptor);
        try {
            return Files.exists(stream)
                    ? Files.readSymbolicLink(stream).toString().matches("/dev/(pts/|tty).*")
                    : interactive();
        } catch (IOException | UnsupportedOperationException e) {
            return interactive();
        }
    }

    /** Answers the columns of a line. */
    static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[0-9]{1,4}") ? Math.max(NARROWEST, Integer.parseInt(columns)) : USUAL_WIDTH;
    }
}
