package dev.backline.scripting.internal.language;

import dev.backline.api.job.Progress;

/** A listener that shows something while an action runs, and takes it away when the action ended. */
public interface CallProgress extends Progress {
    /** The action ended; others may follow. */
    void ended();
}
