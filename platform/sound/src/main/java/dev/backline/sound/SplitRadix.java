package dev.backline.sound;

/**
 * The complex transform behind {@link Fft}: each piece is split into its even half and the two quarters around it, which share one
 * factor and its conjugate (conjugate-pair split radix; Kamar and Elcherif 1989). Depth first, so that short pieces stay in the cache; pieces
 * of 4, 8 and 16 are written out. Immutable.
 */
final class SplitRadix {
    private static final double HALF_ROOT = 0.7071067811865476;
    private static final double COSINE = 0.9238795325112867;
    private static final double SINE = 0.3826834323650898;
    private static final int TABLED = 5;

    private final int bits;
    private final int mask;
    /** For each power of two from 32 the cosines and sines of {@code 2 pi k / n}, k below n / 4. */
    private final double[][] cosines;

    private final double[][] sines;

    SplitRadix(int bits) {
        this.bits = bits;
        mask = (1 << bits) - 1;
        cosines = new double[bits + 1][];
        sines = new double[bits + 1][];
        for (int b = TABLED; b <= bits; b++) {
            cosines[b] = new double[1 << b - 2];
            sines[b] = new double[1 << b - 2];
            for (int k = 0; k < cosines[b].length; k++) {
                cosines[b][k] = StrictMath.cos(2 * StrictMath.PI * k / (1 << b));
                sines[b][k] = StrictMath.sin(2 * StrictMath.PI * k / (1 << b));
            }
        }
    }

    /** Transforms {@code a + i b} into two other arrays. */
    void transform(double[] a, double[] b, double[] re, double[] im) {
        piece(a, b, 0, re, im, 0, bits, 0);
    }

    /** Transforms a frame of twice the size whose even values are real and whose odd ones are imaginary parts. */
    void transformPairs(double[] frame, double[] re, double[] im) {
        piece(frame, frame, 1, re, im, 0, bits, 0);
    }

    /**
     * Transforms every {@code 2^(bits - b)}-th value from {@code from} on.
     *
     * @param shift 1 when real and imaginary parts take turns in one array
     * @param o where it goes
     */
    private void piece(double[] x, double[] y, int shift, double[] re, double[] im, int from, int b, int o) {
        switch (b) {
            case 0 -> {
                re[o] = x[(from & mask) << shift];
                im[o] = y[((from & mask) << shift) + shift];
            }
            case 1 -> two(x, y, shift, re, im, from, o);
            case 2 -> four(x, y, shift, re, im, from, 1 << bits - 2, o);
            case 3 -> eight(x, y, shift, re, im, from, 1 << bits - 3, o);
            case 4 -> {
                int step = 1 << bits - 4;
                eight(x, y, shift, re, im, from, 2 * step, o);
                four(x, y, shift, re, im, from + step, 4 * step, o + 8);
                four(x, y, shift, re, im, from - step, 4 * step, o + 12);
                joinSixteen(re, im, o);
            }
            default -> {
                int step = 1 << bits - b;
                int quarter = 1 << b - 2;
                piece(x, y, shift, re, im, from, b - 1, o);
                piece(x, y, shift, re, im, from + step, b - 2, o + 2 * quarter);
                piece(x, y, shift, re, im, from - step, b - 2, o + 3 * quarter);
                join(re, im, o, quarter, cosines[b], sines[b]);
            }
        }
    }

    private static void join(double[] re, double[] im, int o, int n, double[] cosine, double[] sine) {
        for (int k = 0; k < n; k++) {
            joinOne(re, im, o + k, n, cosine[k], sine[k]);
        }
    }

    private static void joinSixteen(double[] re, double[] im, int o) {
        joinOne(re, im, o, 4, 1, 0);
        joinOne(re, im, o + 1, 4, COSINE, SINE);
        joinOne(re, im, o + 2, 4, HALF_ROOT, HALF_ROOT);
        joinOne(re, im, o + 3, 4, SINE, COSINE);
    }

