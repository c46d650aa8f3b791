package dev.backline.sound.spectrum;

import java.util.function.IntUnaryOperator;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * A real transform in single precision on vectors of the machine's width L. Half as many complex values are looked at as rows of L: a
 * transform down the columns needs no exchange between lanes (radix-4 Stockham), then come one turn of every value, one transposition of L by L
 * values at a time, and transforms of L values, again down the columns, whose rows already lie in order (four-step; Bailey 1990). Made
 * reflectively by {@link FastFft} alone, because its Java module may be missing. All places follow from the size.
 */
final class VectorTransform implements RealTransform {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int L = SPECIES.length();
    /** Products and sums in one step, with one rounding: every machine with vectors of eight has it, others would take very long. */
    private static final boolean FUSED = L >= 8;

    private static final VectorShuffle<Float> REVERSED = SPECIES.shuffleFromOp(i -> L - 1 - i);
    private static final FloatVector EVEN = pick(i -> 2 * i);
    private static final FloatVector ODD = pick(i -> 2 * i + 1);
    /** For each step of a transposition, which lanes of two rows the first of them keeps, and which the second. */
    private static final FloatVector[] UPPER = new FloatVector[Integer.numberOfTrailingZeros(L)];

    private static final FloatVector[] LOWER = new FloatVector[UPPER.length];

    static {
        for (int b = 0; b < UPPER.length; b++) {
            int bit = 1 << b;
            UPPER[b] = pick(i -> (i & bit) == 0 ? i : i - bit + L);
            LOWER[b] = pick(i -> (i & bit) == 0 ? i + bit : i + L);
        }
    }

    private final int half;
    private final int rows;
    private final float[] turnRe;
    private final float[] turnIm;
    private final float[][] rowTwiddles;
    private final float[][] laneTwiddles;
    private final float[] cosine;
    private final float[] sine;
    private final float[] ar;
    private final float[] ai;
    private final float[] br;
    private final float[] bi;

    VectorTransform(int size) {
        half = size / 2;
        rows = half / L;
        turnRe = new float[half];
        turnIm = new float[half];
        for (int k = 0; k < rows; k++) {
            for (int j = 0; j < L; j++) {
                double w = -2 * StrictMath.PI * j * k / half;
                turnRe[k * L + j] = (float) StrictMath.cos(w);
                turnIm[k * L + j] = (float) StrictMath.sin(w);
            }
        }
        rowTwiddles = twiddles(rows);
        laneTwiddles = twiddles(L);
        cosine = new float[half];
        sine = new float[half];
        for (int k = 0; k < half; k++) {
            cosine[k] = (float) (0.5 * StrictMath.cos(2 * StrictMath.PI * k / size));
            sine[k] = (float) (0.5 * StrictMath.sin(2 * StrictMath.PI * k / size));
        }
        ar = new float[half];
        ai = new float[half];
        br = new float[half];
        bi = new float[half];
    }

    /** Whether there are at least as many rows as lanes. */
    static boolean fits(int size) {
        return size / 2 >= L * L && L >= 4;
    }

    private static FloatVector pick(IntUnaryOperator lane) {
        float[] lanes = new float[L];
        for (int i = 0; i < L; i++) {
            lanes[i] = lane.applyAsInt(i);
        }
        return FloatVector.fromArray(SPECIES, lanes, 0);
    }

    /** For each radix-4 pass over n values, three factors for each p below n / 4. */
    private static float[][] twiddles(int size) {
        float[][] passes = new float[(Integer.numberOfTrailingZeros(size) + 1) / 2][];
        int pass = 0;
        for (int n = size; n >= 4; n /= 4) {
            passes[pass] = new float[6 * (n / 4)];
            for (int p = 0; p < n / 4; p++) {
                for (int r = 1; r <= 3; r++) {
                    double w = -2 * StrictMath.PI * r * p / n;
                    passes[pass][6 * p + 2 * r - 2] = (float) StrictMath.cos(w);
                    passes[pass][6 * p + 2 * r - 1] = (float) StrictMath.sin(w);
                }
            }
            pass++;
        }
        return passes;
    }

    @Override
    public void forward(float[] frame, float[] re, float[] im) {
        split(frame, ar, ai, half);
        boolean inA = columns(rowTwiddles, rows, ar, ai, br, bi);
        float[] xr = inA ? ar : br;
        float[] xi = inA ? ai : bi;
        turn(xr, xi, turnRe, turnIm, half);
        float[] yr = inA ? br : ar;
        float[] yi = inA ? bi : ai;
        for (int k = 0; k < rows; k += L) {
            transpose(xr, k * L);
            transpose(xi, k * L);
            lanes(xr, xi, yr, yi, k * L, re, im, k);
        }
        join(re, im);
    }

