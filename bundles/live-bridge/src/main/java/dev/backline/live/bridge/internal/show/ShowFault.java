package dev.backline.live.bridge.internal.show;

/** Why a set-list cannot be read, in the user's words. */
public final class ShowFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** Answers a fault. */
    public ShowFault(String message) {
        super(message);
    }

    /** Answers the sentence for the user. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
