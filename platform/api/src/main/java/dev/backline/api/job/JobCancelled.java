package dev.backline.api.job;

/** Thrown by {@link Progress#check()} on the job's own thread; only the job's runner catches it. */
public final class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Answers the signal; it carries no stack, for it is no fault. */
    public JobCancelled() {
        super("The job was cancelled.", null, false, false);
    }
}
