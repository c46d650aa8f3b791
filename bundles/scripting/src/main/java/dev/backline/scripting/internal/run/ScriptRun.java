package dev.backline.scripting.internal.run;

import dev.backline.api.action.ActionFault;
import dev.backline.cli.api.ResultText;
import dev.backline.cli.api.Terminal;
import dev.backline.scripting.api.ScriptFault;
import dev.backline.scripting.internal.engine.Program;
import dev.backline.scripting.internal.engine.ScriptFailure;
import dev.backline.scripting.internal.engine.ScriptSource;
import dev.backline.scripting.internal.language.PlainValues;
import dev.backline.scripting.internal.language.ScriptContext;
import dev.backline.scripting.internal.language.Variables;
import dev.backline.scripting.internal.leash.Leash;
import dev.backline.scripting.internal.library.Scripting;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of one script from the command line. */
final class ScriptRun {
    private final Scripting scripting;
    private final ResultText texts;
    private final Terminal terminal;
    private boolean inline;

    ScriptRun(Scripting scripting, ResultText texts, Terminal terminal) {
        this.scripting = scripting;
        this.texts = texts;
        this.terminal = terminal;
    }

    int run(RunLine line) throws ActionFault {
        inline = line.inline();
        ScriptSource source = source(line);
        try {
            Program program = scripting.engine().compile(source);
            if (line.rest().contains("--help")) {
                terminal.out().print(ScriptHelp.page(line.inline() ? "-e TEXT" : line.script(), program.declaration()));
                return 0;
            }
            return tell(evaluate(line, program));
        } catch (ScriptFailure e) {
            return tell(e, e.faults(), List.of(), e.exitCode());
        } catch (ScriptFault e) {
            return tell(e, e.faults(), e.results(), e.exitCode());
        }
    }

    private ScriptSource source(RunLine line) throws ActionFault {
        if (line.inline()) {
            return new ScriptSource("text", line.script(), ScriptSource.Kind.FILE);
        }
        Path file = scripting.find(line.script());
        try {
            return ScriptSource.load(file);
        } catch (IOException e) {
            throw new ActionFault(
                    ActionFault.Kind.NOT_FOUND, file + " cannot be read as a script in UTF-8: " + e.getMessage(), e);
        }
    }

    private Shown evaluate(RunLine line, Program program) throws ScriptFailure {
        ScriptLine words = new ScriptLine(program.file(), program.declaration(), line.rest());
        Map<String, Object> given = words.given();
        boolean json = terminal.manners().json();
        PrintStream real = json ? terminal.err() : terminal.out();
        CountingStream out = new CountingStream(real);
        ScriptContext context = scripting
                .context(out, terminal.manners().intent(), new TerminalProgress(terminal.progress()))
                .withGiven(given);
        Variables variables = new Variables();
        variables.setVariable("args", words.args());
        PrintStream before = System.out;
        if (json) {
            // Classes inside a script print to Java's own stream; the document must stay alone on the output.
            System.setOut(terminal.err());
        }
        try {
            Leash leash = new Leash(terminal.progress()::cancelled, line.limit());
            Optional<Object> value = scripting.engine().run(program, variables, context, leash);
            return new Shown(value.flatMap(PlainValues::tree), out.used());
        } finally {
            context.calls().close();
            System.setOut(before);
            real.flush();
        }
    }

    private int tell(Shown shown) {
        List<Object> results = shown.value().stream()
                .flatMap(v -> v instanceof List<?> list
                        ? list.stream().map(Object.class::cast)
                        : java.util.stream.Stream.of(v))
                .toList();
        if (terminal.manners().json()) {
            terminal.out().println(texts.json("run", results, List.of()));
        } else if (!shown.printed() && !results.isEmpty()) {
            terminal.out().print(texts.text(results, "", terminal.width()));
        }
        return 0;
    }

    private int tell(Exception e, List<ActionFault> faults, List<Object> results, int exitCode) throws ActionFault {
        ActionFault first = faults.getFirst();
        if (terminal.manners().json()) {
            terminal.out().println(texts.json("run", results, faults));
            return exitCode;
        }
        if (terminal.manners().debug() && first.kind().exitCode() == exitCode) {
            throw new ActionFault(first.kind(), first.getMessage(), e);
        }
        faults.forEach(fault -> terminal.err().println(texts.fault(fault)));
        if (e instanceof ScriptFailure failure && !inline) {
            failure.place().ifPresent(place -> terminal.err().println("This was called in " + place + "."));
        }
        return exitCode;
    }

    /** What a run came to. */
    private record Shown(Optional<Object> value, boolean printed) {}
}
