package dev.backline.kernel.spi;

/**
 * One line of a check-up.
 *
 * @param grade how bad it is
 * @param subject a bundle, a file or a part of the home
 * @param sentence what was found, and what to do
 */
public record Finding(Grade grade, String subject, String sentence) {
    /** How bad a finding is. */
    public enum Grade {
        /** Checked and well. */
        GOOD,
        /** It works, but look at it. */
        WARNING,
        /** Something does not work. */
        FAULT
    }
}
