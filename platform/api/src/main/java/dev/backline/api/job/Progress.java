package dev.backline.api.job;

/**
 * What long work tells its caller, and hears from it. Belongs to one job; any thread of that job may use it.
 */
public interface Progress {
    /** Hears of nothing and never cancels. */
    Progress NONE = new Progress() {
        @Override
        public void report(double fraction, String message) {
            // Nobody listens.
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Tells how far the work is. A fraction below an earlier one is taken as that one.
     *
     * @param fraction 0 to 1
     * @param message what is being done now, without a full stop
     */
    void report(double fraction, String message);

    /**
     * Tells something that matters now and without a terminal too, such as where a server listens. Told to nobody unless overridden.
     *
     * @param sentence whole, with its full stop
     * @since 0.1.1
     */
    default void notice(String sentence) {}

    /**
     * Hands on one of the results of an action before the work ends. What is handed on comes in the order of the answer and is part of it, so that
     * who heard it passes over as many results of the answer. Told to nobody unless overridden.
     *
     * @param result as the answer has it
     * @since 0.1.1
     */
    default void result(Object result) {}

    /** Answers whether the work should stop; ask at least every 100 ms. */
    boolean cancelled();

    /**
     * Throws when the work should stop. Undo what is half done in a {@code finally}.
     *
     * @throws JobCancelled if so
     */
    default void check() {
        if (cancelled()) {
            throw new JobCancelled();
        }
    }

    /** Answers the listener for a part of the work: its 0 to 1 are this one's {@code from} to {@code to}. */
    default Progress part(double from, double to) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                whole.report(from + (to - from) * Math.clamp(fraction, 0, 1), message);
            }

            @Override
            public void notice(String sentence) {
                whole.notice(sentence);
            }

            @Override
            public void result(Object result) {
                whole.result(result);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }
}
