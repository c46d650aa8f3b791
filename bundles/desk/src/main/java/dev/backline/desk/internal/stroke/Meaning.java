package dev.backline.desk.internal.stroke;

import java.util.Optional;

/** What a stroke means. Keys do the same: either the keys of a command of the window, or those that the panel under the stroke hears. */
public enum Meaning {
    /** A line to the left. */
    UNDO("undo", ""),
    /** A line to the right. */
    REDO("redo", ""),
    /** A triangle, as on every player. */
    PLAY("", "Space"),
    /** To and fro, as one strikes out a word. */
    DELETE("", "Delete"),
    /** Down and up again. */
    DUPLICATE("", "Shortcut+D"),
    /** A circle, either way round. */
    LOOP("", "Shortcut+L"),
    /** Up and down again. */
    PALETTE("window: palette", "");

    private final String command;
    private final String keys;

    Meaning(String command, String keys) {
        this.command = command;
        this.keys = keys;
    }

    /** Answers the command of the window; empty for one that is the panel's. */
    public Optional<String> command() {
        return command.isEmpty() ? Optional.empty() : Optional.of(command);
    }

    /** Answers the keys that the panel hears, as JavaFX writes them; empty for a command of the window. */
    public String keys() {
        return keys;
    }
}