    /** Transforms down the columns, from one pair of arrays to the other and back; answers whether it ends in the first. */
    private static boolean columns(float[][] twiddles, int n, float[] ar, float[] ai, float[] br, float[] bi) {
        boolean inA = true;
        int s = 1;
        int left = n;
        for (int pass = 0; left >= 4; pass++) {
            if (inA) {
                four(ar, ai, 0, L, br, bi, 0, L, left, s, twiddles[pass]);
            } else {
                four(br, bi, 0, L, ar, ai, 0, L, left, s, twiddles[pass]);
            }
            inA = !inA;
            left /= 4;
            s *= 4;
        }
        if (left == 2) {
            if (inA) {
                two(ar, ai, 0, L, br, bi, 0, L, s);
            } else {
                two(br, bi, 0, L, ar, ai, 0, L, s);
            }
            inA = !inA;
        }
        return inA;
    }

    /** The transforms of L values for L neighbouring frequencies; their results lie {@code rows} apart. */
    private void lanes(float[] xr, float[] xi, float[] yr, float[] yi, int at, float[] re, float[] im, int k) {
        switch (L) {
            case 4 -> four(xr, xi, at, L, re, im, k, rows, 4, 1, laneTwiddles[0]);
            case 8 -> {
                four(xr, xi, at, L, yr, yi, at, L, 8, 1, laneTwiddles[0]);
                two(yr, yi, at, L, re, im, k, rows, 4);
            }
            default -> {
                four(xr, xi, at, L, yr, yi, at, L, 16, 1, laneTwiddles[0]);
                four(yr, yi, at, L, re, im, k, rows, 4, 4, laneTwiddles[1]);
            }
        }
    }

    private static void split(float[] frame, float[] re, float[] im, int half) {
        for (int i = 0; i < half; i += L) {
            FloatVector a = FloatVector.fromArray(SPECIES, frame, 2 * i);
            FloatVector b = FloatVector.fromArray(SPECIES, frame, 2 * i + L);
            EVEN.selectFrom(a, b).intoArray(re, i);
            ODD.selectFrom(a, b).intoArray(im, i);
        }
    }

    private static void turn(float[] re, float[] im, float[] c, float[] s, int half) {
        for (int i = L; i < half; i += L) {
            FloatVector r = FloatVector.fromArray(SPECIES, re, i);
            FloatVector m = FloatVector.fromArray(SPECIES, im, i);
            FloatVector wr = FloatVector.fromArray(SPECIES, c, i);
            FloatVector wi = FloatVector.fromArray(SPECIES, s, i);
            difference(r, wr, m, wi).intoArray(re, i);
            sum(m, wr, r, wi).intoArray(im, i);
        }
    }

    /** Exchanges rows and lanes of L rows, one bit of their numbers after the other; two bits in one go need half the memory's time. */
    private static void transpose(float[] x, int at) {
        int b = 0;
        for (; b + 2 <= UPPER.length; b += 2) {
            exchangeFour(x, at, 1 << b, UPPER[b], LOWER[b], UPPER[b + 1], LOWER[b + 1]);
        }
        if (b < UPPER.length) {
            exchange(x, at, 1 << b, UPPER[b], LOWER[b]);
        }
    }

    /** Answers {@code a x + b y}. */
    private static FloatVector sum(FloatVector a, FloatVector x, FloatVector b, FloatVector y) {
        return FUSED ? a.fma(x, b.mul(y)) : a.mul(x).add(b.mul(y));
    }

    /** Answers {@code a x - b y}. */
    private static FloatVector difference(FloatVector a, FloatVector x, FloatVector b, FloatVector y) {
        return FUSED ? y.neg().fma(b, a.mul(x)) : a.mul(x).sub(b.mul(y));
    }

    private static void exchangeFour(
            float[] x,
            int at,
            int bit,
            FloatVector upper,
            FloatVector lower,
            FloatVector upperNext,
            FloatVector lowerNext) {
        int step = bit * L;
        for (int group = 0; group < L / 4; group++) {
            int row = (group & -bit) * 4 + (group & bit - 1);
            int i = at + row * L;
            FloatVector a = FloatVector.fromArray(SPECIES, x, i);
            FloatVector b = FloatVector.fromArray(SPECIES, x, i + step);
            FloatVector c = FloatVector.fromArray(SPECIES, x, i + 2 * step);
            FloatVector d = FloatVector.fromArray(SPECIES, x, i + 3 * step);
            FloatVector e = upper.selectFrom(a, b);
            FloatVector f = lower.selectFrom(a, b);
            FloatVector g = upper.selectFrom(c, d);
            FloatVector h = lower.selectFrom(c, d);
            upperNext.selectFrom(e, g).intoArray(x, i);
            upperNext.selectFrom(f, h).intoArray(x, i + step);
            lowerNext.selectFrom(e, g).intoArray(x, i + 2 * step);
            lowerNext.selectFrom(f, h).intoArray(x, i + 3 * step);
        }
    }

