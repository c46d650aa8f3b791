package dev.backline.scripting.ui.internal.model;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a script prints, as far as it fits: the newest lines. Safe for any thread. */
public final class Printed {
    /** How many lines are kept. */
    public static final int LINES = 2_000;

    private static final int WIDTH = 500;

    private final Deque<String> lines = new ArrayDeque<>();
    private long count;

    /** Takes a line; one that is too long is cut. */
    public synchronized void add(String line) {
        lines.addLast(line.length() > WIDTH ? line.substring(0, WIDTH) + " …" : line);
        count++;
        if (lines.size() > LINES) {
            lines.removeFirst();
        }
    }

    /** Forgets all. */
    public synchronized void clear() {
        lines.clear();
        count = 0;
    }

    /** Answers how many lines there were, those that were left out too. */
    public synchronized long count() {
        return count;
    }

    /** Answers what is kept, and first how many lines were left out. */
    public synchronized String text() {
        String kept = String.join("\n", lines);
        return count > lines.size() ? "… " + (count - lines.size()) + "\n" + kept : kept;
    }
}
