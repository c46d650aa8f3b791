package dev.backline.sound;

/**
 * The discrete Fourier transform, {@code X[k] = sum x[n] e^(-2 pi i k n / N)}, of complex and of real signals in double precision, with tables
 * from StrictMath and one fixed order of operations: the same bits on every machine. By split radix (Kamar and Elcherif
 * 1989); a real frame is transformed as half as many complex values. Safe for any thread.
 */
public final class Fft {
    private final int size;
    private final SplitRadix whole;
    private final SplitRadix half;
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
        int bits = Integer.numberOfTrailingZeros(size);
        whole = new SplitRadix(bits);
        half = new SplitRadix(bits - 1);
        cosine = new double[size / 4 + 1];
        sine = new double[size / 4 + 1];
        for (int k = 0; k < cosine.length; k++) {
            cosine[k] = 0.5 * StrictMath.cos(2 * StrictMath.PI * k / size);
            sine[k] = 0.5 * StrictMath.sin(2 * StrictMath.PI * k / size);
        }
    }

    /** Answers how many frames it takes. */
    public int size() {
        return size;
    }

    /**
     * Transforms in place; takes room of its own for the work.
     *
     * @param re real parts, {@link #size()} values
     * @param im imaginary parts, as many
     */
    public void forward(double[] re, double[] im) {
        whole.transform(re.clone(), im.clone(), re, im);
    }

    /**
     * Transforms from one pair of arrays to another and takes no room.
     *
     * @param re real parts, {@link #size()} values
     * @param im imaginary parts, as many
     * @param toRe gets the real parts of the spectrum; neither {@code re} nor {@code im}
     * @param toIm gets the imaginary parts; neither {@code re} nor {@code im}
     */
    public void forward(double[] re, double[] im, double[] toRe, double[] toIm) {
        whole.transform(re, im, toRe, toIm);
    }

    /** The inverse of {@link #forward(double[], double[], double[], double[])}, with its factor 1 / N. */
    public void inverse(double[] re, double[] im, double[] toRe, double[] toIm) {
        // Real and imaginary parts change places: e^(-i t) becomes e^(i t).
        whole.transform(im, re, toIm, toRe);
        double scale = 1.0 / size;
        for (int i = 0; i < size; i++) {
            toRe[i] *= scale;
            toIm[i] *= scale;
        }
    }

    /**
     * Transforms a real frame to its spectrum from 0 to half the rate, and takes no room.
     *
     * @param frame {@link #size()} values
     * @param re gets N / 2 + 1 real parts
     * @param im gets N / 2 + 1 imaginary parts
     */
    public void real(double[] frame, double[] re, double[] im) {
        half.transformPairs(frame, re, im);
        int last = size / 2;
        double first = re[0];
        double second = im[0];
        re[0] = first + second;
        re[last] = first - second;
        im[0] = 0;
        im[last] = 0;
        // The spectra of the even and of the odd frames lie in the symmetric and the other part of what was
        // transformed.
        for (int k = 1; k < last - k; k++) {
            int m = last - k;
            double oddRe = im[k] + im[m];
            double oddIm = re[m] - re[k];
            double turnedRe = cosine[k] * oddRe + sine[k] * oddIm;
            double turnedIm = cosine[k] * oddIm - sine[k] * oddRe;
            double evenRe = 0.5 * (re[k] + re[m]);
            double evenIm = 0.5 * (im[k] - im[m]);
            re[k] = evenRe + turnedRe;
            im[k] = evenIm + turnedIm;
            re[m] = evenRe - turnedRe;
            im[m] = turnedIm - evenIm;
        }
        if (last > 1) {
            im[last / 2] = -im[last / 2];
        }
    }

    /**
     * The inverse of {@link #real}, with its factor 1 / N, by way of the Hartley transform, which is its own inverse. Takes no room.
     *
     * @param re N / 2 + 1 real parts, used up
     * @param im N / 2 + 1 imaginary parts, used up; the first and the last count as 0
     * @param frame gets {@link #size()} values
     */
    public void realInverse(double[] re, double[] im, double[] frame) {
        int last = size / 2;
        double scale = 1.0 / size;
        frame[0] = scale * re[0];
        frame[last] = scale * re[last];
        for (int k = 1; k < last; k++) {
            frame[k] = scale * (re[k] - im[k]);
            frame[size - k] = scale * (re[k] + im[k]);
        }
        real(frame, re, im);
        frame[0] = re[0];
        frame[last] = re[last];
        for (int k = 1; k < last; k++) {
            frame[k] = re[k] - im[k];
            frame[size - k] = re[k] + im[k];
        }
    }

    /**
     * Answers the power spectrum of a windowed frame; takes room of its own for the work.
     *
     * @param frame {@link #size()} values, already windowed
     * @param power gets {@code |X[k]|^2} for k = 0 to N / 2, so N / 2 + 1 values
     */
    public void power(double[] frame, double[] power) {
        double[] im = new double[size / 2 + 1];
        real(frame, power, im);
        for (int k = 0; k <= size / 2; k++) {
            power[k] = power[k] * power[k] + im[k] * im[k];
        }
    }
}
