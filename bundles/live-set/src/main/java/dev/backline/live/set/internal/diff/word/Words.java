package dev.backline.live.set.internal.diff.word;

import java.util.List;
import java.util.Locale;

/** Makes words of names and numbers. */
public final class Words {
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final int LONGEST = 80;
    private static final List<String> KEYS = List.of("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B");

    private Words() {}

    /** Answers a name in quotes; characters that could hide or turn what follows are told by their numbers. */
    public static String quoted(String name) {
        return '"' + safe(name) + '"';
    }

    /** Answers a text that can be shown anywhere on one line. */
    public static String safe(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (isHarmful(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST ? out + "..." : out.toString();
    }

    private static boolean isHarmful(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE;
    }

    /** Answers {@code four notes}. */
    public static String count(long count, String one) {
        String number = count < NUMBERS.size() ? NUMBERS.get((int) count) : Long.toString(count);
        return number + " " + (count == 1 ? one : plural(one));
    }

    private static String plural(String one) {
        return one.endsWith("h") ? one + "es" : one + "s";
    }

    /** Answers the text with a large first letter. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Answers the name of a key, C3 is 60. */
    public static String key(int key) {
        return KEYS.get(Math.floorMod(key, 12)) + (Math.floorDiv(key, 12) - 2);
    }

    /** Answers an element's name as words: {@code DelayLine_TimeL} is "Delay Line Time L". */
    public static String split(String element) {
        return element.replace('_', ' ')
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1 $2")
                .strip();
    }

    /** Answers {@code from old to new}, or what there is of it. */
    public static String fromTo(String before, String after) {
        return "from " + (before.isEmpty() ? "nothing" : before) + " to " + (after.isEmpty() ? "nothing" : after);
    }
}
