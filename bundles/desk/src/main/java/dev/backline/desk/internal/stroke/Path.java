package dev.backline.desk.internal.stroke;

import java.util.Arrays;

/** A line that a hand drew: its points in order, to the right and downwards. */
public final class Path {
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int count;

    /** Answers a path through points. */
    public static Path of(double... xy) {
        Path path = new Path();
        for (int i = 0; i + 1 < xy.length; i += 2) {
            path.to(xy[i], xy[i + 1]);
        }
        return path;
    }

    /** Goes on to a point. */
    public void to(double x, double y) {
        if (count == xs.length) {
            xs = Arrays.copyOf(xs, 2 * count);
            ys = Arrays.copyOf(ys, 2 * count);
        }
        xs[count] = x;
        ys[count++] = y;
    }

    /** Answers how many points it has. */
    public int count() {
        return count;
    }

    /** Answers how far a point lies to the right. */
    public double x(int point) {
        return xs[point];
    }

    /** Answers how far a point lies down. */
    public double y(int point) {
        return ys[point];
    }

    /** Answers its length along the line. */
    public double length() {
        double length = 0;
        for (int i = 1; i < count; i++) {
            length += distance(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
        }
        return length;
    }

    /** Answers the length of a straight line that goes so far right and down. */
    static double distance(double right, double down) {
        return Math.sqrt(right * right + down * down);
    }

    /** Answers a path of so many points that lie equally far apart along this one; it has a length. */
    Path evenly(int points) {
        double step = length() / (points - 1);
        Path even = Path.of(xs[0], ys[0]);
        double missing = step;
        for (int i = 1; i < count; i++) {
            double fromX = xs[i - 1];
            double fromY = ys[i - 1];
            double left = distance(xs[i] - fromX, ys[i] - fromY);
            while (left >= missing && even.count < points - 1) {
                fromX += (xs[i] - fromX) * missing / left;
                fromY += (ys[i] - fromY) * missing / left;
                even.to(fromX, fromY);
                left -= missing;
                missing = step;
            }
            missing -= left;
        }
        even.to(xs[count - 1], ys[count - 1]);
        return even;
    }
}
