package dev.backline.controllers.internal.mapping;

/** What a control does whose place is not that of its target. */
public enum Takeover {
    /** The target jumps to it. */
    NONE("none"),
    /** Nothing moves until the control passes the target. */
    PICK_UP("pick-up"),
    /** The target moves in proportion to what is left before the end stop, until both meet there. */
    SCALING("scaling");

    private final String word;

    Takeover(String word) {
        this.word = word;
    }

    /** Answers its word in a map. */
    String word() {
        return word;
    }
}
