package dev.backline.scripting.internal.language;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.scripting.api.GroupWords;
import dev.backline.scripting.api.ScriptFault;
import dev.backline.scripting.internal.leash.StopSignal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Calls actions on behalf of a script. Looks each one up at the moment of the call, so that a new bundle is there at once. */
public final class ActionCalls implements AutoCloseable {
    private final Actions actions;
    private final Supplier<List<GroupWords>> words;
    private final Intent intent;
    private final Progress progress;
    private final Map<GroupWords, Object> opened = new LinkedHashMap<>();
    private volatile boolean found;

    /**
     * Answers calls.
     *
     * @param actions the registry
     * @param intent what writing actions do unless the call itself asks for a dry run
     * @param progress hears how far the running action is
     */
    public ActionCalls(Actions actions, Intent intent, Progress progress) {
        this(actions, List::of, intent, progress);
    }

    /**
     * Answers calls beside words that bundles add to groups.
     *
     * @param words asked whenever a group is named, so that a new bundle's are there at once
     */
    public ActionCalls(Actions actions, Supplier<List<GroupWords>> words, Intent intent, Progress progress) {
        this.actions = actions;
        this.words = words;
        this.intent = intent;
        this.progress = progress;
    }

    /** Answers the registry. */
    public Actions actions() {
        return actions;
    }

    /** Answers whether the last call found what it looks for: a difference, a failed check. */
    public boolean found() {
        return found;
    }

    /** Answers whether a group of this name, or one within it, is there now. */
    public boolean hasGroup(String group) {
        return actions.list().stream().anyMatch(a -> Names.isWithin(a.group(), group))
                || words.get().stream().anyMatch(w -> w.group().equals(group));
    }

    /** Answers the object whose methods are the words of a group, one for all calls; empty when no bundle adds any. */
    Optional<Object> words(String group) {
        return words.get().stream()
                .filter(w -> w.group().equals(group))
                .findFirst()
                .map(this::opened);
    }

    private Object opened(GroupWords service) {
        synchronized (opened) {
            return opened.computeIfAbsent(service, s -> s.open(intent));
        }
    }

    /** Closes what the words of groups hold open. */
    @Override
    public void close() {
        List<Object> all;
        synchronized (opened) {
            all = List.copyOf(opened.values());
            opened.clear();
        }
        for (Object each : all) {
            if (each instanceof AutoCloseable closeable) {
                close(closeable);
            }
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            System.getLogger(ActionCalls.class.getName()).log(System.Logger.Level.WARNING, "Words did not close", e);
        }
    }

    /** Answers an action that is there now. */
    public Optional<ActionInfo> find(String fullName) {
        return actions.find(fullName);
    }

    /** Answers the fault of naming what is not there. */
    public ScriptFault missing(String name) {
        return new ScriptFault(new ActionFault(ActionFault.Kind.NOT_FOUND, actions.explainMissing(name)));
    }

    /** Answers the fault of calling what is not there: the registry's own, so that its kind is that of every surface. */
    private ScriptFault missingCall(String name) {
        ActionResult result = actions.call(name, Map.of(), intent, progress);
        return result.faults().isEmpty()
                ? missing(name)
                : new ScriptFault(result.faults(), result.results(), result.exitCode());
    }

    /**
     * Calls an action and waits for it.
     *
     * @param arguments as Groovy hands them over
     * @return one tree for each input
     * @throws ScriptFault if the action is not there or failed
     */
    public List<Object> call(String fullName, Object... arguments) {
        ActionInfo info = find(fullName).orElseThrow(() -> missingCall(fullName));
        Arguments mapped =
                new Arguments(info.fullName(), "backline " + info.fullName() + " --help", info.parameters(), arguments);
        Map<String, Object> values = mapped.values();
        ActionResult result =
                listening(signal -> actions.call(info.fullName(), values, intent(info, mapped), heard(signal)));
        found = result.exitCode() == 1;
        if (!result.faults().isEmpty()) {
            throw new ScriptFault(result.faults(), result.results(), result.exitCode());
        }
        return result.results();
    }

    private Intent intent(ActionInfo info, Arguments mapped) {
        if (mapped.dryRun() && !info.writes()) {
            throw new ScriptFault(new ActionFault(
                    ActionFault.Kind.USAGE,
                    info.fullName() + ": it writes nothing, so it has no dry run. Leave out dryRun."));
        }
        return mapped.dryRun() ? Intent.PREVIEW : intent;
    }

    private ActionResult listening(Call call) {
        StopSignal signal = StopSignal.current();
        signal.enterAction();
        try {
            return call.with(signal);
        } finally {
            signal.leaveAction();
            if (progress instanceof CallProgress line) {
                line.ended();
            }
            if (signal.raised()) {
                // The next check in the script ends it, even when the script catches what is thrown here.
                Thread.currentThread().interrupt();
            }
        }
    }

    private Progress heard(StopSignal signal) {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                progress.report(fraction, message);
            }

            @Override
            public void notice(String sentence) {
                progress.notice(sentence);
            }

            @Override
            public void result(Object result) {
                progress.result(result);
            }

            @Override
            public boolean cancelled() {
                return signal.raised() || progress.cancelled();
            }
        };
    }

    /** A call of an action while a stop is listened for. */
    @FunctionalInterface
    private interface Call {
        ActionResult with(StopSignal signal);
    }
}
