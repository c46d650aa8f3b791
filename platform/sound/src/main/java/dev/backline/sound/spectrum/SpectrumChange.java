package dev.backline.sound.spectrum;

/** Changes, or just looks at, one short-time spectrum. */
@FunctionalInterface
public interface SpectrumChange {
    /**
     * Gets the spectrum of one windowed piece and leaves what shall be heard.
     *
     * @param re real parts from 0 to half the rate, N / 2 + 1 values
     * @param im imaginary parts, as many
     */
    void apply(double[] re, double[] im);
}
