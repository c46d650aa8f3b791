package dev.backline.engine.internal.launch;

import dev.backline.api.session.LaunchCommand;
import org.jspecify.annotations.Nullable;

/** Commands that wait for their frame, by frame, then class, then track, then as they came. */
final class CommandQueue {
    private final @Nullable LaunchCommand[] waiting;
    private int size;

    CommandQueue(int capacity) {
        waiting = new LaunchCommand[capacity];
    }

    /** Takes a command, and answers whether there was room. */
    boolean offer(LaunchCommand command) {
        if (size == waiting.length) {
            return false;
        }
        int at = size++;
        while (at > 0 && comesAfter(waiting[at - 1], command)) {
            waiting[at] = waiting[at - 1];
            at--;
        }
        waiting[at] = command;
        return true;
    }

    private static boolean comesAfter(@Nullable LaunchCommand one, LaunchCommand other) {
        if (one == null || one.frame() != other.frame()) {
            return one != null && one.frame() > other.frame();
        }
        int byOrder = one.kind().order().compareTo(other.kind().order());
        return byOrder != 0 ? byOrder > 0 : one.track() > other.track();
    }

    /** Answers the frame of the first one. */
    long frame() {
        LaunchCommand first = size == 0 ? null : waiting[0];
        return first == null ? Ticks.NEVER : first.frame();
    }

    /** Takes the first one out. */
    @Nullable
    LaunchCommand poll() {
        if (size == 0) {
            return null;
        }
        LaunchCommand first = waiting[0];
        size--;
        System.arraycopy(waiting, 1, waiting, 0, size);
        waiting[size] = null;
        return first;
    }
}
