package dev.backline.api.produce;

/** Why a stage cannot do its work, in the user's words. */
public final class ProduceFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** Answers a fault. */
    public ProduceFault(String message) {
        super(message);
    }

    /** Answers a fault with its cause. */
    public ProduceFault(String message, Throwable cause) {
        super(message, cause);
    }
}
