package dev.backline.controllers.internal.action;

import java.util.concurrent.locks.LockSupport;

/** The machine's clock, and waiting by it. */
interface Pace {
    /** The real one. */
    Pace MACHINE = new Pace() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void rest(long nanos) {
            LockSupport.parkNanos(nanos);
        }
    };

    /** Answers the time. */
    long nanos();

    /** Waits about so long. */
    void rest(long nanos);
}
