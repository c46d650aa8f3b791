package dev.backline.live.osc.api;

/** What happens with a bundle whose time lies ahead. One whose time is over, or "at once", is always handed on as it comes. */
public enum OscTiming {
    /** It is handed on as it comes, and the listener looks at its time: OSC 1.1 leaves the meaning of the time to the application. */
    ON_ARRIVAL,
    /**
     * It is kept until its time has come by the clock of this machine, as OSC 1.0 asks; at most as many as the queue is long, one more counts as
     * dropped. Bundles with the same time keep their order.
     */
    WHEN_DUE,
    /**
     * It is handed on as it comes, and over UDP by the thread that reads, without a queue: for a listener that only takes what comes and never waits. While
     * it works, packets wait in the system's own store, which counts nothing. Over TCP this is {@link #ON_ARRIVAL}.
     *
     * @since 0.1.1
     */
    STRAIGHT
}
