package dev.backline.sound.spectrum;

/** One way to transform real frames of one size in single precision. */
interface RealTransform {
    /** Transforms a frame of N values to N / 2 + 1 real and imaginary parts. */
    void forward(float[] frame, float[] re, float[] im);
}
