package dev.backline.desk.internal.stroke;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** A hand that trembles, leans and hurries: the same seed draws the same strokes. */
final class Hand {
    private final Random random;

    Hand(long seed) {
        random = new Random(seed);
    }

    /** A line by its share, from 0 to 1. */
    private record Line(DoubleUnaryOperator x, DoubleUnaryOperator y) {}

    /** Draws corners with straight lines between. */
    Path corners(double... xy) {
        int edges = xy.length / 2 - 1;
        return draw(new Line(share -> along(xy, edges, share, 0), share -> along(xy, edges, share, 1)));
    }

    private static double along(double[] xy, int edges, double share, int part) {
        int edge = Math.min(edges - 1, (int) (share * edges));
        double within = share * edges - edge;
        double from = xy[2 * edge + part];
        return from + (xy[2 * edge + 2 + part] - from) * within;
    }

    /** Draws a circle that does not quite close, begun somewhere near the top. */
    Path circle(boolean clockwise) {
        double start = (random.nextDouble() - 0.5) * 2;
        double turn = (clockwise ? 1 : -1) * 2 * Math.PI * (0.93 + 0.12 * random.nextDouble());
        return draw(new Line(s -> 0.5 + 0.5 * Math.sin(start + turn * s), s -> 0.5 - 0.5 * Math.cos(start + turn * s)));
    }

    /** Draws a spiral of some rounds. */
    Path spiral(double rounds) {
        double turn = 2 * Math.PI * rounds;
        return draw(new Line(s -> 0.5 + 0.5 * s * Math.sin(turn * s), s -> 0.5 - 0.5 * s * Math.cos(turn * s)));
    }

    /** Draws an eight. */
    Path eight() {
        return draw(new Line(s -> 0.5 + 0.3 * Math.sin(4 * Math.PI * s), s -> 0.5 - 0.5 * Math.cos(2 * Math.PI * s)));
    }

    /** Draws wherever it gets. */
    Path scribble() {
        double[] xy = new double[24];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = random.nextDouble();
        }
        return corners(xy);
    }

    private Path draw(Line line) {
        double turn = Math.toRadians(50 * (random.nextDouble() - 0.5));
        double wide = 60 + 340 * random.nextDouble();
        double high = wide * (0.75 + 0.5 * random.nextDouble());
        double hurry = 0.6 + 0.8 * random.nextDouble();
        double phase = 6 * random.nextDouble();
        int points = 25 + random.nextInt(60);
        Path path = new Path();
        for (int i = 0; i < points; i++) {
            double share = Math.pow((double) i / (points - 1), hurry);
            double sway = 0.025 * Math.sin(phase + 7 * share);
            double x = wide * (line.x().applyAsDouble(share) + sway + 0.012 * random.nextGaussian());
            double y = high * (line.y().applyAsDouble(share) + sway + 0.012 * random.nextGaussian());
            path.to(500 + x * Math.cos(turn) - y * Math.sin(turn), 300 + x * Math.sin(turn) + y * Math.cos(turn));
        }
        return path;
    }
}
