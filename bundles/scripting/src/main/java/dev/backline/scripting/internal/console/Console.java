package dev.backline.scripting.internal.console;

import dev.backline.cli.api.Manners;
import dev.backline.cli.api.ResultText;
import dev.backline.scripting.internal.engine.ScriptFailure;
import dev.backline.scripting.internal.language.ActionCalls;
import dev.backline.scripting.internal.language.ScriptContext;
import dev.backline.scripting.internal.language.Variables;
import dev.backline.scripting.internal.library.LiveScripts;
import dev.backline.scripting.internal.library.ScriptKeeper;
import dev.backline.scripting.internal.library.Scripting;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;

/** Reads, evaluates, shows, until the input ends. */
final class Console {
    private static final int PLAIN_WIDTH = 100;
    private static final int PLAIN_HEIGHT = 30;

    private final Scripting scripting;
    private final ResultText texts;
    private final Terminal screen;
    private final Manners manners;
    private final PrintStream out;
    private final ConsoleHelp help;
    private final ConsoleSession session;
    private final ActionCalls calls;
    private final LineReader reader;
    private final LiveScripts live;

    Console(Scripting scripting, ResultText texts, Terminal screen, Manners manners) {
        this.scripting = scripting;
        this.texts = texts;
        this.screen = screen;
        if (screen.getWidth() <= 0) {
            screen.setSize(new Size(PLAIN_WIDTH, PLAIN_HEIGHT));
        }
        this.manners = manners;
        this.out = new PrintStream(screen.output(), true, screen.encoding());
        this.help = new ConsoleHelp(scripting.actions(), scripting::words);
        this.live = scripting.live(out, this::notice);
        ScriptContext context = scripting
                .context(out, manners.intent(), new ConsoleProgress(screen))
                .withScripts(live);
        Variables variables = new Variables();
        this.calls = context.calls();
        this.session = new ConsoleSession(scripting.engine(), context, texts, variables);
        this.reader = reader(new ActionCompleter(
                new Offers(scripting.actions(), variables, Offers.types(scripting), live::names, scripting::words)));
    }

    /** Runs until {@code exit} or the end of the input. */
    void run() {
        Thread warmUp = new Thread(session::warmUp, "console warm-up");
        warmUp.setDaemon(true);
        warmUp.start();
        if (!manners.quiet()) {
            say("Backline console. Type help for what is there, exit to leave.");
        }
        try (var _ = calls;
                var _ = new ScriptKeeper(scripting.home(), live, this::notice)) {
            while (input().map(this::answer).orElse(false)) {
                out.flush();
            }
        }
    }

    private Optional<String> input() {
        Optional<String> line = Optional.empty();
        while (line.isEmpty()) {
            try {
                line = Optional.of(reader.readLine("backline> "));
            } catch (UserInterruptException e) {
                // Ctrl-C at the prompt clears the line, as in every shell.
                out.flush();
            } catch (EndOfFileException e) {
                return Optional.empty();
            }
        }
        return line;
    }

    /** Answers one input; says whether to go on. */
    private boolean answer(String input) {
        String line = input.strip();
        String[] words = line.split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "" -> out.flush();
            case "exit", "quit" -> {
                return !rest.isEmpty() && evaluate(input);
            }
            case "help" -> show(help.help(rest));
            case "doc" -> show(help.doc(rest));
            default -> evaluate(input);
        }
        return true;
    }

    private boolean evaluate(String input) {
        // A Ctrl-C that came while the prompt was drawn interrupted this thread; it meant nothing that runs now.
        Thread.interrupted();
        AtomicBoolean stop = new AtomicBoolean();
        Terminal.SignalHandler before = screen.handle(Terminal.Signal.INT, signal -> stop.set(true));
        try {
            show(session.evaluate(input, width(), stop::get));
        } catch (ScriptFailure e) {
            e.faults().forEach(fault -> say(texts.fault(fault)));
            if (e.outOfMemory()) {
                say("Variables now: " + String.join(", ", session.names()));
            }
            if (manners.debug()) {
                say(Traces.of(e));
            }
        } finally {
            screen.handle(Terminal.Signal.INT, before);
        }
        return true;
    }

    private LineReader reader(ActionCompleter completer) {
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .appName("backline")
                .terminal(screen)
                .parser(new ConsoleParser())
                .completer(completer)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P > ")
                .variable(LineReader.HISTORY_SIZE, 2_000);
        history().ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        return builder.build();
    }

    private Optional<Path> history() {
        try {
            return scripting.home().readOnly()
                    ? Optional.empty()
                    : Optional.of(scripting.home().folder("console").resolve("history"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private int width() {
        return screen.getWidth();
    }

    private void notice(String text) {
        Consumer<String> above = reader == null ? this::say : reader::printAbove;
        above.accept(text);
    }

    private void say(String text) {
        out.println(text);
        out.flush();
    }

    private void show(String text) {
        out.print(text);
        out.flush();
    }
}
