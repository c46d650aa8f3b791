package dev.backline.cli.internal;

import java.util.Locale;

/** Makes foreign names harmless: control characters could drive the terminal, direction characters could lie to the eye. */
final class Escapes {
    private Escapes() {}

    /** Answers the text with control and direction characters written as {@code \}{@code u001b}; line ends stay. */
    static String lines(String text) {
        return escape(text, true);
    }

    /** Answers the text on one line: line ends are escaped as well. */
    static String line(String text) {
        return escape(text, false);
    }

    private static String escape(String text, boolean lineEndsStay) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean stays = lineEndsStay && (c == '\n' || c == '\t');
            if (stays || !isUnsafe(c)) {
                out.append(c);
            } else {
                out.append(c == '\n' ? "\\n" : c == '\t' ? "\\t" : escaped(c));
            }
        }
        return out.toString();
    }

    /** Answers whether a character controls something instead of showing something. */
    static boolean isUnsafe(char c) {
        return c < 0x20
                || c >= 0x7f && c <= 0x9f
                || c == 0x061c
                || c >= 0x200b && c <= 0x200f
                || c >= 0x2028 && c <= 0x202e
                || c >= 0x2060 && c <= 0x2069
                || c == 0xfeff;
    }

    static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    static String escaped(char c) {
        return String.format(Locale.ROOT, "\\u%04x", (int) c);
    }
}
