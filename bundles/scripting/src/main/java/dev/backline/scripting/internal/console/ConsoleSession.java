package dev.backline.scripting.internal.console;

import dev.backline.cli.api.ResultText;
import dev.backline.scripting.internal.engine.Program;
import dev.backline.scripting.internal.engine.ScriptEngine;
import dev.backline.scripting.internal.engine.ScriptFailure;
import dev.backline.scripting.internal.engine.ScriptSource;
import dev.backline.scripting.internal.language.ActionGroup;
import dev.backline.scripting.internal.language.ActionHandle;
import dev.backline.scripting.internal.language.AsyncJob;
import dev.backline.scripting.internal.language.Backline;
import dev.backline.scripting.internal.language.PlainValues;
import dev.backline.scripting.internal.language.ScriptContext;
import dev.backline.scripting.internal.language.ScriptGroup;
import dev.backline.scripting.internal.language.Variables;
import dev.backline.scripting.internal.leash.Leash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** The variables and imports of one console, and what an input answers. Knows no terminal. */
final class ConsoleSession {
    private static final Pattern IMPORT =
            Pattern.compile("^\\s*(import\\s+(?:static\\s+)?[\\w.*]+(?:\\s+as\\s+\\w+)?)\\s*;?\\s*$");
    private static final double FULL = 0.8;

    private final ScriptEngine engine;
    private final ScriptContext context;
    private final ResultText texts;
    private final Variables variables;
    private final List<String> imports = new ArrayList<>();

    ConsoleSession(ScriptEngine engine, ScriptContext context, ResultText texts, Variables variables) {
        this.engine = engine;
        this.context = context;
        this.texts = texts;
        this.variables = variables;
    }

    /**
     * Evaluates an input and answers what to show, each line ended.
     *
     * @param stop asked again and again whether it should stop
     * @throws ScriptFailure if it could not be compiled, failed or was stopped; the variables stay
     */
    String evaluate(String input, int width, BooleanSupplier stop) throws ScriptFailure {
        // On one line with the input, so that lines keep their numbers.
        String prefix = imports.isEmpty() ? "" : String.join(";", imports) + ";";
        Program program = engine.compile(new ScriptSource("console", prefix + input, ScriptSource.Kind.CONSOLE));
        input.lines()
                .map(IMPORT::matcher)
                .filter(m -> m.matches())
                .map(m -> m.group(1))
                .forEach(imports::add);
        Set<String> before = variables.names();
        try {
            Optional<Object> value = engine.run(program, variables, context, new Leash(stop, Optional.empty()));
            variables.setVariable("_", value.orElse(null));
            return value.map(v -> shown(v, width)).orElse("");
        } catch (ScriptFailure e) {
            if (e.outOfMemory()) {
                letGo(before);
            }
            throw e;
        }
    }

    /** Loads what the first input would wait for. */
    void warmUp() {
        try {
            ScriptSource source =
                    new ScriptSource("console", "[1, 2].collect { \"${it}\" }; { -> 1 }()", ScriptSource.Kind.CONSOLE);
            engine.run(engine.compile(source), new Variables(), context, new Leash(() -> false, Optional.empty()));
        } catch (ScriptFailure e) {
            System.getLogger(ConsoleSession.class.getName()).log(System.Logger.Level.DEBUG, "No warm-up", e);
        }
    }

    /** Answers the variables' names, sorted. */
    Set<String> names() {
        return variables.names();
    }

    private String shown(Object value, int width) {
        return switch (value) {
            case ActionHandle handle ->
                context.calls().find(handle.fullName()).map(i -> handle + "\n").orElse("");
            case ActionGroup group -> group + "\n";
            case Backline root -> root.toString();
            case ScriptGroup scripts -> scripts + "\n";
            case AsyncJob job -> job + "\n";
            default ->
                PlainValues.tree(value)
                        .map(tree -> texts.text(tree instanceof List<?> list ? list : List.of(tree), "", width))
                        .orElse("");
        };
    }

    private void letGo(Set<String> before) {
        variables.keepOnly(before);
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        if (runtime.totalMemory() - runtime.freeMemory() > FULL * runtime.maxMemory()) {
            // What filled the memory hangs on an older variable; a console that lives is worth more.
            variables.keepOnly(Set.of());
        }
    }
}
