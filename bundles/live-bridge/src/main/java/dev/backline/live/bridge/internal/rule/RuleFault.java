package dev.backline.live.bridge.internal.rule;

/** Why a sheet of rules cannot be read or run, in the user's words. */
public final class RuleFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** Answers a fault. */
    public RuleFault(String message) {
        super(message);
    }

    /** Answers the fault of a line. */
    public RuleFault(int line, String message) {
        super("line " + line + ": " + message);
    }

    /** Answers the sentence for the user. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
