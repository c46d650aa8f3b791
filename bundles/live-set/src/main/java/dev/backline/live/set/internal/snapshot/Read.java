package dev.backline.live.set.internal.snapshot;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.model.Beats;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.Pitch;
import dev.backline.model.Range;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import java.util.Optional;

/** Values of the model from what a file says, brought into their ranges. */
final class Read {
    /** A fader's lower end in Live, which is silence. */
    private static final double FLOOR = 0.000317;

    private static final double MOST_BEATS = 1e9;
    private static final double MOST_FRAMES = 1e12;

    private Read() {}

    static double number(Node node, String path, double otherwise) {
        return node.number(path).orElse(otherwise);
    }

    static double within(double value, double low, double high) {
        return StrictMath.max(low, StrictMath.min(high, value));
    }

    static int whole(Node node, String path, int otherwise, int low, int high) {
        return (int) within(number(node, path, otherwise), low, high);
    }

    static boolean yes(Node node, String path, boolean otherwise) {
        return node.value(path).map(v -> v.equals("true")).orElse(otherwise);
    }

    /** Answers the value that the file numbers so. */
    static <E> E coded(E[] inOrder, int code) {
        return inOrder[code];
    }

    static long frames(Node node, String path, double otherwise, long low) {
        return StrictMath.max(low, (long) within(number(node, path, otherwise), 0, MOST_FRAMES));
    }

    static Beats beats(double value) {
        return Beats.of(within(value, -MOST_BEATS, MOST_BEATS));
    }

    static Beats place(double value) {
        return Beats.of(within(value, 0, MOST_BEATS));
    }

    /** Old palettes are others: their indices tell nothing in today's. */
    static Color color(String text) {
        return text.matches("\\d{1,2}") && Integer.parseInt(text) <= 69 ? Color.of(Integer.parseInt(text)) : Color.NONE;
    }

    static Decibels gain(double linear, double mostDb) {
        if (linear <= FLOOR) {
            return Decibels.of(Double.NEGATIVE_INFINITY);
        }
        return Decibels.of(StrictMath.min(mostDb, 20 * StrictMath.log10(linear)));
    }

    static Tempo tempo(double bpm) {
        return Tempo.of(within(bpm, 20, 999));
    }

    static Pitch key(double key) {
        return Pitch.of((int) within(key, 0, 127));
    }

    /** Live's code: numerator minus 1, plus 99 for each doubling of the denominator. */
    static Optional<TimeSignature> signature(double code) {
        int value = (int) code;
        if (value < 0 || value >= 5 * 99) {
            return Optional.empty();
        }
        return Optional.of(new TimeSignature(value % 99 + 1, 1 << value / 99));
    }

    static Range range(Node node, Range otherwise) {
        if (node.child("Min").isEmpty()) {
            return otherwise;
        }
        int low = whole(node, "Min", 0, 0, 127);
        int high = whole(node, "Max", 127, low, 127);
        int fadeLow = whole(node, "CrossfadeMin", low, low, high);
        return new Range(low, high, fadeLow, whole(node, "CrossfadeMax", high, fadeLow, high));
    }
}
