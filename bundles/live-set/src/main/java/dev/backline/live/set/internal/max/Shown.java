package dev.backline.live.set.internal.max;

/** Names out of a foreign file as they may be shown: short, and without signs that steer a terminal or turn the line. */
final class Shown {
    private static final int MOST = 80;

    private Shown() {}

    static String of(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints().limit(MOST).forEach(c -> out.appendCodePoint(steers(c) ? '?' : c));
        return out.append(name.codePointCount(0, name.length()) > MOST ? "..." : "")
                .toString();
    }

    static boolean steers(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