    private static void joinOne(double[] re, double[] im, int at, int n, double c, double s) {
        double zr = re[at + 2 * n];
        double zi = im[at + 2 * n];
        double yr = re[at + 3 * n];
        double yi = im[at + 3 * n];
        double ar = c * zr + s * zi;
        double ai = c * zi - s * zr;
        double br = c * yr - s * yi;
        double bi = c * yi + s * yr;
        double sumRe = ar + br;
        double sumIm = ai + bi;
        double leftRe = ar - br;
        double leftIm = ai - bi;
        double ur = re[at];
        double ui = im[at];
        double vr = re[at + n];
        double vi = im[at + n];
        re[at] = ur + sumRe;
        im[at] = ui + sumIm;
        re[at + n] = vr + leftIm;
        im[at + n] = vi - leftRe;
        re[at + 2 * n] = ur - sumRe;
        im[at + 2 * n] = ui - sumIm;
        re[at + 3 * n] = vr - leftIm;
        im[at + 3 * n] = vi + leftRe;
    }

    private void two(double[] x, double[] y, int shift, double[] re, double[] im, int from, int o) {
        int i0 = (from & mask) << shift;
        int i1 = ((from + (1 << bits - 1)) & mask) << shift;
        re[o] = x[i0] + x[i1];
        im[o] = y[i0 + shift] + y[i1 + shift];
        re[o + 1] = x[i0] - x[i1];
        im[o + 1] = y[i0 + shift] - y[i1 + shift];
    }

    private void four(double[] x, double[] y, int shift, double[] re, double[] im, int from, int step, int o) {
        int i0 = (from & mask) << shift;
        int i1 = ((from + step) & mask) << shift;
        int i2 = ((from + 2 * step) & mask) << shift;
        int i3 = ((from + 3 * step) & mask) << shift;
        double ar = x[i0] + x[i2];
        double ai = y[i0 + shift] + y[i2 + shift];
        double br = x[i0] - x[i2];
        double bi = y[i0 + shift] - y[i2 + shift];
        double cr = x[i1] + x[i3];
        double ci = y[i1 + shift] + y[i3 + shift];
        double dr = x[i1] - x[i3];
        double di = y[i1 + shift] - y[i3 + shift];
        re[o] = ar + cr;
        im[o] = ai + ci;
        re[o + 1] = br + di;
        im[o + 1] = bi - dr;
        re[o + 2] = ar - cr;
        im[o + 2] = ai - ci;
        re[o + 3] = br - di;
        im[o + 3] = bi + dr;
    }

    private void eight(double[] x, double[] y, int shift, double[] re, double[] im, int from, int step, int o) {
        four(x, y, shift, re, im, from, 2 * step, o);
        int i1 = ((from + step) & mask) << shift;
        int i3 = ((from + 3 * step) & mask) << shift;
        int i5 = ((from + 5 * step) & mask) << shift;
        int i7 = ((from + 7 * step) & mask) << shift;
        double pr = x[i1] + x[i5];
        double pi = y[i1 + shift] + y[i5 + shift];
        double qr = x[i1] - x[i5];
        double qi = y[i1 + shift] - y[i5 + shift];
        double rr = x[i3] + x[i7];
        double ri = y[i3 + shift] + y[i7 + shift];
        double sr = x[i3] - x[i7];
        double si = y[i3 + shift] - y[i7 + shift];
        // The odd half: its transform of four, turned by eighths.
        put(re, im, o, pr + rr, pi + ri);
        put(re, im, o + 2, pi - ri, rr - pr);
        double tr = qr + si;
        double ti = qi - sr;
        double ur = qr - si;
        double ui = qi + sr;
        put(re, im, o + 1, HALF_ROOT * (tr + ti), HALF_ROOT * (ti - tr));
        put(re, im, o + 3, HALF_ROOT * (ui - ur), -HALF_ROOT * (ur + ui));
    }

    /** Adds a turned value of the odd half to the even half, and takes it away four places on. */
    private static void put(double[] re, double[] im, int at, double oddRe, double oddIm) {
        double evenRe = re[at];
        double evenIm = im[at];
        re[at] = evenRe + oddRe;
        im[at] = evenIm + oddIm;
        re[at + 4] = evenRe - oddRe;
        im[at + 4] = evenIm - oddIm;
    }
}
