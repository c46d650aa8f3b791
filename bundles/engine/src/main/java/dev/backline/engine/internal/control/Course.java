package dev.backline.engine.internal.control;

/**
 * A value over the song. It is asked on the frames that it names itself and depends on the frame alone, so that no size of block changes a bit.
 * Asking allocates nothing.
 */
public interface Course {
    /** While a value moves it is asked again every so many frames, at the whole multiples of this. */
    int GRID = 32;

    /** Answers the value at a frame of the song. */
    double at(long frame);

    /** Answers the first frame behind the given one at which the value may differ; {@link Long#MAX_VALUE} when it never does. */
    long next(long frame);

    /** Answers the place on the grid at or before a frame. */
    static long grid(long frame) {
        return frame & -GRID;
    }

    /** Answers the next place on the grid. */
    static long onGrid(long frame) {
        return grid(frame) + GRID;
    }

    /** Answers a value that never moves. */
    static Course still(double value) {
        return new Still(value);
    }

    /** Answers whether it never moves. */
    default boolean isStill() {
        return false;
    }

    /**
     * What never moves.
     *
     * @param value always
     */
    record Still(double value) implements Course {
        @Override
        public double at(long frame) {
            return value;
        }

        @Override
        public long next(long frame) {
            return Long.MAX_VALUE;
        }

        @Override
        public boolean isStill() {
            return true;
        }
    }
}
