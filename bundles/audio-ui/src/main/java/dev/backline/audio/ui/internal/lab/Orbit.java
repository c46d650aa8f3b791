package dev.backline.audio.ui.internal.lab;

import javafx.geometry.Point2D;

/**
 * From where a landscape is looked at. A point of the landscape lies across from -0.5 to 0.5, in depth from -0.5 (far) to 0.5 (near), and above the ground; what is
 * nearer is larger.
 *
 * @param turn radians around the upright axis; 0 looks straight into the depth
 * @param tilt radians above the ground, 0.15 to 1.3
 * @param near how large it is, 0.4 to 3
 */
record Orbit(double turn, double tilt, double near) {
    /** Half from the side and half from above. */
    static final Orbit START = new Orbit(0.5, 0.5, 1);

    private static final double EYE = 1.3;
    private static final double DEPTH = 0.4;

    Orbit {
        tilt = Math.clamp(tilt, 0.15, 1.3);
        near = Math.clamp(near, 0.4, 3);
    }

    Orbit by(double round, double up) {
        return new Orbit(turn + round, tilt + up, near);
    }

    Orbit nearer(double times) {
        return new Orbit(turn, tilt, near * times);
    }

    /** Answers whether what has the smaller depth is further away, so that it is drawn first. */
    boolean looksIn() {
        return StrictMath.cos(turn) > 0;
    }

    /** Answers where a point is seen: to the right and below the middle, in sizes of the landscape. */
    Point2D seen(double across, double deep, double high) {
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        double x = across * cos - deep * sin;
        double z = across * sin + deep * cos;
        double scale = near / (EYE - z * DEPTH);
        return new Point2D(x * scale, (z * StrictMath.sin(tilt) - high * StrictMath.cos(tilt)) * scale);
    }
}
