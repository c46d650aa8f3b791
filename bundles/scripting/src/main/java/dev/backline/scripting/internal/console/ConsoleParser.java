package dev.backline.scripting.internal.console;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Lets an input go on until its brackets are closed, and finds the word to complete. */
final class ConsoleParser implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        boolean accepting = context == ParseContext.ACCEPT_LINE || context == ParseContext.UNSPECIFIED;
        if (accepting && Incomplete.check(line)) {
            throw new EOFError(-1, -1, "The input goes on.");
        }
        return new Piece(line, cursor);
    }

    /** A line as one piece, with the word before the cursor: a name with dots, or a text from its quote. */
    private record Piece(String line, int cursor) implements CompletingParsedLine {
        @Override
        public String word() {
            return ConsoleParser.word(line.substring(0, cursor));
        }

        @Override
        public int wordCursor() {
            return word().length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word());
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor();
        }

        @Override
        public int rawWordLength() {
            return wordCursor();
        }
    }

    /** Answers the word that a text ends with: a name with dots, or a text from its quote. */
    static String word(String text) {
        int begin = text.length();
        while (begin > 0 && isWord(text.charAt(begin - 1))) {
            begin--;
        }
        int quote = openQuote(text);
        return text.substring(quote >= 0 ? quote : begin);
    }

    private static boolean isWord(char c) {
        return Character.isJavaIdentifierPart(c) || c == '.';
    }

    private static int openQuote(String text) {
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open >= 0 && c == text.charAt(open)) {
                open = -1;
            } else if (open < 0 && (c == '\'' || c == '"')) {
                open = i;
            }
        }
        return open;
    }
}
