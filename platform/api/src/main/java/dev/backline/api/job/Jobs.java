package dev.backline.api.job;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Runs long work and remembers how it ended. Safe for use by any thread. */
public interface Jobs {
    /**
     * Starts work on a thread of its own.
     *
     * @param title what it does, for people
     * @param work gets the job's progress
     * @return the running job
     */
    <T> Job<T> start(String title, Work<T> work);

    /** Answers the jobs of the home, the newest first. */
    List<JobInfo> list();

    /** Answers a job of the home. */
    Optional<JobInfo> find(String id);

    /**
     * Asks a job of this or another process of the home to stop.
     *
     * @return whether such a job was running
     */
    boolean cancel(String id);

    /**
     * A running job.
     *
     * @param id as in {@link JobInfo}
     * @param result completes with the work's answer or its exception; {@link JobCancelled} when cancelled
     * @param <T> the answer's type
     */
    record Job<T>(String id, CompletableFuture<T> result) {}

    /**
     * Long work.
     *
     * @param <T> its answer's type
     */
    @FunctionalInterface
    interface Work<T> {
        /** Does it, and asks {@link Progress#check()} often. */
        T run(Progress progress) throws Exception;
    }
}
