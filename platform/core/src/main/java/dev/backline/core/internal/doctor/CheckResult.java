package dev.backline.core.internal.doctor;

/**
 * One line of a check-up.
 *
 * @param name what was looked at
 * @param state how it is
 * @param found what is there
 * @param advice what to do; empty when nothing
 * @param expected what should be there
 */
public record CheckResult(String name, State state, String found, String advice, String expected) {
    /** How it is. */
    public enum State {
        /** As it should be. */
        OK,
        /** It works, but not everything will. */
        WARNING,
        /** Something does not work. */
        PROBLEM
    }

    static CheckResult ok(String name, String found, String expected) {
        return new CheckResult(name, State.OK, found, "", expected);
    }

    static CheckResult warning(String name, String found, String expected, String advice) {
        return new CheckResult(name, State.WARNING, found, advice, expected);
    }

    static CheckResult problem(String name, String found, String expected, String advice) {
        return new CheckResult(name, State.PROBLEM, found, advice, expected);
    }
}
