package dev.backline.ui;

/** Where a panel is docked. */
public enum Place {
    /** What one chooses from. */
    LEFT,
    /** What one works on. */
    CENTER,
    /** What tells more about the choice. */
    RIGHT,
    /** What runs and what happened. */
    BOTTOM
}
