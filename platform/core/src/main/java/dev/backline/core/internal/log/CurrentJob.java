package dev.backline.core.internal.log;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Which job a thread works for, so that a line of the log and a job that it starts can name it. */
public final class CurrentJob {
    private static final ScopedValue<String> ID = ScopedValue.newInstance();

    private CurrentJob() {}

    /** Answers the id of the job that this thread works for. */
    public static Optional<String> id() {
        return ID.isBound() ? Optional.of(ID.get()) : Optional.empty();
    }

    /** Does work in the name of a job. */
    public static <T> T during(String id, Callable<T> work) throws Exception {
        return ScopedValue.where(ID, id).call(work::call);
    }
}
