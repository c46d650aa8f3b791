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
        int best = NONE;
        for (int start = given.indexOf(wanted.charAt(0)); start >= 0; ) {
            best = Math.max(best, from(wanted, given, start));
            start = given.indexOf(wanted.charAt(0), start + 1);
        }
        return best;
    }

    private static int from(String wanted, String given, int start) {
        int score = 0;
        int at = start - 1;
        for (int i = 0; i < wanted.length(); i++) {
            char letter = wanted.charAt(i);
            if (letter == ' ') {
                continue;
            }
            int next = given.indexOf(letter, at + 1);
            if (next < 0) {
                return NONE;
            }
            score += begins(given, next) ? WORD : next == at + 1 ? NEXT : LETTER;
            score -= Math.min(3, (next - at - 1) / 4);
            at = next;
        }
        return score - given.length() / 16;
    }

    private static boolean begins(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
