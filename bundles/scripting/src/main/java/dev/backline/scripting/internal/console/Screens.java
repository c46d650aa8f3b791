package dev.backline.scripting.internal.console;

import dev.backline.cli.api.Terminal;
import java.io.IOException;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;

/** Opens the terminal that the console draws on. */
final class Screens {
    private Screens() {}

    /** Answers the system's terminal when a person sits there, else a plain one over the given streams. */
    static org.jline.terminal.Terminal open(Terminal terminal) throws IOException {
        if (!terminal.interactive()) {
            return new DumbTerminal(
                    "backline",
                    org.jline.terminal.Terminal.TYPE_DUMB,
                    terminal.in(),
                    terminal.out(),
                    java.nio.charset.StandardCharsets.UTF_8);
        }
        // JLine looks for its providers in the loader of the thread, which knows nothing of bundles.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(TerminalBuilder.class.getClassLoader());
        try {
            return TerminalBuilder.builder()
                    .name("backline")
                    .system(true)
                    .dumb(true)
                    .color(terminal.manners().color())
                    .build();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