    private static void exchange(float[] x, int at, int bit, FloatVector upper, FloatVector lower) {
        for (int pair = 0; pair < L / 2; pair++) {
            int row = (pair & -bit) * 2 + (pair & bit - 1);
            int i = at + row * L;
            int j = i + bit * L;
            FloatVector a = FloatVector.fromArray(SPECIES, x, i);
            FloatVector b = FloatVector.fromArray(SPECIES, x, j);
            upper.selectFrom(a, b).intoArray(x, i);
            lower.selectFrom(a, b).intoArray(x, j);
        }
    }

    private static void two(
            float[] xr, float[] xi, int x, int xStride, float[] yr, float[] yi, int y, int yStride, int s) {
        for (int q = 0; q < s; q++) {
            int i = x + q * xStride;
            int j = i + s * xStride;
            int o = y + q * yStride;
            int p = o + s * yStride;
            FloatVector aRe = FloatVector.fromArray(SPECIES, xr, i);
            FloatVector aIm = FloatVector.fromArray(SPECIES, xi, i);
            FloatVector bRe = FloatVector.fromArray(SPECIES, xr, j);
            FloatVector bIm = FloatVector.fromArray(SPECIES, xi, j);
            aRe.add(bRe).intoArray(yr, o);
            aIm.add(bIm).intoArray(yi, o);
            aRe.sub(bRe).intoArray(yr, p);
            aIm.sub(bIm).intoArray(yi, p);
        }
    }

    /** One radix-4 pass over rows: n of them are left to transform, s times over. */
    private static void four(
            float[] xr,
            float[] xi,
            int x,
            int xStride,
            float[] yr,
            float[] yi,
            int y,
            int yStride,
            int n,
            int s,
            float[] w) {
        int quarter = n / 4;
        first(xr, xi, x, xStride, yr, yi, y, yStride, quarter, s);
        for (int p = 1; p < quarter; p++) {
            FloatVector w1r = FloatVector.broadcast(SPECIES, w[6 * p]);
            FloatVector w1i = FloatVector.broadcast(SPECIES, w[6 * p + 1]);
            FloatVector w2r = FloatVector.broadcast(SPECIES, w[6 * p + 2]);
            FloatVector w2i = FloatVector.broadcast(SPECIES, w[6 * p + 3]);
            FloatVector w3r = FloatVector.broadcast(SPECIES, w[6 * p + 4]);
            FloatVector w3i = FloatVector.broadcast(SPECIES, w[6 * p + 5]);
            int far = s * quarter * xStride;
            int step = s * yStride;
            for (int q = 0; q < s; q++) {
                int i = x + (q + s * p) * xStride;
                int o = y + (q + s * 4 * p) * yStride;
                FloatVector aRe = FloatVector.fromArray(SPECIES, xr, i);
                FloatVector aIm = FloatVector.fromArray(SPECIES, xi, i);
                FloatVector bRe = FloatVector.fromArray(SPECIES, xr, i + far);
                FloatVector bIm = FloatVector.fromArray(SPECIES, xi, i + far);
                FloatVector cRe = FloatVector.fromArray(SPECIES, xr, i + 2 * far);
                FloatVector cIm = FloatVector.fromArray(SPECIES, xi, i + 2 * far);
                FloatVector dRe = FloatVector.fromArray(SPECIES, xr, i + 3 * far);
                FloatVector dIm = FloatVector.fromArray(SPECIES, xi, i + 3 * far);
                FloatVector sumRe = aRe.add(cRe);
                FloatVector sumIm = aIm.add(cIm);
                FloatVector leftRe = aRe.sub(cRe);
                FloatVector leftIm = aIm.sub(cIm);
                FloatVector otherRe = bRe.add(dRe);
                FloatVector otherIm = bIm.add(dIm);
                FloatVector turnedRe = bIm.sub(dIm);
                FloatVector turnedIm = dRe.sub(bRe);
                sumRe.add(otherRe).intoArray(yr, o);
                sumIm.add(otherIm).intoArray(yi, o);
                FloatVector r = leftRe.add(turnedRe);
                FloatVector m = leftIm.add(turnedIm);
                difference(r, w1r, m, w1i).intoArray(yr, o + step);
                sum(m, w1r, r, w1i).intoArray(yi, o + step);
                r = sumRe.sub(otherRe);
                m = sumIm.sub(otherIm);
                difference(r, w2r, m, w2i).intoArray(yr, o + 2 * step);
                sum(m, w2r, r, w2i).intoArray(yi, o + 2 * step);
                r = leftRe.sub(turnedRe);
                m = leftIm.sub(turnedIm);
                difference(r, w3r, m, w3i).intoArray(yr, o + 3 * step);
                sum(m, w3r, r, w3i).intoArray(yi, o + 3 * step);
            }
        }
    }

