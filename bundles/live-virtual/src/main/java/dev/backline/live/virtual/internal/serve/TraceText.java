package dev.backline.live.virtual.internal.serve;

import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscNil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a trace: seconds, {@code <} for what came in and {@code >} for what went out, address, type tags, and the values. Texts stand in double quotes, with
 * a backslash before quotes and backslashes, and {@code \\u000a} for what is no letter.
 *
 * @param seconds since the trace began
 * @param in whether it came in
 * @param message what was said
 */
record TraceText(double seconds, boolean in, OscMessage message) {
    private static final Pattern LINE = Pattern.compile("(\\d+\\.\\d+) ([<>]) (/\\S*) ,([ifsTFNhd]*)((?: .*)?)");

    /** Answers whether a message can be written: of what AbletonOSC speaks, all can. */
    static boolean takes(OscMessage message) {
        return !message.address().matches(".*\\s.*") && message.typeTags().matches("[ifsTFNhd]*");
    }

    String line() {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT, "%.9f %s %s ,%s", seconds, in ? "<" : ">", message.address(), message.typeTags()));
        for (Object value : message.arguments()) {
            switch (value) {
                case String s -> line.append(' ').append(quoted(s));
                case Number n -> line.append(' ').append(n);
                default -> {}
            }
        }
        return line.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none
     */
    static TraceText parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("found \"" + line + "\", but a line such as"
                    + " 0.015000 < /live/song/set/tempo ,f 120.0 was expected");
        }
        List<Object> values = new ArrayList<>();
        Words words = new Words(matcher.group(5));
        String tags = matcher.group(4);
        for (int i = 0; i < tags.length(); i++) {
            char tag = tags.charAt(i);
            values.add(
                    switch (tag) {
                        case 'T' -> true;
                        case 'F' -> false;
                        case 'N' -> OscNil.NIL;
                        default -> value(tag, words.next(), line);
                    });
        }
        if (!words.next().isEmpty()) {
            throw values(line);
        }
        return new TraceText(
                Double.parseDouble(matcher.group(1)),
                matcher.group(2).equals("<"),
                new OscMessage(matcher.group(3), values));
    }

    private static Object value(char tag, String word, String line) {
        try {
            return switch (tag) {
                case 'i' -> Integer.valueOf(word);
                case 'h' -> Long.valueOf(word);
                case 'f' -> Float.valueOf(word);
                case 'd' -> Double.valueOf(word);
                default -> unquoted(word);
            };
        } catch (NumberFormatException e) {
            throw values(line);
        }
    }

    private static IllegalArgumentException values(String line) {
        return new IllegalArgumentException(
                "found \"" + line + "\", but as many values as type tags were expected, and of their kinds");
    }

    /** The values of a line, which stand behind spaces. It goes by hand, since a pattern needs a stack as deep as a text is long. */
    private static final class Words {
        private final String text;
        private int at;

        Words(String text) {
            this.text = text;
        }

        /** Answers the next one; empty when there is none. */
        String next() {
            if (at >= text.length() || text.charAt(at) != ' ') {
                return "";
            }
            int from = ++at;
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            at += quoted ? 1 : 0;
            while (at < text.length() && text.charAt(at) != (quoted ? '"' : ' ')) {
                at += quoted && text.charAt(at) == '\\' ? 2 : 1;
            }
            at = Math.min(text.length(), at + (quoted ? 1 : 0));
            return text.substring(from, at);
        }
    }

    private static String unquoted(String word) {
        if (!word.matches("(?s)\".*\"") || word.length() < 2) {
            throw new NumberFormatException("no text in double quotes");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < word.length() - 1; i++) {
            char c = word.charAt(i);
            if (c != '\\') {
                text.append(c);
            } else if (word.charAt(i + 1) == 'u') {
                if (i + 6 >= word.length()) {
                    throw new NumberFormatException("no four digits");
                }
                text.append((char) Integer.parseInt(word.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                text.append(word.charAt(++i));
            }
        }
        return text.toString();
    }
}
