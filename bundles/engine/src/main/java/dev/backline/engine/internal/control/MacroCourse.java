package dev.backline.engine.internal.control;

import dev.backline.model.Macro;

/**
 * What a macro moves.
 *
 * @param macro 0 to 127
 * @param mapping its way
 */
record MacroCourse(Course macro, Macro.Mapping mapping) implements Course {
    @Override
    public double at(long frame) {
        return mapping.at(macro.at(frame));
    }

    @Override
    public long next(long frame) {
        return macro.next(frame);
    }
}
