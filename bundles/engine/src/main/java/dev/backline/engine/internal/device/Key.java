package dev.backline.engine.internal.device;

import dev.backline.engine.internal.control.Moment;
import dev.backline.sound.AudioBlock;

/** What a side-chained unit listens to. */
@FunctionalInterface
public interface Key {
    /** Answers the sound of a block, as many frames as it has. */
    AudioBlock at(Moment moment);
}
