package dev.backline.scripting.internal.leash;

/** Thrown to whoever started script code that was stopped before its end. */
public final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why it was stopped. */
    public enum Reason {
        /** Somebody asked for it. */
        ASKED,
        /** Its time was over. */
        TIME
    }

    /** Why. */
    private final Reason reason;

    /** Whether its thread did not end and goes on unheard. */
    private final boolean abandoned;

    Stopped(Reason reason, boolean abandoned) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
        this.abandoned = abandoned;
    }

    /** Answers why it was stopped. */
    public Reason reason() {
        return reason;
    }

    /** Answers whether its thread did not end: it sits in code that hears no interrupt. */
    public boolean abandoned() {
        return abandoned;
    }
}
