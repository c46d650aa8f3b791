package dev.backline.scripting.internal.console;

import java.util.ArrayDeque;
import java.util.Deque;

/** Tells whether an input goes on in the next line: an open bracket, text or comment, or an operator at its end. */
final class Incomplete {
    private final String text;
    private final Deque<Character> open = new ArrayDeque<>();
    private int at;

    private Incomplete(String text) {
        this.text = text;
    }

    /** Answers whether more is to come. */
    static boolean check(String text) {
        return new Incomplete(text).read();
    }

    private boolean read() {
        while (at < text.length()) {
            if (!step()) {
                return true;
            }
        }
        String end = text.stripTrailing();
        return !open.isEmpty() || end.endsWith("\\") || end.matches("(?s).*(?:[^+]\\+|[^-]-|[*=,&|?:]|->)$");
    }

    /** Reads one piece; answers whether it was whole. */
    private boolean step() {
        char c = text.charAt(at);
        if (text.startsWith("//", at)) {
            return skipTo("\n", at, true);
        }
        if (text.startsWith("/*", at)) {
            return skipTo("*/", at + 2, false);
        }
        if (text.startsWith("'''", at) || text.startsWith("\"\"\"", at)) {
            return skipTo(text.substring(at, at + 3), at + 3, false);
        }
        if (c == '\'' || c == '"') {
            return quoted(c);
        }
        bracket(c);
        at++;
        return true;
    }

    private boolean skipTo(String end, int from, boolean endIsFine) {
        int found = text.indexOf(end, from);
        at = found < 0 ? text.length() : found + end.length();
        return found >= 0 || endIsFine;
    }

    private boolean quoted(char quote) {
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == quote || c == '\n') {
                // A text that its line does not end is an error that the compiler explains.
                at++;
                return true;
            }
        }
        return true;
    }

    private void bracket(char c) {
        switch (c) {
            case '(', '[', '{' -> open.push(c);
            case ')', ']', '}' -> open.poll();
            default -> {
                // Nothing that opens or closes.
            }
        }
    }
}
