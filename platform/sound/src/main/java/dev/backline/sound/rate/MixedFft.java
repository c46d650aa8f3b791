package dev.backline.sound.rate;

import java.util.ArrayList;
import java.util.List;

/**
 * The discrete Fourier transform of a size that is a product of 2, 3, 5 and 7, in double precision: Stockham's order, one pass a factor, no
 * permutation (Van Loan, <i>Computational Frameworks for the Fast Fourier Transform</i>, 1992, chapter 1.7). The input stays as it is. Belongs to one thread.
 */
final class MixedFft {
    private static final double SIN_3 = StrictMath.sin(2 * Math.PI / 3);
    private static final double[] COS_5 = cosines(5);
    private static final double[] SIN_5 = sines(5);
    private static final double[] COS_7 = cosines(7);
    private static final double[] SIN_7 = sines(7);

    private final int size;
    private final List<Pass> passes = new ArrayList<>();
    private final double[][] even;
    private final double[][] odd;

    MixedFft(int size) {
        this.size = size;
        even = new double[2][size];
        odd = new double[2][size];
        int left = size;
        while (left > 1) {
            int radix = radix(left);
            passes.add(new Pass(radix, size / left, twiddles(left, radix, false), twiddles(left, radix, true)));
            left /= radix;
        }
    }

    /** Answers whether a size has no other factors. */
    static boolean takes(long size) {
        long left = size;
        for (int prime : new int[] {2, 3, 5, 7}) {
            while (left > 1 && left % prime == 0) {
                left /= prime;
            }
        }
        return left == 1;
    }

    private static int radix(int left) {
        for (int radix : new int[] {7, 5, 3, 4}) {
            if (left % radix == 0) {
                return radix;
            }
        }
        return 2;
    }

    private static double[] cosines(int radix) {
        double[] values = new double[radix];
        for (int k = 0; k < radix; k++) {
            values[k] = StrictMath.cos(2 * Math.PI * k / radix);
        }
        return values;
    }

    private static double[] sines(int radix) {
        double[] values = new double[radix];
        for (int k = 0; k < radix; k++) {
            values[k] = StrictMath.sin(2 * Math.PI * k / radix);
        }
        return values;
    }

    private static double[] twiddles(int length, int radix, boolean sine) {
        double[] values = new double[length / radix * (radix - 1)];
        for (int p = 0; p < length / radix; p++) {
            for (int j = 1; j < radix; j++) {
                double angle = 2 * Math.PI * p * j / length;
                values[p * (radix - 1) + j - 1] = sine ? StrictMath.sin(angle) : StrictMath.cos(angle);
            }
        }
        return values;
    }

    int size() {
        return size;
    }

    /** Transforms by {@code e^(-2 pi i k n / size)}. */
    void forward(double[] re, double[] im, double[] toRe, double[] toIm) {
        double[] fromRe = re;
        double[] fromIm = im;
        for (int i = 0; i < passes.size(); i++) {
            boolean last = i == passes.size() - 1;
            double[][] between = i % 2 == 0 ? even : odd;
            double[] nextRe = last ? toRe : between[0];
            double[] nextIm = last ? toIm : between[1];
            passes.get(i).run(fromRe, fromIm, nextRe, nextIm, size / passes.get(i).radix);
            fromRe = nextRe;
            fromIm = nextIm;
        }
    }

    /**
     * One factor. Butterfly {@code i} reads every {@code count}-th value from {@code i} on, and writes every {@code apart}-th, each turned by its own angle.
     *
     * @param radix the factor
     * @param apart how far the values that it writes lie from each other
     * @param cos of the angles, {@code radix - 1} for each group of {@code apart} butterflies
     */
    @SuppressWarnings("ArrayRecordComponent") // Never leaves this class.
    private record Pass(int radix, int apart, double[] cos, double[] sin) {
        void run(double[] xr, double[] xi, double[] yr, double[] yi, int count) {
            switch (radix) {
                case 2 -> two(xr, xi, yr, yi, count);
                case 3 -> three(xr, xi, yr, yi, count);
                case 4 -> four(xr, xi, yr, yi, count);
                case 5 -> five(xr, xi, yr, yi, count);
                default -> seven(xr, xi, yr, yi, count);
            }
        }

