package dev.backline.live.bridge.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one line, read from left to right. */
final class Tokens {
    /** No line of a sheet needs more; a longer one is no sheet. */
    private static final int MOST_CHARACTERS = 10_000;

    private static final Pattern WORDS =
            Pattern.compile("\\s*(?:(?<comment>//.*)|(?<number>\\d+(?:\\.\\d+)?)|(?<word>[A-Za-z_][A-Za-z0-9_]*)"
                    + "|'(?<single>[^']*)'|\"(?<double>[^\"]*)\"|(?<sign>->|<=|>=|==|!=|[-+*/^%(),.=<>#]))");

    private final int line;
    private final List<Token> tokens;
    private int next;

    private Tokens(int line, List<Token> tokens) {
        this.line = line;
        this.tokens = tokens;
    }

    /** Answers the words of a line; a comment from {@code //} on is left out. */
    static Tokens of(int line, String text) throws RuleFault {
        if (text.length() > MOST_CHARACTERS) {
            throw new RuleFault(
                    line, text.length() + " characters were found, but at most " + MOST_CHARACTERS + " were expected.");
        }
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        int at = 0;
        while (at < text.length() && !text.substring(at).isBlank()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new RuleFault(line, unreadable(text, at));
            }
            if (matcher.group("comment") == null) {
                tokens.add(token(matcher));
            }
            at = matcher.end();
        }
        tokens.add(new Token(Token.Kind.END, "", text.length() + 1));
        return new Tokens(line, tokens);
    }

    private static String unreadable(String text, int at) {
        String rest = text.substring(at).strip();
        int column = text.length() - text.substring(at).stripLeading().length() + 1;
        return rest.startsWith("'") || rest.startsWith("\"")
                ? "the text at column " + column + " has no closing quote. Close it."
                : "\"" + rest.charAt(0) + "\" at column " + column
                        + " means nothing in a rule. Leave it out; names with blanks or signs stand in quotes.";
    }

    private static Token token(Matcher matcher) {
        for (String group : List.of("number", "word", "single", "double", "sign")) {
            String found = matcher.group(group);
            if (found != null) {
                int quote = group.equals("single") || group.equals("double") ? 1 : 0;
                return new Token(kind(group), found, matcher.start(group) - quote + 1);
            }
        }
        throw new IllegalStateException("A word without a kind");
    }

    private static Token.Kind kind(String group) {
        return switch (group) {
            case "number" -> Token.Kind.NUMBER;
            case "word" -> Token.Kind.WORD;
            case "sign" -> Token.Kind.SIGN;
            default -> Token.Kind.TEXT;
        };
    }

    int line() {
        return line;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    /** Takes this word or sign when it comes next. */
    boolean takes(String wanted) {
        boolean found = peek().is(wanted);
        if (found) {
            take();
        }
        return found;
    }

    void expect(String wanted, String why) throws RuleFault {
        if (!takes(wanted)) {
            throw fault("\"" + wanted + "\" " + why);
        }
    }

    void expectEnd() throws RuleFault {
        if (!atEnd()) {
            throw fault("the end of the line");
        }
    }

    /** Answers the fault of what comes next not being what was expected. */
    RuleFault fault(String expected) {
        Token found = peek();
        return new RuleFault(
                line, found + " was found at column " + found.column() + ", but " + expected + " was expected.");
    }
}
