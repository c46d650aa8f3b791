package dev.backline.live.set.internal.exchange.table;

import java.util.Locale;

/** A JSON document in the making. */
final class Json {
    private final StringBuilder out = new StringBuilder();
    private boolean empty = true;
    private int depth;
    private boolean inValue;

    Json open(char bracket) {
        separate();
        out.append(bracket);
        depth++;
        empty = true;
        return this;
    }

    Json close(char bracket) {
        depth--;
        if (!empty) {
            line();
        }
        out.append(bracket);
        empty = false;
        return this;
    }

    /** Begins a member; its value follows at once. */
    Json key(String name) {
        separate();
        quote(name);
        out.append(": ");
        empty = true;
        inValue = true;
        return this;
    }

    Json text(String value) {
        separate();
        quote(value);
        return this;
    }

    /** A number that is no number at all, such as the level of silence, becomes null. */
    Json number(double value) {
        separate();
        String text = Plain.text(value);
        out.append(text.isEmpty() ? "null" : text);
        return this;
    }

    Json member(String name, String value) {
        return key(name).text(value);
    }

    Json member(String name, double value) {
        return key(name).number(value);
    }

    private void separate() {
        if (inValue) {
            inValue = false;
            empty = false;
            return;
        }
        if (depth > 0) {
            out.append(empty ? "" : ",");
            line();
        }
        empty = false;
    }

    private void line() {
        out.append('\n').repeat(' ', 2 * depth);
    }

    private void quote(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> {
                    boolean escaped = c < 0x20 || Character.isSurrogate(c) && !paired(value, i);
                    out.append(escaped ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
                }
            }
        }
        out.append('"');
    }

    private static boolean paired(String value, int i) {
        boolean high = Character.isHighSurrogate(value.charAt(i));
        int other = high ? i + 1 : i - 1;
        return other >= 0
                && other < value.length()
                && (high
                        ? Character.isLowSurrogate(value.charAt(other))
                        : Character.isHighSurrogate(value.charAt(other)));
    }

    @Override
    public String toString() {
        return out.append('\n').toString();
    }
}
