package dev.backline.desk.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what tells who and where: the user's name, the machine's name, mail addresses, secrets that are named as such, and
 * every path; of a path inside of the home what follows the home stays.
 */
public final class Redaction {
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern SECRET = Pattern.compile(
            "(?i)\\b(password|passwort|passwd|token|secret|api[-_ ]?key|licen[cs]e[-_ ]?key|authorization)(\"?\\s*[:=]\\s*\"?)(bearer\\s+)?[^\\s\",;]+");
    private static final Pattern WINDOWS =
            Pattern.compile("(?i)\\b[a-z]:[\\\\/][^\\s\"'<>|:*?,;()]+|\\\\\\\\[^\\s\"'<>|:*?,;()]+");
    private static final Pattern UNIX = Pattern.compile(
            "(?<![\\w.>/])(~|file:)?/[^\\s\"'<>|:*?,;()/]+(/[^\\s\"'<>|:*?,;()]*)+((?: [^\\s\"'<>|:*?,;()/]+){1,3}/[^\\s\"'<>|:*?,;()]+)*");
    private static final Pattern TOP =
            Pattern.compile("(?<![\\w.>/])/(home|Users|root|mnt|media|Volumes|tmp|var|opt)\\b");
    private static final int SHORTEST_NAME = 3;

    private final String home;
    private final List<Pattern> names = new ArrayList<>();

    /**
     * Knows what to take out.
     *
     * @param home the folder whose inside may be named
     * @param names of the user and of the machine; ones shorter than 3 letters stay, because they are part of too many words
     */
    public Redaction(String home, List<String> names) {
        this.home = home;
        for (String name : names) {
            if (name.length() >= SHORTEST_NAME) {
                this.names.add(Pattern.compile("(?i)(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])"));
            }
        }
    }

    /** Answers the text without it. */
    public String of(String text) {
        String safe = home.isEmpty() ? text : text.replace(home, "<home>");
        safe = SECRET.matcher(safe)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + found.group(2) + "<secret>"));
        safe = MAIL.matcher(safe).replaceAll("<mail>");
        safe = WINDOWS.matcher(safe).replaceAll("<path>");
        safe = UNIX.matcher(safe).replaceAll("<path>");
        safe = TOP.matcher(safe).replaceAll("<path>");
        for (Pattern name : names) {
            safe = name.matcher(safe).replaceAll("<name>");
        }
        return safe;
    }
}
