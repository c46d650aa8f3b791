package dev.backline.desk.internal.stroke;

/**
 * A path without its place and size, as Wobbrock, Wilson and Li (2007) compare them: 64 points equally far apart, around their middle, stretched to a square of 1. What is
 * nearly a straight line is not stretched across itself, as that would make a shape of a trembling hand.
 */
final class Shape {
    private static final int POINTS = 64;
    /** Spread across a line beside that along it, whichever way it lies. */
    private static final double THIN = 0.15;
    /** The golden section search halves its range by this. */
    private static final double PHI = 0.5 * (Math.sqrt(5) - 1);

    private static final double TURN = StrictMath.toRadians(40);
    private static final double PRECISION = StrictMath.toRadians(2);

    private final double[] xs = new double[POINTS];
    private final double[] ys = new double[POINTS];

    /** Makes the shape of a path that has a length. */
    Shape(Path path) {
        Path even = path.evenly(POINTS);
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        double middleX = 0;
        double middleY = 0;
        for (int i = 0; i < POINTS; i++) {
            left = Math.min(left, even.x(i));
            right = Math.max(right, even.x(i));
            top = Math.min(top, even.y(i));
            bottom = Math.max(bottom, even.y(i));
            middleX += even.x(i) / POINTS;
            middleY += even.y(i) / POINTS;
        }
        double line = lineLength(even, middleX, middleY);
        for (int i = 0; i < POINTS; i++) {
            xs[i] = (even.x(i) - middleX) / (line > 0 ? line : right - left);
            ys[i] = (even.y(i) - middleY) / (line > 0 ? line : bottom - top);
        }
    }

    /** Answers the length of what is nearly a straight line, by the main axes of its points; 0 for anything else. */
    private static double lineLength(Path even, double middleX, double middleY) {
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < POINTS; i++) {
            double x = even.x(i) - middleX;
            double y = even.y(i) - middleY;
            xx += x * x / POINTS;
            yy += y * y / POINTS;
            xy += x * y / POINTS;
        }
        double mean = (xx + yy) / 2;
        double apart = Path.distance((xx - yy) / 2, xy);
        double across = Math.max(0, mean - apart);
        // Points that lie evenly on a line of length 1 have a variance of 1/12.
        return across < THIN * THIN * (mean + apart) ? Math.sqrt(12 * (mean + apart)) : 0;
    }

    /** Answers how alike two shapes are when this one is turned by up to 40 degrees: 1 is the same, 0 as far away as can be. */
    double likeness(Shape other) {
        double a = -TURN;
        double b = TURN;
        double x = PHI * a + (1 - PHI) * b;
        double y = (1 - PHI) * a + PHI * b;
        double atX = distance(other, x);
        double atY = distance(other, y);
        while (b - a > PRECISION) {
            if (atX < atY) {
                b = y;
                y = x;
                atY = atX;
                x = PHI * a + (1 - PHI) * b;
                atX = distance(other, x);
            } else {
                a = x;
                x = y;
                atX = atY;
                y = (1 - PHI) * a + PHI * b;
                atY = distance(other, y);
            }
        }
        return 1 - Math.min(atX, atY) / (0.5 * Math.sqrt(2));
    }

    /** The mean distance of points of the same number. */
    private double distance(Shape other, double turn) {
        double cosine = StrictMath.cos(turn);
        double sine = StrictMath.sin(turn);
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            double turnedX = xs[i] * cosine - ys[i] * sine;
            double turnedY = xs[i] * sine + ys[i] * cosine;
            sum += Path.distance(turnedX - other.xs[i], turnedY - other.ys[i]);
        }
        return sum / POINTS;
    }
}
