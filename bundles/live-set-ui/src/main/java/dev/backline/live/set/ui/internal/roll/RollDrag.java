package dev.backline.live.set.ui.internal.roll;

/** A drag that goes on: what it does to notes, where it began and where it is. */
final class RollDrag {
    final Grip grip;
    final double x;
    final double y;
    double nowX;
    double nowY;
    boolean free;

    /** What is done. */
    enum Grip {
        MOVE,
        RESIZE,
        MARK,
        VELOCITY,
        CHANCE
    }

    RollDrag(Grip grip, double x, double y) {
        this.grip = grip;
        this.x = x;
        this.y = y;
        this.nowX = x;
        this.nowY = y;
    }
}
