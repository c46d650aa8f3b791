package dev.backline.api.analysis;

import dev.backline.sound.AudioBlock;

/** Tells what a sample is from its sound alone. The same sound always gets the same answer. Safe for any thread. */
@FunctionalInterface
public interface SampleAnalyser {
    /**
     * Looks into a whole sample.
     *
     * @param sound all its frames
     * @param sampleRateHz frames a second
     */
    SampleProfile analyse(AudioBlock sound, int sampleRateHz);
}
