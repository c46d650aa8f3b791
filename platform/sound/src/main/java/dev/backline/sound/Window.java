package dev.backline.sound;

/** Window functions, computed by {@code StrictMath} so that they are the same on every machine. */
public final class Window {
    private Window() {}

    /** Answers a periodic Hann window: halves overlapped by half add up to one. */
    public static double[] hann(int size) {
        double[] w = new double[size];
        for (int i = 0; i < size; i++) {
            w[i] = 0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * i / size);
        }
        return w;
    }

    /**
     * Answers the Kaiser window at a place.
     *
     * @param x from -1 to 1, the edges; outside it is 0
     * @param beta shape: side lobes lie near {@code -(8.7 beta + 10)} dB
     */
    public static double kaiser(double x, double beta) {
        double inside = 1 - x * x;
        return inside < 0 ? 0 : bessel(beta * Math.sqrt(inside)) / bessel(beta);
    }

    /** Answers {@code sin(pi x) / (pi x)}. */
    public static double sinc(double x) {
        double angle = StrictMath.PI * x;
        return Math.abs(angle) < 1e-12 ? 1 : StrictMath.sin(angle) / angle;
    }

    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        double half = x / 2;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= (half / k) * (half / k);
            sum += term;
        }
        return sum;
    }
}
