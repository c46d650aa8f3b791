package dev.backline.desk.internal.shell;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Questions;
import dev.backline.api.job.Progress;
import dev.backline.desk.internal.model.Macro;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The registry of actions as the window's panels and forms use it: while a macro is recorded, each writing action that went well is
 * noted with its values. Safe for any thread.
 */
final class Recorder implements Actions {
    private static final Set<String> TURNING = Set.of("undo", "redo");

    private final Actions actions;
    private volatile Optional<Macro> macro = Optional.empty();

    Recorder(Actions actions) {
        this.actions = actions;
    }

    /** Hears of the open set's steps. */
    void hear(OpenSet set) {
        set.history().addListener((value, before, now) -> macro.ifPresent(recorded -> note(recorded, before, now)));
    }

    private static void note(Macro recorded, OpenSet.History before, OpenSet.History now) {
        int grown = now.done().size() - before.done().size();
        if (grown > 0) {
            now.done().subList(0, grown).reversed().forEach(step -> recorded.edited(file(now), step.edits()));
        } else if (grown < 0 && now.undone().size() > before.undone().size()) {
            before.done().subList(0, -grown).forEach(step -> recorded.undone(step.edits()));
        }
    }

    private static String file(OpenSet.History now) {
        return now.file().map(String::valueOf).orElse("");
    }

    boolean recording() {
        return macro.isPresent();
    }

    void start() {
        macro = Optional.of(new Macro());
    }

    /** Ends, and answers what was done. */
    Optional<Macro> stop() {
        Optional<Macro> recorded = macro;
        macro = Optional.empty();
        return recorded;
    }

    private ActionResult noted(ActionResult result, String name, Map<String, ?> values, Intent intent) {
        boolean writes = intent == Intent.APPLY
                && !TURNING.contains(name)
                && find(name).map(ActionInfo::writes).orElse(false);
        if (writes && result.faults().isEmpty()) {
            macro.ifPresent(recorded -> recorded.called(name, values));
        }
        return result;
    }

    @Override
    public List<ActionInfo> list() {
        return actions.list();
    }

    @Override
    public Optional<ActionInfo> find(String fullName) {
        return actions.find(fullName);
    }

    @Override
    public String explainMissing(String fullName) {
        return actions.explainMissing(fullName);
    }

    @Override
    public ActionResult call(String name, Map<String, ?> values, Intent intent, Progress progress) {
        return noted(actions.call(name, values, intent, progress), name, values, intent);
    }

    @Override
    public ActionResult call(
            String name, Map<String, ?> values, Intent intent, Progress progress, Questions questions) {
        return noted(actions.call(name, values, intent, progress, questions), name, values, intent);
    }
}
