package dev.backline.live.osc.api;

/** Why a port cannot be opened, a packet not be sent, or bytes not be read as OSC, in the user's words. */
public final class OscFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** Answers a fault. */
    public OscFault(String message) {
        super(message);
    }

    /** Answers a fault with its cause. */
    public OscFault(String message, Throwable cause) {
        super(message, cause);
    }
}
