package dev.backline.scripting.ui.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Groovy as coloured words, line by line: what a line begins inside of is all that it needs to know of those above, so that a
 * change is read from its own line on, and only as far as it reaches.
 */
public final class GroovyLexer {
    private static final Set<String> KEYWORDS = Set.of(
            "as",
            "assert",
            "boolean",
            "break",
            "case",
            "catch",
            "class",
            "continue",
            "def",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "if",
            "implements",
            "import",
            "in",
            "instanceof",
            "int",
            "interface",
            "long",
            "new",
            "null",
            "return",
            "static",
            "super",
            "switch",
            "this",
            "throw",
            "true",
            "try",
            "var",
            "void",
            "while",
            "yield");

    private final String line;
    private final List<Token> tokens = new ArrayList<>();
    private Inside inside;
    private int at;

    private GroovyLexer(String line, Inside inside) {
        this.line = line;
        this.inside = inside;
    }

    /** What a line can begin inside of. */
    public enum Inside {
        /** Nothing but code. */
        CODE("", Kind.PLAIN),
        /** A comment of several lines. */
        COMMENT("*/", Kind.COMMENT),
        /** A text of several lines in three single quotes. */
        SINGLE("'''", Kind.TEXT),
        /** A text of several lines in three double quotes. */
        DOUBLE("\"\"\"", Kind.TEXT);

        private final String end;
        private final Kind kind;

        Inside(String end, Kind kind) {
            this.end = end;
            this.kind = kind;
        }
    }

    /** What a token is. */
    public enum Kind {
        /** Names, signs and blanks. */
        PLAIN,
        /** A word of the language. */
        KEYWORD,
        /** A number. */
        NUMBER,
        /** A text in quotes. */
        TEXT,
        /** A comment. */
        COMMENT,
        /** A name with an at sign. */
        ANNOTATION,
        /** The name of a value in a call, with its colon. */
        LABEL
    }

    /**
     * A stretch of a line that is more than plain.
     *
     * @param from its first column
     * @param to behind its last one
     * @param kind what it is
     */
    public record Token(int from, int to, Kind kind) {}

    /**
     * A line that was read.
     *
     * @param tokens in order, without overlap
     * @param after what the next line begins inside of
     */
    public record Line(List<Token> tokens, Inside after) {
        /** Copies the tokens. */
        public Line {
            tokens = List.copyOf(tokens);
        }
    }

    /** Reads a line. */
    public static Line read(String line, Inside before) {
        GroovyLexer lexer = new GroovyLexer(line, before);
        while (lexer.at < line.length()) {
            lexer.step();
        }
        return new Line(lexer.tokens, lexer.inside);
    }

    private void step() {
        if (inside != Inside.CODE) {
            goOn(at);
            return;
        }
        char c = line.charAt(at);
        if (line.startsWith("//", at) || at == 0 && line.startsWith("#!")) {
            add(line.length(), Kind.COMMENT);
        } else if (line.startsWith("/*", at)) {
            enter(Inside.COMMENT, 2);
        } else if (line.startsWith(Inside.SINGLE.end, at)) {
            enter(Inside.SINGLE, 3);
        } else if (line.startsWith(Inside.DOUBLE.end, at)) {
            enter(Inside.DOUBLE, 3);
        } else if (c == '\'' || c == '"') {
            add(quoted(c), Kind.TEXT);
        } else if (Character.isDigit(c)) {
            add(number(), Kind.NUMBER);
        } else if (c == '@') {
            add(word(at + 1), Kind.ANNOTATION);
        } else if (Character.isJavaIdentifierStart(c)) {
            named();
        } else {
            at++;
        }
    }

    private void enter(Inside what, int signs) {
        inside = what;
        int begin = at;
        at += signs;
        goOn(begin);
    }

    /** Goes on to the end of what spans lines, or of this one. */
    private void goOn(int begin) {
        int end = at;
        while (end < line.length() && !line.startsWith(inside.end, end)) {
            end += inside.kind == Kind.TEXT && line.charAt(end) == '\\' ? 2 : 1;
        }
        boolean closed = end < line.length();
        int to = closed ? end + inside.end.length() : line.length();
        tokens.add(new Token(begin, to, inside.kind));
        at = to;
        inside = closed ? Inside.CODE : inside;
    }

    private void named() {
        int end = word(at);
        boolean label = end < line.length() && line.charAt(end) == ':' && !line.startsWith("::", end);
        if (KEYWORDS.contains(line.substring(at, end))) {
            add(end, Kind.KEYWORD);
        } else if (label) {
            add(end + 1, Kind.LABEL);
        } else {
            at = end;
        }
    }

    private int word(int from) {
        int end = from;
        while (end < line.length() && Character.isJavaIdentifierPart(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private int number() {
        int end = at;
        while (end < line.length()
                && (Character.isLetterOrDigit(line.charAt(end))
                        || line.charAt(end) == '_'
                        || line.charAt(end) == '.'
                                && end + 1 < line.length()
                                && Character.isDigit(line.charAt(end + 1)))) {
            end++;
        }
        return end;
    }

    private int quoted(char quote) {
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != quote) {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, line.length());
    }

    private void add(int end, Kind kind) {
        tokens.add(new Token(at, end, kind));
        at = end;
    }
}
