package dev.backline.desk.internal.model;

import java.util.Locale;

/** Finds texts by a few of their letters, in order: beginnings of words count most, letters side by side more than scattered ones. */
public final class Fuzzy {
    /** What does not match at all. */
    public static final int NONE = Integer.MIN_VALUE;

    private static final int WORD = 12;
    private static final int NEXT = 7;
    private static final int LETTER = 2;
    private static final int WHOLE = 60;

    private Fuzzy() {}

    /** Answers how well the letters match, higher is better; {@link #NONE} when one of them is missing. */
    public static int score(String letters, String text) {
        String wanted = letters.toLowerCase(Locale.ROOT).strip();
        String given = text.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return 0;
        }
        int found = given.indexOf(wanted);
        if (found >= 0) {
            return WHOLE + wanted.length() * NEXT + (begins(given, found) ? WORD : 0) - found;
        }
        int best = from(wanted.replace(" ", ""), given, 0, -1);
        return best == NONE ? NONE : best - given.length() / 16;
    }

    /** The better of two ways for each letter: where it comes next, or where it begins a word next. */
    private static int from(String wanted, String given, int letter, int before) {
        if (letter == wanted.length()) {
            return 0;
        }
        int next = given.indexOf(wanted.charAt(letter), before + 1);
        if (next < 0) {
            return NONE;
        }
        int best = way(wanted, given, letter, before, next);
        int begin = next;
        while (begin >= 0 && !begins(given, begin)) {
            begin = given.indexOf(wanted.charAt(letter), begin + 1);
        }
        return begin < 0 || begin == next ? best : Math.max(best, way(wanted, given, letter, before, begin));
    }

    private static int way(String wanted, String given, int letter, int before, int at) {
        int rest = from(wanted, given, letter + 1, at);
        int gap = Math.min(3, (at - before - 1) / 4);
        int own = begins(given, at) ? WORD : at == before + 1 ? NEXT : LETTER;
        return rest == NONE ? NONE : rest + own - gap;
    }

    private static boolean begins(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