        private static void put(double[] yr, double[] yi, int at, double r, double i, double c, double s) {
            yr[at] = r * c + i * s;
            yi[at] = i * c - r * s;
        }

        private void two(double[] xr, double[] xi, double[] yr, double[] yi, int count) {
            int to = 0;
            for (int from = 0, w = 0; from < count; w++) {
                double c = cos[w];
                double s = sin[w];
                for (int end = from + apart; from < end; from++, to++) {
                    double r = xr[from + count];
                    double i = xi[from + count];
                    yr[to] = xr[from] + r;
                    yi[to] = xi[from] + i;
                    put(yr, yi, to + apart, xr[from] - r, xi[from] - i, c, s);
                }
                to += apart;
            }
        }

        private void three(double[] xr, double[] xi, double[] yr, double[] yi, int count) {
            int to = 0;
            for (int from = 0, w = 0; from < count; w += 2) {
                for (int end = from + apart; from < end; from++, to++) {
                    double r1 = xr[from + count] + xr[from + 2 * count];
                    double i1 = xi[from + count] + xi[from + 2 * count];
                    double rs = SIN_3 * (xr[from + count] - xr[from + 2 * count]);
                    double is = SIN_3 * (xi[from + count] - xi[from + 2 * count]);
                    double r = xr[from] - 0.5 * r1;
                    double i = xi[from] - 0.5 * i1;
                    yr[to] = xr[from] + r1;
                    yi[to] = xi[from] + i1;
                    put(yr, yi, to + apart, r + is, i - rs, cos[w], sin[w]);
                    put(yr, yi, to + 2 * apart, r - is, i + rs, cos[w + 1], sin[w + 1]);
                }
                to += 2 * apart;
            }
        }

        private void four(double[] xr, double[] xi, double[] yr, double[] yi, int count) {
            int to = 0;
            for (int from = 0, w = 0; from < count; w += 3) {
                double c1 = cos[w];
                double s1 = sin[w];
                double c2 = cos[w + 1];
                double s2 = sin[w + 1];
                double c3 = cos[w + 2];
                double s3 = sin[w + 2];
                for (int end = from + apart; from < end; from++, to++) {
                    double r0 = xr[from] + xr[from + 2 * count];
                    double i0 = xi[from] + xi[from + 2 * count];
                    double r1 = xr[from] - xr[from + 2 * count];
                    double i1 = xi[from] - xi[from + 2 * count];
                    double r2 = xr[from + count] + xr[from + 3 * count];
                    double i2 = xi[from + count] + xi[from + 3 * count];
                    double r3 = xr[from + count] - xr[from + 3 * count];
                    double i3 = xi[from + count] - xi[from + 3 * count];
                    yr[to] = r0 + r2;
                    yi[to] = i0 + i2;
                    put(yr, yi, to + apart, r1 + i3, i1 - r3, c1, s1);
                    put(yr, yi, to + 2 * apart, r0 - r2, i0 - i2, c2, s2);
                    put(yr, yi, to + 3 * apart, r1 - i3, i1 + r3, c3, s3);
                }
                to += 3 * apart;
            }
        }

