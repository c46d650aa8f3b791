package dev.backline.scripting.internal.console;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.api.script.Scripts;
import dev.backline.scripting.api.ScriptFault;
import dev.backline.scripting.internal.engine.Program;
import dev.backline.scripting.internal.engine.ScriptFailure;
import dev.backline.scripting.internal.engine.ScriptSource;
import dev.backline.scripting.internal.language.ActionText;
import dev.backline.scripting.internal.language.GivenValues;
import dev.backline.scripting.internal.language.Names;
import dev.backline.scripting.internal.language.PlainValues;
import dev.backline.scripting.internal.language.ScriptContext;
import dev.backline.scripting.internal.language.Variables;
import dev.backline.scripting.internal.leash.Leash;
import dev.backline.scripting.internal.library.Scripting;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One session of a surface without a terminal. */
final class SurfaceSession implements Scripts.Session {
    private final Scripting scripting;
    private final PrintStream out;
    private final Variables variables = new Variables();
    private final Offers offers;

    SurfaceSession(Scripting scripting, PrintStream out) {
        this.scripting = scripting;
        this.out = out;
        this.offers = new Offers(
                scripting.actions(),
                variables,
                Offers.types(scripting),
                () -> scripting
                        .context(out, Intent.APPLY, Progress.NONE)
                        .scripts()
                        .names(),
                scripting::words);
    }

    @Override
    public List<Object> evaluate(String input, Progress progress) throws ActionFault {
        return answer(new ScriptSource("console", input, ScriptSource.Kind.CONSOLE), variables, Map.of(), progress);
    }

    @Override
    public List<Object> run(String name, String text, Map<String, ?> values, Progress progress) throws ActionFault {
        Variables own = new Variables();
        own.setVariable("args", new Object[0]);
        return answer(new ScriptSource(name, text, ScriptSource.Kind.FILE), own, values, progress);
    }

    private List<Object> answer(ScriptSource source, Variables seen, Map<String, ?> values, Progress progress)
            throws ActionFault {
        try {
            Program program = scripting.engine().compile(source);
            ScriptContext context = scripting
                    .context(out, Intent.APPLY, progress)
                    .withGiven(GivenValues.read(
                            source.file(), program.declaration().parameters(), values));
            Optional<Object> value =
                    scripting.engine().run(program, seen, context, new Leash(progress::cancelled, Optional.empty()));
            return value.flatMap(PlainValues::tree)
                    .map(tree -> tree instanceof List<?> list ? List.<Object>copyOf(list) : List.of(tree))
                    .orElse(List.of());
        } catch (ScriptFailure failure) {
            throw told(failure);
        } catch (ScriptFault fault) {
            throw fault.faults().getFirst();
        } finally {
            out.flush();
        }
    }

    private static ActionFault told(ScriptFailure failure) {
        ActionFault first = failure.faults().getFirst();
        String where = failure.place()
                .map(place -> " This was called in " + place + ".")
                .orElse("");
        return new ActionFault(first.kind(), first.getMessage() + where, failure);
    }

    @Override
    public Scripts.Declared check(String text) throws ActionFault {
        try {
            Program program = scripting.engine().compile(new ScriptSource("console", text, ScriptSource.Kind.CONSOLE));
            return new Scripts.Declared(
                    program.declaration().about(), program.declaration().parameters());
        } catch (ScriptFailure failure) {
            throw told(failure);
        }
    }

    @Override
    public List<Scripts.Completion> complete(String text, int cursor) {
        // A call and its values stand in one statement, and a statement rarely in more than one line.
        int begin = text.lastIndexOf('\n', cursor - 1) + 1;
        String line = text.substring(begin, cursor);
        String word = ConsoleParser.word(line);
        String start = word.toLowerCase(Locale.ROOT);
        return offers.at(line.substring(0, line.length() - word.length()), word).stream()
                .filter(offer -> offer.value().toLowerCase(Locale.ROOT).startsWith(start))
                .sorted(Comparator.comparing(offer -> !offer.value().endsWith(":")))
                .map(offer -> new Scripts.Completion(cursor - word.length(), offer.value(), offer.help()))
                .toList();
    }

    @Override
    public Optional<String> explain(String call) {
        String name = List.of(call.strip().split("[. ]+")).stream()
                .filter(word -> !word.equals("backline"))
                .map(Names::hyphenated)
                .collect(Collectors.joining(" "));
        return scripting.actions().find(name).map(ActionText::page);
    }
}
