package dev.backline.desk.internal.shell;

import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.desk.internal.model.Past;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * One history of everything: the steps of the open set and those of the home's journal, in the order in which they were done. What
 * takes time is done beside JavaFX's thread; the rest is used on it.
 */
public final class Timeline {
    private final Actions actions;
    private final OpenSet set;
    private final Executor background;
    private final Consumer<String> say;
    /** Whether each undone step was the set's, the next to be done again first. */
    private final Deque<Boolean> undone = new ArrayDeque<>();
    /** What was asked for while a step was still on its way: which document is next is only known when it is done. */
    private final Deque<Consumer<Runnable>> waiting = new ArrayDeque<>();

    private boolean stepping;

    Timeline(Actions actions, OpenSet set, Executor background, Consumer<String> say) {
        this.actions = actions;
        this.set = set;
        this.background = background;
        this.say = say;
        set.history().addListener((value, before, now) -> {
            boolean fresh = !now.done().isEmpty()
                    && !before.done().contains(now.done().getFirst())
                    && !before.undone().contains(now.done().getFirst());
            if (fresh || !now.saved().equals(before.saved()) && now.done().isEmpty()) {
                undone.clear();
            }
        });
    }

    /** Answers the newest step of the journal that is in force; 0 for none. Takes time. */
    static long newest(Actions actions) {
        return steps(actions).stream()
                .filter(Past::applied)
                .mapToLong(Past::number)
                .max()
                .orElse(0);
    }

    private static List<Past> steps(Actions actions) {
        ActionResult result = actions.call("history", Map.of("limit", 1000), Intent.APPLY, Progress.NONE);
        return result.results().stream().map(Past::ofJournal).toList();
    }

    /** Takes back what was done last, wherever that was. */
    void undo(Runnable then) {
        inTurn(this::undoNext, then);
    }

    /** Does again what was undone last. */
    void redo(Runnable then) {
        inTurn(this::redoNext, then);
    }

    private void inTurn(Consumer<Runnable> step, Runnable then) {
        waiting.add(done -> step.accept(() -> {
            try {
                then.run();
            } finally {
                done.run();
            }
        }));
        next();
    }

    private void next() {
        if (!stepping && !waiting.isEmpty()) {
            stepping = true;
            waiting.remove().accept(() -> {
                stepping = false;
                next();
            });
        }
    }

    private void undoNext(Runnable then) {
        List<OpenSet.Step> done = set.history().getValue().done();
        long before = done.isEmpty() ? -1 : done.getFirst().journal();
        background.execute(() -> {
            boolean journalIsNewer = before < 0 || newest(actions) > before;
            Platform.runLater(() -> {
                undone.push(!journalIsNewer);
                if (journalIsNewer) {
                    journal("undo", then);
                } else {
                    set.undo();
                    set.whenIdle(then);
                }
            });
        });
    }

    private void redoNext(Runnable then) {
        boolean ofSet = undone.isEmpty() ? !set.history().getValue().undone().isEmpty() : undone.pop();
        if (ofSet) {
            set.redo();
            set.whenIdle(then);
        } else {
            journal("redo", then);
        }
    }

    private void journal(String action, Runnable then) {
        background.execute(() -> {
            ActionResult result = actions.call(action, Map.of(), Intent.APPLY, Progress.NONE);
            Platform.runLater(() -> {
                result.faults().forEach(fault -> say.accept(String.valueOf(fault.getMessage())));
                if (!result.faults().isEmpty() && action.equals("undo")) {
                    undone.poll();
                }
                then.run();
            });
        });
    }

    /** Tells the steps of both, the newest first, on JavaFX's thread. */
    public void list(Consumer<List<Past>> then) {
        OpenSet.History now = set.history().getValue();
        String document =
                now.file().map(file -> String.valueOf(file.getFileName())).orElse("");
        background.execute(() -> {
            List<Past> all = new ArrayList<>(steps(actions));
            now.done().forEach(step -> all.add(Past.ofSet(step.journal(), step.label(), document, true)));
            now.undone().reversed().forEach(step -> all.add(Past.ofSet(step.journal(), step.label(), document, false)));
            List<Past> sorted = order(all, now.done().size(), now.undone().size());
            Platform.runLater(() -> then.accept(sorted));
        });
    }

    /** The set's steps are given the newest first, the journal's the oldest; a set's step comes behind the journal's of its number. */
    private static List<Past> order(List<Past> all, int done, int undone) {
        int journal = all.size() - done - undone;
        List<Past> steps = new ArrayList<>(all.subList(0, journal));
        steps.addAll(all.subList(journal, journal + done).reversed());
        steps.addAll(all.subList(journal + done, all.size()).reversed());
        steps.sort(Comparator.comparingLong(Past::number).thenComparing(Past::ofSet));
        return List.copyOf(steps.reversed());
    }

    /** Goes back or forth by so many steps; below 0 is back. */
    public void jump(int steps) {
        if (steps < 0) {
            undo(() -> jump(steps + 1));
        } else if (steps > 0) {
            redo(() -> jump(steps - 1));
        }
    }
}
