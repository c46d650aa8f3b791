package dev.backline.api.edit;

/** Why an edit cannot be applied, undone or redone, in the user's words. */
public final class EditRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Answers a refusal. */
    public EditRefused(String message) {
        super(message);
    }

    /** Answers a refusal with its cause. */
    public EditRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
