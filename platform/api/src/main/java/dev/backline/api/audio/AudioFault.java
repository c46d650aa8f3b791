package dev.backline.api.audio;

/** Why a sound cannot be read, written or played, in the user's words. */
public final class AudioFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** Answers a fault. */
    public AudioFault(String message) {
        super(message);
    }

    /** Answers a fault with its cause. */
    public AudioFault(String message, Throwable cause) {
        super(message, cause);
    }
}
