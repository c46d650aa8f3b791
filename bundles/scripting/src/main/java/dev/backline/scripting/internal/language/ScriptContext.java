package dev.backline.scripting.internal.language;

import dev.backline.api.job.Jobs;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/**
 * What a running script stands on.
 *
 * @param calls the actions
 * @param jobs starts what {@code async} is given
 * @param out where {@code println} goes
 * @param scripts the scripts of the home
 * @param triggers takes {@code on} and {@code every}; empty where nothing stays to be triggered
 * @param given values for declared parameters, by Groovy name, of the declared types
 */
public record ScriptContext(
        ActionCalls calls,
        Jobs jobs,
        PrintStream out,
        NamedScripts scripts,
        Optional<Triggers> triggers,
        Map<String, Object> given) {
    /** Copies the values. */
    public ScriptContext {
        given = Map.copyOf(given);
    }

    /** Answers the same context with other parameter values. */
    public ScriptContext withGiven(Map<String, Object> values) {
        return new ScriptContext(calls, jobs, out, scripts, triggers, values);
    }

    /** Answers the same context with other named scripts. */
    public ScriptContext withScripts(NamedScripts others) {
        return new ScriptContext(calls, jobs, out, others, triggers, given);
    }

    /** Answers the same context with triggers. */
    public ScriptContext withTriggers(Triggers others) {
        return new ScriptContext(calls, jobs, out, scripts, Optional.of(others), given);
    }
}
