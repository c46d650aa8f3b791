package dev.backline.audio.ui.internal.lab;

import java.util.List;

/** Draws sounds in one way. */
@FunctionalInterface
interface Picture {
    /**
     * Draws into the easel's frame.
     *
     * @param shown one sound, or two to be compared
     */
    void draw(Easel easel, List<Subject> shown);
}
