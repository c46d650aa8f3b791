package dev.backline.engine.internal.control;

/**
 * What a macro moves.
 *
 * @param macro 0 to 127
 * @param low value at 0
 * @param high value at 127
 */
record MacroCourse(Course macro, double low, double high) implements Course {
    @Override
    public double at(long frame) {
        return low + (high - low) * macro.at(frame) / 127;
    }

    @Override
    public long next(long frame) {
        return macro.next(frame);
    }
}
