package dev.backline.scripting.internal.console;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.api.script.Scripts;
import dev.backline.scripting.internal.engine.Program;
import dev.backline.scripting.internal.engine.ScriptFailure;
import dev.backline.scripting.internal.engine.ScriptSource;
import dev.backline.scripting.internal.language.PlainValues;
import dev.backline.scripting.internal.language.ScriptContext;
import dev.backline.scripting.internal.language.Variables;
import dev.backline.scripting.internal.leash.Leash;
import dev.backline.scripting.internal.library.Scripting;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The console's engine for surfaces without a terminal. */
@Component
public final class SurfaceScripts implements Scripts {
    private final Scripting scripting;

    /** Evaluates with the console's engine. */
    @Activate
    public SurfaceScripts(@Reference Scripting scripting) {
        this.scripting = scripting;
    }

    @Override
    public Session open(Consumer<String> printed) {
        Variables variables = new Variables();
        PrintStream out = new PrintStream(new Lines(printed), true, StandardCharsets.UTF_8);
        return (input, progress) -> evaluate(input, progress, variables, out);
    }

    private List<Object> evaluate(String input, Progress progress, Variables variables, PrintStream out)
            throws ActionFault {
        try {
            Program program = scripting.engine().compile(new ScriptSource("console", input, ScriptSource.Kind.CONSOLE));
            ScriptContext context = scripting.context(out, Intent.APPLY, progress);
            Optional<Object> value = scripting
                    .engine()
                    .run(program, variables, context, new Leash(progress::cancelled, Optional.empty()));
            return value.flatMap(PlainValues::tree)
                    .map(tree -> tree instanceof List<?> list ? List.<Object>copyOf(list) : List.of(tree))
                    .orElse(List.of());
        } catch (ScriptFailure failure) {
            ActionFault first = failure.faults().getFirst();
            String where = failure.place()
                    .map(place -> " This was called in " + place + ".")
                    .orElse("");
            throw new ActionFault(first.kind(), first.getMessage() + where, failure);
        } finally {
            out.flush();
        }
    }

    /** Hands on each line when it is ended or flushed. */
    private static final class Lines extends ByteArrayOutputStream {
        private final Consumer<String> printed;

        Lines(Consumer<String> printed) {
            this.printed = printed;
        }

        @Override
        public synchronized void flush() {
            String text = toString(StandardCharsets.UTF_8);
            if (!text.isEmpty() && (text.endsWith("\n") || !text.contains("\n"))) {
                reset();
                text.lines().forEach(printed);
            }
        }
    }
}
