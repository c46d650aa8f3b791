package dev.backline.kernel.internal.manifest;

/** A file that cannot be accepted as a bundle. The message is for a person. */
public final class BadBundleException extends Exception {
    private static final long serialVersionUID = 1;

    /** With a sentence for a person. */
    public BadBundleException(String sentence) {
        super(sentence);
    }

    /** With a sentence for a person and what was behind it. */
    public BadBundleException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
