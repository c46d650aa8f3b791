package dev.backline.live.virtual.internal.song;

import java.util.ArrayDeque;
import java.util.Deque;

/** What can be undone and done again. */
public final class History {
    private static final int STEPS = 1000;

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /** One step, both ways. */
    private record Step(Runnable forth, Runnable back) {}

    /** Does a step and keeps it. What was undone before cannot be done again. */
    public void step(Runnable forth, Runnable back) {
        forth.run();
        done.push(new Step(forth, back));
        undone.clear();
        if (done.size() > STEPS) {
            done.removeLast();
        }
    }

    /** Answers whether there is something to undo. */
    public boolean canUndo() {
        return !done.isEmpty();
    }

    /** Answers whether there is something to do again. */
    public boolean canRedo() {
        return !undone.isEmpty();
    }

    /** Undoes the last step, if there is one. */
    public void undo() {
        if (canUndo()) {
            Step step = done.pop();
            step.back().run();
            undone.push(step);
        }
    }

    /** Does the step again that was undone last, if there is one. */
    public void redo() {
        if (canRedo()) {
            Step step = undone.pop();
            step.forth().run();
            done.push(step);
        }
    }
}
