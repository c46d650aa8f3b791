package dev.backline.scripting.internal.console;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that follow each other by dots, without what is in their brackets: {@code live.tracks['Bass'].slot(3)} is live, and behind it tracks[].slot().
 *
 * @param first the word that stands first
 * @param rest all behind its dot
 */
record Chain(String first, String rest) {
    private static final String WITHIN = "(?:'[^']*'|\"[^\"]*\"|[^\\[\\]()'\"])*";
    private static final Pattern BRACKETS = Pattern.compile("\\[" + WITHIN + "\\]|\\(" + WITHIN + "\\)");
    private static final String STEP = "[A-Za-z]\\w*(?:" + BRACKETS + ")*";
    private static final Pattern ALL =
            Pattern.compile("(?<![\\w.])(?:backline\\.)?([A-Za-z]\\w*)((?:\\." + STEP + ")+)$");

    /** Answers the one that a text ends with; one word alone is none. */
    static Optional<Chain> of(String text) {
        Matcher all = ALL.matcher(text);
        return all.find() ? Optional.of(new Chain(all.group(1), bare(all.group(2)))) : Optional.empty();
    }

    private static String bare(String steps) {
        return BRACKETS.matcher(steps)
                .replaceAll(found -> found.group().charAt(0) == '[' ? "[]" : "()")
                .substring(1);
    }
}
