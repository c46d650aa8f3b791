package dev.backline.sound;

/**
 * Window functions, computed by {@code StrictMath} so that they are the same on every machine. Those with a size are periodic, for transforms and
 * overlapping: the value behind the last would be the first again (Harris, <i>On the use of windows</i>, 1978).
 */
public final class Window {
    private static final double[] HANN = {0.5, 0.5};
    private static final double[] HAMMING = {0.54, 0.46};
    private static final double[] BLACKMAN = {0.42, 0.5, 0.08};
    private static final double[] BLACKMAN_HARRIS = {0.35875, 0.48829, 0.14128, 0.01168};

    private Window() {}

    /** Answers a Hann window: halves overlapped by half add up to one; side lobes -31 dB, falling fast. */
    public static double[] hann(int size) {
        return cosines(size, HANN);
    }

    /** Answers a Hamming window: side lobes -43 dB. */
    public static double[] hamming(int size) {
        return cosines(size, HAMMING);
    }

    /** Answers a Blackman window: side lobes -58 dB, falling fast. */
    public static double[] blackman(int size) {
        return cosines(size, BLACKMAN);
    }

    /** Answers a Blackman-Harris window of four terms: side lobes -92 dB. */
    public static double[] blackmanHarris(int size) {
        return cosines(size, BLACKMAN_HARRIS);
    }

    /** Answers a Kaiser window; see {@link #kaiser(double, double)}. */
    public static double[] kaiser(int size, double beta) {
        double[] w = new double[size];
        for (int i = 0; i < size; i++) {
            w[i] = kaiser(2.0 * i / size - 1, beta);
        }
        return w;
    }

    /** The sum of cosines {@code a0 - a1 cos(2 pi i / N) + a2 cos(4 pi i / N) - ...}. */
    private static double[] cosines(int size, double[] terms) {
        double[] w = new double[size];
        for (int i = 0; i < size; i++) {
            double sign = 1;
            for (int k = 0; k < terms.length; k++) {
                w[i] += sign * terms[k] * StrictMath.cos(2 * StrictMath.PI * k * i / size);
                sign = -sign;
            }
        }
        return w;
    }

    /**
     * Answers by how much the sum of overlapping windows wavers around its mean, as a part of the mean: about 0 when the overlapped sum is constant (COLA).
     *
     * @param hop frames from one window to the next, 1 or more
     */
    public static double waver(double[] window, int hop) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double all = 0;
        for (int phase = 0; phase < hop; phase++) {
            double sum = 0;
            for (int i = phase; i < window.length; i += hop) {
                sum += window[i];
            }
            least = Math.min(least, sum);
            most = Math.max(most, sum);
            all += sum;
        }
        return (most - least) / (all / hop);
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
