package dev.backline.dsp.internal;

import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;

/** A synthesised drum: pure numbers in, sound out. The same seed always gives the same sound. */
@FunctionalInterface
interface DrumSound {
    /** Frames a second of every sound here. */
    int RATE = 44_100;

    /** Answers the sound, mono or stereo. */
    AudioBlock render(Seed seed);
}
