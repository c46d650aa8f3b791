package dev.backline.ui;

import java.util.Arrays;

/** The edges of closed shapes, in pixels. What lies inside of an odd number of them is in. */
final class Outline {
    private double[] edges = new double[256];
    private int count;
    private double firstX;
    private double firstY;
    private double lastX;
    private double lastY;
    private boolean open;
    private double left;
    private double top;
    private double right;
    private double bottom;
    private double[] crossings = new double[16];

    void clear() {
        count = 0;
        open = false;
        left = Double.MAX_VALUE;
        top = Double.MAX_VALUE;
        right = -Double.MAX_VALUE;
        bottom = -Double.MAX_VALUE;
    }

    /** Goes on to a corner, or begins with it. */
    void to(double x, double y) {
        if (open) {
            edge(lastX, lastY, x, y);
        } else {
            firstX = x;
            firstY = y;
            open = true;
        }
        lastX = x;
        lastY = y;
        left = StrictMath.min(left, x);
        top = StrictMath.min(top, y);
        right = StrictMath.max(right, x);
        bottom = StrictMath.max(bottom, y);
    }

    /** Goes back to where it began. */
    void close() {
        edge(lastX, lastY, firstX, firstY);
        open = false;
    }

    private void edge(double x1, double y1, double x2, double y2) {
        if (y1 == y2) {
            return;
        }
        if (count + 4 > edges.length) {
            edges = Arrays.copyOf(edges, 2 * edges.length);
        }
        boolean down = y1 < y2;
        edges[count] = down ? x1 : x2;
        edges[count + 1] = down ? y1 : y2;
        edges[count + 2] = down ? x2 : x1;
        edges[count + 3] = down ? y2 : y1;
        count += 4;
    }

    int left() {
        return (int) StrictMath.floor(left);
    }

    int top() {
        return (int) StrictMath.floor(top);
    }

    int right() {
        return (int) StrictMath.ceil(right);
    }

    int bottom() {
        return (int) StrictMath.ceil(bottom);
    }

    /** Looks where the edges cross a height; answers how often, an even number. */
    int cross(double y) {
        int found = 0;
        for (int i = 0; i < count; i += 4) {
            if (edges[i + 1] <= y && y < edges[i + 3]) {
                if (found == crossings.length) {
                    crossings = Arrays.copyOf(crossings, 2 * found);
                }
                double part = (y - edges[i + 1]) / (edges[i + 3] - edges[i + 1]);
                crossings[found++] = edges[i] + part * (edges[i + 2] - edges[i]);
            }
        }
        Arrays.sort(crossings, 0, found);
        return found;
    }

    /** Answers a crossing of the last height, from left to right. */
    double crossing(int at) {
        return crossings[at];
    }
}
