package dev.backline.desk.internal.shell;

/** What the window offers to its own panels beyond the contract: the history of everything. */
@FunctionalInterface
public interface Timed {
    /** Answers it. */
    Timeline timeline();
}
