package dev.backline.core.internal.job;

import dev.backline.api.job.Jobs;
import dev.backline.api.job.Progress;
import java.util.Optional;

/** Which job a thread works for, so that a line of the log can name it. */
public final class CurrentJob {
    private static final ScopedValue<String> ID = ScopedValue.newInstance();

    private CurrentJob() {}

    /** Answers the id of the job that this thread works for. */
    public static Optional<String> id() {
        return ID.isBound() ? Optional.of(ID.get()) : Optional.empty();
    }

    static <T> T during(String id, Call<T> work) throws Exception {
        return ScopedValue.where(ID, id).call(work::run);
    }

    /**
     * Work of a job whose progress is known.
     *
     * @param <T> its answer's type
     * @see Jobs.Work#run(Progress)
     */
    @FunctionalInterface
    interface Call<T> {
        T run() throws Exception;
    }
}
