package dev.backline.live.set.internal.diff.show;

import java.util.Locale;

/** Text that can stand in a page. */
final class Escaped {
    private Escaped() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> append(c, out));
        return out.toString();
    }

    private static void append(int c, StringBuilder out) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> {
                int type = Character.getType(c);
                boolean harmful = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
                if (harmful) {
                    out.append(String.format(Locale.ROOT, "\\u%04X", c));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }
}