    /** The part of a radix-4 pass whose factors are all 1: nothing is turned. */
    private static void first(
            float[] xr,
            float[] xi,
            int x,
            int xStride,
            float[] yr,
            float[] yi,
            int y,
            int yStride,
            int quarter,
            int s) {
        int far = s * quarter * xStride;
        int step = s * yStride;
        for (int q = 0; q < s; q++) {
            int i = x + q * xStride;
            int o = y + q * yStride;
            FloatVector aRe = FloatVector.fromArray(SPECIES, xr, i);
            FloatVector aIm = FloatVector.fromArray(SPECIES, xi, i);
            FloatVector bRe = FloatVector.fromArray(SPECIES, xr, i + far);
            FloatVector bIm = FloatVector.fromArray(SPECIES, xi, i + far);
            FloatVector cRe = FloatVector.fromArray(SPECIES, xr, i + 2 * far);
            FloatVector cIm = FloatVector.fromArray(SPECIES, xi, i + 2 * far);
            FloatVector dRe = FloatVector.fromArray(SPECIES, xr, i + 3 * far);
            FloatVector dIm = FloatVector.fromArray(SPECIES, xi, i + 3 * far);
            FloatVector sumRe = aRe.add(cRe);
            FloatVector sumIm = aIm.add(cIm);
            FloatVector leftRe = aRe.sub(cRe);
            FloatVector leftIm = aIm.sub(cIm);
            FloatVector otherRe = bRe.add(dRe);
            FloatVector otherIm = bIm.add(dIm);
            FloatVector turnedRe = bIm.sub(dIm);
            FloatVector turnedIm = dRe.sub(bRe);
            sumRe.add(otherRe).intoArray(yr, o);
            sumIm.add(otherIm).intoArray(yi, o);
            leftRe.add(turnedRe).intoArray(yr, o + step);
            leftIm.add(turnedIm).intoArray(yi, o + step);
            sumRe.sub(otherRe).intoArray(yr, o + 2 * step);
            sumIm.sub(otherIm).intoArray(yi, o + 2 * step);
            leftRe.sub(turnedRe).intoArray(yr, o + 3 * step);
            leftIm.sub(turnedIm).intoArray(yi, o + 3 * step);
        }
    }

    /** Puts the spectra of even and odd frames together; see {@link dev.backline.sound.Fft#real}. */
    private void join(float[] re, float[] im) {
        float first = re[0];
        float second = im[0];
        re[0] = first + second;
        re[half] = first - second;
        im[0] = 0;
        im[half] = 0;
        int k = 1;
        for (; k + 2 * L <= half / 2 + 1; k += L) {
            int m = half - k - L + 1;
            FloatVector kr = FloatVector.fromArray(SPECIES, re, k);
            FloatVector ki = FloatVector.fromArray(SPECIES, im, k);
            FloatVector mr = FloatVector.fromArray(SPECIES, re, m).rearrange(REVERSED);
            FloatVector mi = FloatVector.fromArray(SPECIES, im, m).rearrange(REVERSED);
            FloatVector c = FloatVector.fromArray(SPECIES, cosine, k);
            FloatVector s = FloatVector.fromArray(SPECIES, sine, k);
            FloatVector oddRe = ki.add(mi);
            FloatVector oddIm = mr.sub(kr);
            FloatVector turnedRe = sum(c, oddRe, s, oddIm);
            FloatVector turnedIm = difference(c, oddIm, s, oddRe);
            FloatVector evenRe = kr.add(mr).mul(0.5f);
            FloatVector evenIm = ki.sub(mi).mul(0.5f);
            evenRe.add(turnedRe).intoArray(re, k);
            evenIm.add(turnedIm).intoArray(im, k);
            evenRe.sub(turnedRe).rearrange(REVERSED).intoArray(re, m);
            turnedIm.sub(evenIm).rearrange(REVERSED).intoArray(im, m);
        }
        for (; k < half - k; k++) {
            joinOne(re, im, k, half - k);
        }
        im[half / 2] = -im[half / 2];
    }

    private void joinOne(float[] re, float[] im, int k, int m) {
        float oddRe = im[k] + im[m];
        float oddIm = re[m] - re[k];
        float turnedRe = cosine[k] * oddRe + sine[k] * oddIm;
        float turnedIm = cosine[k] * oddIm - sine[k] * oddRe;
        float evenRe = 0.5f * (re[k] + re[m]);
        float evenIm = 0.5f * (im[k] - im[m]);
        re[k] = evenRe + turnedRe;
        im[k] = evenIm + turnedIm;
        re[m] = evenRe - turnedRe;
        im[m] = turnedIm - evenIm;
    }
}
