package dev.backline.desk.internal.stroke;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what a stroke means: the nearest of a few known ones after "Gestures without Libraries, Toolkits or Training" (Wobbrock, Wilson and Li, UIST 2007), turned
 * by up to 40 degrees and no further, because left and right mean different things here. What is not near to one, or as near to two, means nothing.
 */
public final class Strokes {
    /** The shortest stroke, in pixels. */
    public static final double SHORTEST = 40;

    private static final double LEAST = 0.82;
    private static final double AHEAD = 0.03;
    private static final int ROUND = 32;

    private static final List<Known> KNOWN = known();

    private Strokes() {}

    /** A stroke that is known. */
    private record Known(Meaning meaning, Shape shape) {}

    private static List<Known> known() {
        List<Known> all = new ArrayList<>();
        all.add(new Known(Meaning.UNDO, new Shape(Path.of(1, 0, 0, 0))));
        all.add(new Known(Meaning.REDO, new Shape(Path.of(0, 0, 1, 0))));
        // From the upper left corner, and back to it either way round.
        all.add(new Known(Meaning.PLAY, new Shape(Path.of(0, 0, 1, 0.5, 0, 1, 0, 0))));
        all.add(new Known(Meaning.PLAY, new Shape(Path.of(0, 0, 0, 1, 1, 0.5, 0, 0))));
        all.add(new Known(Meaning.DELETE, new Shape(Path.of(0, 0, 1, 0.25, 0, 0.5, 1, 0.75, 0, 1))));
        all.add(new Known(Meaning.DUPLICATE, new Shape(Path.of(0, 0, 0.5, 1, 1, 0))));
        all.add(new Known(Meaning.PALETTE, new Shape(Path.of(0, 1, 0.5, 0, 1, 1))));
        // A hand begins a circle at the top, and at either side.
        for (int start = -3; start <= 3; start++) {
            all.add(new Known(Meaning.LOOP, new Shape(circle(start, 1))));
            all.add(new Known(Meaning.LOOP, new Shape(circle(start, -1))));
        }
        return List.copyOf(all);
    }

    private static Path circle(int start, int way) {
        Path circle = new Path();
        for (int i = 0; i <= ROUND; i++) {
            double angle = start * StrictMath.PI / 6 + way * 2 * StrictMath.PI * i / ROUND;
            circle.to(StrictMath.sin(angle), -StrictMath.cos(angle));
        }
        return circle;
    }

    /** Answers what a stroke means; empty for one that means nothing. */
    public static Optional<Meaning> read(Path path) {
        if (path.length() < SHORTEST) {
            return Optional.empty();
        }
        Shape shape = new Shape(path);
        Map<Meaning, Double> likeness = new EnumMap<>(Meaning.class);
        for (Known known : KNOWN) {
            likeness.merge(known.meaning(), shape.likeness(known.shape()), Math::max);
        }
        List<Map.Entry<Meaning, Double>> nearest = likeness.entrySet().stream()
                .sorted(Map.Entry.<Meaning, Double>comparingByValue().reversed())
                .toList();
        double best = nearest.getFirst().getValue();
        boolean clear = best >= LEAST && best - nearest.get(1).getValue() >= AHEAD;
        return clear ? Optional.of(nearest.getFirst().getKey()) : Optional.empty();
    }
}
