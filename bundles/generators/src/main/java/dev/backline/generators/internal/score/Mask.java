package dev.backline.generators.internal.score;

import java.util.ArrayList;
import java.util.List;

/**
 * A rhythm as text, one character a sixteenth: a digit strikes with that level, {@code -} holds, {@code .} rests,
 * {@code r} strikes twice within the step, {@code t} three times within two steps.
 */
public final class Mask {
    private Mask() {}

    /**
     * One stroke.
     *
     * @param step where, in sixteenths; may lie between steps
     * @param steps how long it is held, in sixteenths
     * @param level 1 to 9
     */
    public record Stroke(double step, double steps, int level) {
        /** Answers the same stroke elsewhere. */
        public Stroke moved(double by) {
            return new Stroke(step + by, steps, level);
        }
    }

    /** Answers the strokes of a rhythm. */
    public static List<Stroke> strokes(String rhythm) {
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 0; i < rhythm.length(); i++) {
            char c = rhythm.charAt(i);
            if (c == 'r') {
                strokes.add(new Stroke(i, 0.5, 5));
                strokes.add(new Stroke(i + 0.5, 0.5, 4));
            } else if (c == 't') {
                for (int k = 0; k < 3; k++) {
                    strokes.add(new Stroke(i + k * 2 / 3.0, 2 / 3.0, 5 - k));
                }
            } else if (Character.isDigit(c)) {
                strokes.add(new Stroke(i, held(rhythm, i), c - '0'));
            }
        }
        return strokes;
    }

    private static int held(String rhythm, int from) {
        int end = from + 1;
        while (end < rhythm.length() && rhythm.charAt(end) == '-') {
            end++;
        }
        return end - from;
    }
}
