package dev.backline.model;

/**
 * A colour of Live's palette.
 *
 * @param index 0 to 69, row by row from the top left
 */
public record Color(int index) {
    /** Checks the range. */
    public Color {
        Check.range("Colour", index, 0, 69);
    }

    /** Answers the colour of an index. */
    public static Color of(int index) {
        return new Color(index);
    }
}
