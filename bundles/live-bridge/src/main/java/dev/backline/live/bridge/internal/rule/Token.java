package dev.backline.live.bridge.internal.rule;

/**
 * One word of a line.
 *
 * @param kind what it is
 * @param text as written; without its quotes for a text
 * @param column where it begins, from 1
 */
record Token(Kind kind, String text, int column) {
    /** Answers whether it is this word or sign. */
    boolean is(String wanted) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(wanted);
    }

    /** Answers it as a message shows it. */
    @Override
    public String toString() {
        return kind == Kind.END ? "the end of the line" : "\"" + text + "\"";
    }

    /** What a word is. */
    enum Kind {
        /** A number such as {@code 12.5}. */
        NUMBER,
        /** A name or key word. */
        WORD,
        /** A text in quotes. */
        TEXT,
        /** An operator, bracket or comma. */
        SIGN,
        /** Nothing more. */
        END
    }
}
