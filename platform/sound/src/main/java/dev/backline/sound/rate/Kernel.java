package dev.backline.sound.rate;

import dev.backline.sound.Window;

/**
 * A low-pass in continuous time: a sinc under a Kaiser window, whose length follows from the rejection and the width of its slope
 * (Kaiser 1974): {@code length = (A - 7.95) / (14.36 width)}, {@code beta = 0.1102 (A - 8.7)}.
 *
 * @param cutoff its middle, in cycles a frame
 * @param beta shape of the window
 * @param half frames to either side
 */
record Kernel(double cutoff, double beta, double half) {
    /** Answers the kernel that passes up to one frequency and stops from another on, both in cycles a frame. */
    static Kernel between(double pass, double stop, double rejectionDb) {
        double length = (rejectionDb - 7.95) / (14.36 * (stop - pass));
        return new Kernel((pass + stop) / 2, 0.1102 * (rejectionDb - 8.7), length / 2);
    }

    double at(double x) {
        return 2 * cutoff * Window.sinc(2 * cutoff * x) * Window.kaiser(x / half, beta);
    }
}
