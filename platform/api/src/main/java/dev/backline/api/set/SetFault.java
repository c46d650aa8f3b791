package dev.backline.api.set;

/** Why a set or MIDI file cannot be read or written, in the user's words. */
public final class SetFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** Answers a fault. */
    public SetFault(String message) {
        super(message);
    }

    /** Answers a fault with its cause. */
    public SetFault(String message, Throwable cause) {
        super(message, cause);
    }
}
