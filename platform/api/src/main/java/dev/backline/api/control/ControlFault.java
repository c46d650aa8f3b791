package dev.backline.api.control;

/** Why a set cannot be moved from outside, in the user's words. */
public final class ControlFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** Whether something is missing, and not wrong. */
    private final boolean missing;

    private ControlFault(String message, boolean missing) {
        super(message);
        this.missing = missing;
    }

    /** Answers a fault of what was read, such as a map. */
    public static ControlFault wrong(String message) {
        return new ControlFault(message, false);
    }

    /** Answers the fault that a port, a file or a track is not there. */
    public static ControlFault missing(String message) {
        return new ControlFault(message, true);
    }

    /** Answers whether something is missing, and not wrong. */
    public boolean isMissing() {
        return missing;
    }
}
