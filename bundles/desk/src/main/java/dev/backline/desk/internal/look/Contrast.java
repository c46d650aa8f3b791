package dev.backline.desk.internal.look;

import javafx.scene.paint.Color;

/** How well one colour is read on another, from 1 to 21: WCAG 2.2, relative luminance of sRGB. */
public final class Contrast {
    /** What text needs at least. */
    public static final double TEXT = 4.5;

    private Contrast() {}

    /** Answers the ratio of two opaque colours; their order does not matter. */
    public static double of(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (StrictMath.max(a, b) + 0.05) / (StrictMath.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : StrictMath.pow((channel + 0.055) / 1.055, 2.4);
    }

    /**
     * Answers a colour of this hue that is read on all of these grounds: lighter on dark ones, darker on light ones, as little
     * as is needed.
     */
    static Color readable(double hue, double saturation, boolean onDark, double ratio, Color... grounds) {
        for (int step = 0; step <= 100; step++) {
            double amount = step / 100.0;
            Color color = onDark
                    ? Color.hsb(hue, saturation * (1 - amount), 0.82 + 0.18 * amount)
                    : Color.hsb(hue, saturation, 0.78 * (1 - amount));
            if (java.util.Arrays.stream(grounds).allMatch(ground -> of(color, ground) >= ratio)) {
                return color;
            }
        }
        return onDark ? Color.WHITE : Color.BLACK;
    }
}
