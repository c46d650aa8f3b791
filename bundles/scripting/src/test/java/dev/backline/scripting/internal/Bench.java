package dev.backline.scripting.internal;

import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.scripting.api.GroupWords;
import dev.backline.scripting.internal.engine.ScriptEngine;
import dev.backline.scripting.internal.engine.ScriptFailure;
import dev.backline.scripting.internal.engine.ScriptSource;
import dev.backline.scripting.internal.language.ActionCalls;
import dev.backline.scripting.internal.language.NamedScripts;
import dev.backline.scripting.internal.language.ScriptContext;
import dev.backline.scripting.internal.language.Variables;
import dev.backline.scripting.internal.leash.Leash;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A script engine on the class path, over fake actions. */
public final class Bench {
    public final FakeActions actions = FakeActions.withSome();
    public final FakeJobs jobs = new FakeJobs();
    public final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    public final Variables variables = new Variables();
    public final List<GroupWords> words = new ArrayList<>();
    public final ScriptEngine engine;

    public Bench(Path cache) {
        engine = new ScriptEngine(Bench.class.getClassLoader(), cache, "test");
    }

    public Object eval(String text) throws ScriptFailure {
        return eval("console", text, ScriptSource.Kind.CONSOLE, Duration.ofSeconds(20))
                .orElse(null);
    }

    public Optional<Object> eval(String file, String text, ScriptSource.Kind kind, Duration limit)
            throws ScriptFailure {
        return engine.run(
                engine.compile(new ScriptSource(file, text, kind)),
                variables,
                context(),
                new Leash(() -> false, Optional.of(limit)));
    }

    public ScriptContext context() {
        return new ScriptContext(
                new ActionCalls(actions, () -> words, Intent.APPLY, Progress.NONE),
                jobs,
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                NamedScripts.NONE,
                Optional.empty(),
                Map.of());
    }

    public String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
