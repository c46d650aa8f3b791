package dev.backline.live.set.ui.internal.arrange;

/** A drag that goes on: what it holds, where it began and where it is. */
final class ArrangeDrag {
    final Grip grip;
    final double x;
    final double y;
    final int index;
    double nowX;
    double nowY;
    boolean copy;
    boolean free;

    /** What is held. */
    enum Grip {
        CLIP,
        EDGE,
        LOOP,
        LOCATOR,
        POINT,
        CURVE,
        BOX
    }

    ArrangeDrag(Grip grip, double x, double y, int index) {
        this.grip = grip;
        this.x = x;
        this.y = y;
        this.index = index;
        this.nowX = x;
        this.nowY = y;
    }

    boolean moved() {
        return StrictMath.abs(nowX - x) + StrictMath.abs(nowY - y) > 3;
    }
}
