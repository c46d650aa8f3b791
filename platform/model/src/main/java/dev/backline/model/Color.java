package dev.backline.model;

/**
 * A colour of Live's palette.
 *
 * @param index 0 to 69, row by row from the top left; -1 for none
 */
public record Color(int index) {
    /** No colour, as new scenes have it. */
    public static final Color NONE = new Color(-1);

    /** Checks the range. */
    public Color {
        Check.range("Colour", index, -1, 69);
    }

    /** Answers the colour of an index. */
    public static Color of(int index) {
        return new Color(index);
    }
}
