package dev.backline.core.internal.action;

import java.util.Locale;

/** Names as users type them. */
final class Words {
    private Words() {}

    /** Answers a name in either spelling as hyphenated words: {@code maxLength} becomes {@code max-length}. */
    static String hyphenated(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** Answers the word for an enum constant: {@code DRUM_AND_BASS} becomes {@code drum-and-bass}. */
    static String choice(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Answers a number without a needless {@code .0}. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
