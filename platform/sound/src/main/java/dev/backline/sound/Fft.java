package dev.backline.sound;

/**
 * The discrete Fourier transform of real signals, {@code X[k] = sum x[n] e^(-2 pi i k n / N)}, by an iterative radix-2
 * transform in double precision with tables from StrictMath: the same bits on every machine. Safe for any thread.
 */
public final class Fft {
    private final int size;
    private final int[] reversed;
    private final double[] cosine;
    private final double[] sine;

    /**
     * Makes a transform.
     *
     * @param size frames, a power of two from 2 to 2^24
     */
    public Fft(int size) {
        if (size < 2 || size > 1 << 24 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("Size is " + size + ", but a power of two from 2 to 2^24 was expected.");
        }
        this.size = size;
        reversed = new int[size];
        int bits = Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) {
            reversed[i] = Integer.reverse(i) >>> (32 - bits);
        }
        cosine = new double[size / 2];
        sine = new double[size / 2];
        for (int i = 0; i < size / 2; i++) {
            cosine[i] = StrictMath.cos(2 * Math.PI * i / size);
            sine[i] = StrictMath.sin(2 * Math.PI * i / size);
        }
    }

    /** Answers how many frames it takes. */
    public int size() {
        return size;
    }

    /**
     * Transforms in place.
     *
     * @param re real parts, {@link #size()} values
     * @param im imaginary parts, as many
     */
    public void forward(double[] re, double[] im) {
        for (int i = 0; i < size; i++) {
            int j = reversed[i];
            if (j > i) {
                swap(re, i, j);
                swap(im, i, j);
            }
        }
        for (int half = 1; half < size; half *= 2) {
            butterflies(re, im, half);
        }
    }

    private void butterflies(double[] re, double[] im, int half) {
        int stride = size / (2 * half);
        for (int start = 0; start < size; start += 2 * half) {
            for (int k = 0; k < half; k++) {
                int a = start + k;
                int b = a + half;
                double c = cosine[k * stride];
                double s = sine[k * stride];
                double tr = re[b] * c + im[b] * s;
                double ti = im[b] * c - re[b] * s;
                re[b] = re[a] - tr;
                im[b] = im[a] - ti;
                re[a] += tr;
                im[a] += ti;
            }
        }
    }

    private static void swap(double[] x, int i, int j) {
        double t = x[i];
        x[i] = x[j];
        x[j] = t;
    }

    /**
     * Answers the power spectrum of a windowed frame.
     *
     * @param frame {@link #size()} values, already windowed
     * @param power gets {@code |X[k]|^2} for k = 0 to N / 2, so N / 2 + 1 values
     */
    public void power(double[] frame, double[] power) {
        double[] re = frame.clone();
        double[] im = new double[size];
        forward(re, im);
        for (int k = 0; k <= size / 2; k++) {
            power[k] = re[k] * re[k] + im[k] * im[k];
        }
    }
}
