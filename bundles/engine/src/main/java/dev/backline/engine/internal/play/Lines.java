package dev.backline.engine.internal.play;

import dev.backline.api.audio.AudioFault;

/** Opens audio outputs. */
@FunctionalInterface
interface Lines {
    /** Answers an open output. */
    Line open(int sampleRateHz) throws AudioFault;
}
