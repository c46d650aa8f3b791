package dev.backline.live.osc.api;

/**
 * The argument {@code r}: a colour, each part from 0 to 255.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 * @param alpha 0 to 255, 255 for opaque
 */
public record OscColor(int red, int green, int blue, int alpha) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a part is out of range
     */
    public OscColor {
        if (((red | green | blue | alpha) & ~0xFF) != 0) {
            throw new IllegalArgumentException("The colour is " + red + ", " + green + ", " + blue + ", " + alpha
                    + ", but parts from 0 to 255 were expected.");
        }
    }
}
