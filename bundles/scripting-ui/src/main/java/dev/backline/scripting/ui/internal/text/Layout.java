package dev.backline.scripting.ui.internal.text;

import dev.backline.scripting.ui.internal.text.GroovyLexer.Inside;
import dev.backline.scripting.ui.internal.text.GroovyLexer.Kind;
import dev.backline.scripting.ui.internal.text.GroovyLexer.Line;
import dev.backline.scripting.ui.internal.text.GroovyLexer.Token;
import java.util.ArrayList;
import java.util.List;

/** Lays a script out: four blanks for each open bracket, none at the ends of lines. Texts and comments stay as they are. */
public final class Layout {
    private static final int STEP = 4;

    private Layout() {}

    /** Answers the script laid out; laying it out again changes nothing. */
    public static String of(String text) {
        List<String> out = new ArrayList<>();
        Inside state = Inside.CODE;
        int depth = 0;
        for (String line : text.split("\n", -1)) {
            Line read = GroovyLexer.read(line, state);
            if (state == Inside.CODE) {
                String bare = line.strip();
                int back = closersInFront(bare);
                boolean goesOn = bare.startsWith(".") || bare.startsWith("?.");
                int indent = Math.max(0, depth - back) * STEP + (goesOn ? STEP : 0);
                // What spans lines may end in blanks that belong to it.
                String kept = read.after() == Inside.CODE ? bare : line.stripLeading();
                out.add(bare.isEmpty() ? "" : " ".repeat(indent) + kept);
            } else {
                out.add(line);
            }
            depth = Math.max(0, depth + balance(line, read));
            state = read.after();
        }
        return String.join("\n", out);
    }

    private static int closersInFront(String line) {
        int count = 0;
        while (count < line.length() && "])}".indexOf(line.charAt(count)) >= 0) {
            count++;
        }
        return count;
    }

    private static int balance(String line, Line read) {
        int balance = 0;
        for (int i = 0; i < line.length(); i++) {
            if (!isQuoted(read, i)) {
                balance += "[({".indexOf(line.charAt(i)) >= 0 ? 1 : "])}".indexOf(line.charAt(i)) >= 0 ? -1 : 0;
            }
        }
        return balance;
    }

    private static boolean isQuoted(Line read, int column) {
        for (Token token : read.tokens()) {
            if (token.from() <= column && column < token.to()) {
                return token.kind() == Kind.TEXT || token.kind() == Kind.COMMENT;
            }
        }
        return false;
    }
}