        private void five(double[] xr, double[] xi, double[] yr, double[] yi, int count) {
            double k1 = COS_5[1];
            double k2 = COS_5[2];
            double h1 = SIN_5[1];
            double h2 = SIN_5[2];
            int to = 0;
            for (int from = 0, w = 0; from < count; w += 4) {
                for (int end = from + apart; from < end; from++, to++) {
                    double r0 = xr[from];
                    double i0 = xi[from];
                    double r1 = xr[from + count] + xr[from + 4 * count];
                    double i1 = xi[from + count] + xi[from + 4 * count];
                    double p1 = xr[from + count] - xr[from + 4 * count];
                    double q1 = xi[from + count] - xi[from + 4 * count];
                    double r2 = xr[from + 2 * count] + xr[from + 3 * count];
                    double i2 = xi[from + 2 * count] + xi[from + 3 * count];
                    double p2 = xr[from + 2 * count] - xr[from + 3 * count];
                    double q2 = xi[from + 2 * count] - xi[from + 3 * count];
                    yr[to] = r0 + r1 + r2;
                    yi[to] = i0 + i1 + i2;
                    double a = r0 + k1 * r1 + k2 * r2;
                    double b = i0 + k1 * i1 + k2 * i2;
                    double c = h1 * q1 + h2 * q2;
                    double d = h1 * p1 + h2 * p2;
                    put(yr, yi, to + apart, a + c, b - d, cos[w], sin[w]);
                    put(yr, yi, to + 4 * apart, a - c, b + d, cos[w + 3], sin[w + 3]);
                    a = r0 + k2 * r1 + k1 * r2;
                    b = i0 + k2 * i1 + k1 * i2;
                    c = h2 * q1 - h1 * q2;
                    d = h2 * p1 - h1 * p2;
                    put(yr, yi, to + 2 * apart, a + c, b - d, cos[w + 1], sin[w + 1]);
                    put(yr, yi, to + 3 * apart, a - c, b + d, cos[w + 2], sin[w + 2]);
                }
                to += 4 * apart;
            }
        }

        private void seven(double[] xr, double[] xi, double[] yr, double[] yi, int count) {
            int to = 0;
            for (int from = 0, w = 0; from < count; w += 6) {
                for (int end = from + apart; from < end; from++, to++) {
                    double r0 = xr[from];
                    double i0 = xi[from];
                    double r1 = xr[from + count] + xr[from + 6 * count];
                    double i1 = xi[from + count] + xi[from + 6 * count];
                    double p1 = xr[from + count] - xr[from + 6 * count];
                    double q1 = xi[from + count] - xi[from + 6 * count];
                    double r2 = xr[from + 2 * count] + xr[from + 5 * count];
                    double i2 = xi[from + 2 * count] + xi[from + 5 * count];
                    double p2 = xr[from + 2 * count] - xr[from + 5 * count];
                    double q2 = xi[from + 2 * count] - xi[from + 5 * count];
                    double r3 = xr[from + 3 * count] + xr[from + 4 * count];
                    double i3 = xi[from + 3 * count] + xi[from + 4 * count];
                    double p3 = xr[from + 3 * count] - xr[from + 4 * count];
                    double q3 = xi[from + 3 * count] - xi[from + 4 * count];
                    yr[to] = r0 + r1 + r2 + r3;
                    yi[to] = i0 + i1 + i2 + i3;
                    for (int k = 1; k <= 3; k++) {
                        int k2 = 2 * k % 7;
                        int k3 = 3 * k % 7;
                        double a = r0 + COS_7[k] * r1 + COS_7[k2] * r2 + COS_7[k3] * r3;
                        double b = i0 + COS_7[k] * i1 + COS_7[k2] * i2 + COS_7[k3] * i3;
                        double c = SIN_7[k] * q1 + SIN_7[k2] * q2 + SIN_7[k3] * q3;
                        double d = SIN_7[k] * p1 + SIN_7[k2] * p2 + SIN_7[k3] * p3;
                        put(yr, yi, to + k * apart, a + c, b - d, cos[w + k - 1], sin[w + k - 1]);
                        put(yr, yi, to + (7 - k) * apart, a - c, b + d, cos[w + 6 - k], sin[w + 6 - k]);
                    }
                }
                to += 6 * apart;
            }
        }
    }
}
