package dev.backline.live.set.internal.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads attributes and text out of the bytes of a file that {@link TreeParser} found well formed. */
final class AttributeText {
    private AttributeText() {}

    /** Answers an attribute of the tag whose name begins at a place. */
    static @Nullable String find(byte[] source, int from, String attribute) {
        int length = attribute.length();
        for (int at = next(source, from); at >= 0; ) {
            int equals = equalsSign(source, at);
            int quote = quote(source, equals);
            int close = close(source, quote);
            if (nameEnd(source, at) - at == length && matches(source, at, attribute)) {
                return decode(source, quote + 1, close);
            }
            at = next(source, close + 1);
        }
        return null;
    }

    /** Answers all attributes of the tag whose name begins at a place: names and values in turn. */
    static String[] all(byte[] source, int from) {
        List<String> pairs = new ArrayList<>(8);
        for (int at = next(source, from); at >= 0; ) {
            int quote = quote(source, equalsSign(source, at));
            int close = close(source, quote);
            pairs.add(new String(source, at, nameEnd(source, at) - at, StandardCharsets.UTF_8));
            pairs.add(decode(source, quote + 1, close));
            at = next(source, close + 1);
        }
        return pairs.toArray(String[]::new);
    }

    /** Answers the text of a node that is no element. */
    static String text(byte[] source, int from, int to) {
        if (source[from] == '<') {
            return new String(source, from, to - from, StandardCharsets.UTF_8);
        }
        return decode(source, from, to);
    }

    /** Answers where the next attribute begins; -1 at the end of the tag. */
    private static int next(byte[] source, int from) {
        int at = from;
        while (!isBlank(source[at])) {
            if (source[at] == '>' || source[at] == '/') {
                return -1;
            }
            at++;
        }
        while (isBlank(source[at])) {
            at++;
        }
        return source[at] == '>' || source[at] == '/' ? -1 : at;
    }

    private static int equalsSign(byte[] source, int from) {
        int at = from;
        while (source[at] != '=') {
            at++;
        }
        return at;
    }

    private static int nameEnd(byte[] source, int from) {
        int at = from;
        while (source[at] != '=' && !isBlank(source[at])) {
            at++;
        }
        return at;
    }

    private static int quote(byte[] source, int equals) {
        int at = equals + 1;
        while (isBlank(source[at])) {
            at++;
        }
        return at;
    }

    private static int close(byte[] source, int quote) {
        byte sign = source[quote];
        int at = quote + 1;
        while (source[at] != sign) {
            at++;
        }
        return at;
    }

    private static boolean matches(byte[] source, int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (source[at + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r';
    }

    private static String decode(byte[] source, int from, int to) {
        int at = from;
        while (at < to && source[at] != '&' && source[at] != '\r') {
            at++;
        }
        String text = new String(source, from, to - from, StandardCharsets.UTF_8);
        return at == to ? text : resolve(text.replace("\r\n", "\n"));
    }

    private static String resolve(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (int and = text.indexOf('&'); and >= 0; and = text.indexOf('&', from)) {
            int end = text.indexOf(';', and);
            plain.append(text, from, and).appendCodePoint(Reference.of(text.substring(and + 1, end)));
            from = end + 1;
        }
        return plain.append(text, from, text.length()).toString();
    }
}
