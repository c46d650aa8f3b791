package dev.backline.sound.spectrum;

import static dev.backline.sound.spectrum.Lanes.L;
import static dev.backline.sound.spectrum.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * The transform down the columns of rows of L complex values, by Stockham's passes of four, or of eight at the end, from one pair of arrays to another:
 * no exchange between lanes, and the results lie in order. The first pass takes a real frame's even and odd values apart; the last one turns each value
 * by {@code e^(-2 pi i lane row / N)}, as the transforms of the rows that come then want it.
 */
final class Columns {
    private static final int LEAST_ROWS = 16;
    private static final float[] EVEN = Lanes.lanes(i -> 2 * i);
    private static final float[] ODD = Lanes.lanes(i -> 2 * i + 1);
    private static final float HALF_ROOT = (float) StrictMath.sqrt(0.5);

    private final int rows;
    /** For each pass but the last and each of its inputs three times cosine, sine and that with the other sign. */
    private final float[][] factors;
    /** For each row L cosines, L sines and these with the other sign. */
    private final float[] turns;

    Columns(int rows) {
        this.rows = rows;
        factors = new float[(Integer.numberOfTrailingZeros(rows) - 2) / 2][];
        for (int pass = 0, n = rows; pass < factors.length; pass++, n /= 4) {
            factors[pass] = factors(n);
        }
        turns = new float[3 * rows * L];
        for (int k = 0; k < rows; k++) {
            for (int j = 0; j < L; j++) {
                turn(turns, 3 * k * L + j, L, (double) j * k / (rows * L));
            }
        }
    }

    private static float[] factors(int n) {
        float[] factors = new float[9 * (n / 4)];
        for (int p = 0; p < n / 4; p++) {
            for (int r = 1; r <= 3; r++) {
                turn(factors, 9 * p + 3 * (r - 1), 1, (double) r * p / n);
            }
        }
        return factors;
    }

    private static void turn(float[] to, int at, int step, double cycles) {
        to[at] = (float) StrictMath.cos(2 * StrictMath.PI * cycles);
        to[at + step] = (float) -StrictMath.sin(2 * StrictMath.PI * cycles);
        to[at + 2 * step] = -to[at + step];
    }

    /** Answers whether so many rows can be transformed. */
    static boolean fits(int rows) {
        return rows >= LEAST_ROWS;
    }

    /** Transforms a frame; answers whether the result is in the first pair of arrays. */
    boolean transform(float[] frame, float[] ar, float[] ai, float[] br, float[] bi) {
        first(frame, ar, ai, rows / 4, factors[0]);
        boolean inA = true;
        int s = 4;
        int left = rows / 4;
        for (int pass = 1; pass < factors.length; pass++) {
            middle(inA ? ar : br, inA ? ai : bi, inA ? br : ar, inA ? bi : ai, left / 4, s, factors[pass]);
            inA = !inA;
            left /= 4;
            s *= 4;
        }
        if (left == 8) {
            lastEight(inA ? ar : br, inA ? ai : bi, inA ? br : ar, inA ? bi : ai, s, turns);
        } else {
            lastFour(inA ? ar : br, inA ? ai : bi, inA ? br : ar, inA ? bi : ai, s, turns);
        }
        return !inA;
    }

    private static void first(float[] frame, float[] toRe, float[] toIm, int quarter, float[] w) {
        FloatVector even = FloatVector.fromArray(SPECIES, EVEN, 0);
        FloatVector odd = FloatVector.fromArray(SPECIES, ODD, 0);
        int far = 2 * quarter * L;
        for (int p = 0; p < quarter; p++) {
            int i = 2 * p * L;
            int o = 4 * p * L;
            int at = 9 * p;
            FloatVector x = FloatVector.fromArray(SPECIES, frame, i);
            FloatVector y = FloatVector.fromArray(SPECIES, frame, i + L);
            FloatVector aRe = even.selectFrom(x, y);
            FloatVector aIm = odd.selectFrom(x, y);
            x = FloatVector.fromArray(SPECIES, frame, i + far);
            y = FloatVector.fromArray(SPECIES, frame, i + far + L);
            FloatVector bRe = even.selectFrom(x, y);
            FloatVector bIm = odd.selectFrom(x, y);
            x = FloatVector.fromArray(SPECIES, frame, i + 2 * far);
            y = FloatVector.fromArray(SPECIES, frame, i + 2 * far + L);
            FloatVector cRe = even.selectFrom(x, y);
            FloatVector cIm = odd.selectFrom(x, y);
            x = FloatVector.fromArray(SPECIES, frame, i + 3 * far);
            y = FloatVector.fromArray(SPECIES, frame, i + 3 * far + L);
            FloatVector dRe = even.selectFrom(x, y);
            FloatVector dIm = odd.selectFrom(x, y);
            FloatVector sumRe = aRe.add(cRe);
            FloatVector sumIm = aIm.add(cIm);
            FloatVector leftRe = aRe.sub(cRe);
            FloatVector leftIm = aIm.sub(cIm);
            FloatVector otherRe = bRe.add(dRe);
            FloatVector otherIm = bIm.add(dIm);
            FloatVector turnedRe = bIm.sub(dIm);
            FloatVector turnedIm = dRe.sub(bRe);
            sumRe.add(otherRe).intoArray(toRe, o);
            sumIm.add(otherIm).intoArray(toIm, o);
            FloatVector r = leftRe.add(turnedRe);
            FloatVector m = leftIm.add(turnedIm);
            m.fma(FloatVector.broadcast(SPECIES, w[at + 2]), r.mul(FloatVector.broadcast(SPECIES, w[at])))
                    .intoArray(toRe, o + L);
            r.fma(FloatVector.broadcast(SPECIES, w[at + 1]), m.mul(FloatVector.broadcast(SPECIES, w[at])))
                    .intoArray(toIm, o + L);
            r = sumRe.sub(otherRe);
            m = sumIm.sub(otherIm);
            m.fma(FloatVector.broadcast(SPECIES, w[at + 5]), r.mul(FloatVector.broadcast(SPECIES, w[at + 3])))
                    .intoArray(toRe, o + 2 * L);
            r.fma(FloatVector.broadcast(SPECIES, w[at + 4]), m.mul(FloatVector.broadcast(SPECIES, w[at + 3])))
                    .intoArray(toIm, o + 2 * L);
            r = leftRe.sub(turnedRe);
            m = leftIm.sub(turnedIm);
            m.fma(FloatVector.broadcast(SPECIES, w[at + 8]), r.mul(FloatVector.broadcast(SPECIES, w[at + 6])))
                    .intoArray(toRe, o + 3 * L);
            r.fma(FloatVector.broadcast(SPECIES, w[at + 7]), m.mul(FloatVector.broadcast(SPECIES, w[at + 6])))
                    .intoArray(toIm, o + 3 * L);
        }
    }

    private static void middle(float[] xr, float[] xi, float[] toRe, float[] toIm, int quarter, int s, float[] w) {
        int far = s * quarter * L;
        int step = s * L;
        for (int p = 0; p < quarter; p++) {
            int at = 9 * p;
            FloatVector c1 = FloatVector.broadcast(SPECIES, w[at]);
            FloatVector s1 = FloatVector.broadcast(SPECIES, w[at + 1]);
            FloatVector n1 = FloatVector.broadcast(SPECIES, w[at + 2]);
            FloatVector c2 = FloatVector.broadcast(SPECIES, w[at + 3]);
            FloatVector s2 = FloatVector.broadcast(SPECIES, w[at + 4]);
            FloatVector n2 = FloatVector.broadcast(SPECIES, w[at + 5]);
            FloatVector c3 = FloatVector.broadcast(SPECIES, w[at + 6]);
            FloatVector s3 = FloatVector.broadcast(SPECIES, w[at + 7]);
            FloatVector n3 = FloatVector.broadcast(SPECIES, w[at + 8]);
            for (int q = 0; q < s; q++) {
                int i = (q + s * p) * L;
                int o = (q + s * 4 * p) * L;
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
                sumRe.add(otherRe).intoArray(toRe, o);
                sumIm.add(otherIm).intoArray(toIm, o);
                FloatVector r = leftRe.add(turnedRe);
                FloatVector m = leftIm.add(turnedIm);
                m.fma(n1, r.mul(c1)).intoArray(toRe, o + step);
                r.fma(s1, m.mul(c1)).intoArray(toIm, o + step);
                r = sumRe.sub(otherRe);
                m = sumIm.sub(otherIm);
                m.fma(n2, r.mul(c2)).intoArray(toRe, o + 2 * step);
                r.fma(s2, m.mul(c2)).intoArray(toIm, o + 2 * step);
                r = leftRe.sub(turnedRe);
                m = leftIm.sub(turnedIm);
                m.fma(n3, r.mul(c3)).intoArray(toRe, o + 3 * step);
                r.fma(s3, m.mul(c3)).intoArray(toIm, o + 3 * step);
            }
        }
    }

    private static void lastFour(float[] xr, float[] xi, float[] toRe, float[] toIm, int s, float[] w) {
        int step = s * L;
        for (int i = 0; i < step; i += L) {
            int at = 3 * i;
            FloatVector r;
            FloatVector m;
            FloatVector c;
            FloatVector aRe = FloatVector.fromArray(SPECIES, xr, i);
            FloatVector aIm = FloatVector.fromArray(SPECIES, xi, i);
            FloatVector bRe = FloatVector.fromArray(SPECIES, xr, i + step);
            FloatVector bIm = FloatVector.fromArray(SPECIES, xi, i + step);
            FloatVector cRe = FloatVector.fromArray(SPECIES, xr, i + 2 * step);
            FloatVector cIm = FloatVector.fromArray(SPECIES, xi, i + 2 * step);
            FloatVector dRe = FloatVector.fromArray(SPECIES, xr, i + 3 * step);
            FloatVector dIm = FloatVector.fromArray(SPECIES, xi, i + 3 * step);
            FloatVector sumRe = aRe.add(cRe);
            FloatVector sumIm = aIm.add(cIm);
            FloatVector leftRe = aRe.sub(cRe);
            FloatVector leftIm = aIm.sub(cIm);
            FloatVector otherRe = bRe.add(dRe);
            FloatVector otherIm = bIm.add(dIm);
            FloatVector turnedRe = bIm.sub(dIm);
            FloatVector turnedIm = dRe.sub(bRe);
            r = sumRe.add(otherRe);
            m = sumIm.add(otherIm);
            c = FloatVector.fromArray(SPECIES, w, at);
            m.fma(FloatVector.fromArray(SPECIES, w, at + 2 * L), r.mul(c)).intoArray(toRe, i);
            r.fma(FloatVector.fromArray(SPECIES, w, at + L), m.mul(c)).intoArray(toIm, i);
            r = leftRe.add(turnedRe);
            m = leftIm.add(turnedIm);
            c = FloatVector.fromArray(SPECIES, w, at + 3 * step);
            m.fma(FloatVector.fromArray(SPECIES, w, at + 3 * step + 2 * L), r.mul(c))
                    .intoArray(toRe, i + step);
            r.fma(FloatVector.fromArray(SPECIES, w, at + 3 * step + L), m.mul(c))
                    .intoArray(toIm, i + step);
            r = sumRe.sub(otherRe);
            m = sumIm.sub(otherIm);
            c = FloatVector.fromArray(SPECIES, w, at + 6 * step);
            m.fma(FloatVector.fromArray(SPECIES, w, at + 6 * step + 2 * L), r.mul(c))
                    .intoArray(toRe, i + 2 * step);
            r.fma(FloatVector.fromArray(SPECIES, w, at + 6 * step + L), m.mul(c))
                    .intoArray(toIm, i + 2 * step);
            r = leftRe.sub(turnedRe);
            m = leftIm.sub(turnedIm);
            c = FloatVector.fromArray(SPECIES, w, at + 9 * step);
            m.fma(FloatVector.fromArray(SPECIES, w, at + 9 * step + 2 * L), r.mul(c))
                    .intoArray(toRe, i + 3 * step);
            r.fma(FloatVector.fromArray(SPECIES, w, at + 9 * step + L), m.mul(c))
                    .intoArray(toIm, i + 3 * step);
        }
    }

    private static void lastEight(float[] xr, float[] xi, float[] toRe, float[] toIm, int s, float[] w) {
        FloatVector plus = FloatVector.broadcast(SPECIES, HALF_ROOT);
        FloatVector minus = FloatVector.broadcast(SPECIES, -HALF_ROOT);
        int step = s * L;
        for (int i = 0; i < step; i += L) {
            FloatVector x = FloatVector.fromArray(SPECIES, xr, i);
            FloatVector y = FloatVector.fromArray(SPECIES, xr, i + 4 * step);
            FloatVector sumRe = x.add(y);
            FloatVector leftRe = x.sub(y);
            x = FloatVector.fromArray(SPECIES, xi, i);
            y = FloatVector.fromArray(SPECIES, xi, i + 4 * step);
            FloatVector sumIm = x.add(y);
            FloatVector leftIm = x.sub(y);
            x = FloatVector.fromArray(SPECIES, xr, i + 2 * step);
            y = FloatVector.fromArray(SPECIES, xr, i + 6 * step);
            FloatVector otherRe = x.add(y);
            FloatVector turnedIm = y.sub(x);
            x = FloatVector.fromArray(SPECIES, xi, i + 2 * step);
            y = FloatVector.fromArray(SPECIES, xi, i + 6 * step);
            FloatVector otherIm = x.add(y);
            FloatVector turnedRe = x.sub(y);
            FloatVector e0Re = sumRe.add(otherRe);
            FloatVector e0Im = sumIm.add(otherIm);
            FloatVector e1Re = leftRe.add(turnedRe);
            FloatVector e1Im = leftIm.add(turnedIm);
            FloatVector e2Re = sumRe.sub(otherRe);
            FloatVector e2Im = sumIm.sub(otherIm);
            FloatVector e3Re = leftRe.sub(turnedRe);
            FloatVector e3Im = leftIm.sub(turnedIm);
            x = FloatVector.fromArray(SPECIES, xr, i + step);
            y = FloatVector.fromArray(SPECIES, xr, i + 5 * step);
            sumRe = x.add(y);
            leftRe = x.sub(y);
            x = FloatVector.fromArray(SPECIES, xi, i + step);
            y = FloatVector.fromArray(SPECIES, xi, i + 5 * step);
            sumIm = x.add(y);
            leftIm = x.sub(y);
            x = FloatVector.fromArray(SPECIES, xr, i + 3 * step);
            y = FloatVector.fromArray(SPECIES, xr, i + 7 * step);
            otherRe = x.add(y);
            turnedIm = y.sub(x);
            x = FloatVector.fromArray(SPECIES, xi, i + 3 * step);
            y = FloatVector.fromArray(SPECIES, xi, i + 7 * step);
            otherIm = x.add(y);
            turnedRe = x.sub(y);
            int at = 3 * i;
            FloatVector r;
            FloatVector m;
            FloatVector c;
            x = sumRe.add(otherRe);
            y = sumIm.add(otherIm);
            r = e0Re.add(x);
            m = e0Im.add(y);
            c = FloatVector.fromArray(SPECIES, w, at);
            m.fma(FloatVector.fromArray(SPECIES, w, at + 2 * L), r.mul(c)).intoArray(toRe, i);
            r.fma(FloatVector.fromArray(SPECIES, w, at + L), m.mul(c)).intoArray(toIm, i);
            r = e0Re.sub(x);
            m = e0Im.sub(y);
            c = FloatVector.fromArray(SPECIES, w, at + 12 * step);
            m.fma(FloatVector.fromArray(SPECIES, w, at + 12 * step + 2 * L), r.mul(c))
                    .intoArray(toRe, i + 4 * step);
            r.fma(FloatVector.fromArray(SPECIES, w, at + 12 * step + L), m.mul(c))
                    .intoArray(toIm, i + 4 * step);
            x = sumIm.sub(otherIm);
            y = otherRe.sub(sumRe);
            r = e2Re.add(x);
            m = e2Im.add(y);
            c = FloatVector.fromArray(SPECIES, w, at + 6 * step);
            m.fma(FloatVector.fromArray(SPECIES, w, at + 6 * step + 2 * L), r.mul(c))
                    .intoArray(toRe, i + 2 * step);
            r.fma(FloatVector.fromArray(SPECIES, w, at + 6 * step + L), m.mul(c))
                    .intoArray(toIm, i + 2 * step);
            r = e2Re.sub(x);
            m = e2Im.sub(y);
            c = FloatVector.fromArray(SPECIES, w, at + 18 * step);
            m.fma(FloatVector.fromArray(SPECIES, w, at + 18 * step + 2 * L), r.mul(c))
                    .intoArray(toRe, i + 6 * step);
            r.fma(FloatVector.fromArray(SPECIES, w, at + 18 * step + L), m.mul(c))
                    .intoArray(toIm, i + 6 * step);
            FloatVector oRe = leftRe.add(turnedRe);
            FloatVector oIm = leftIm.add(turnedIm);
            x = oRe.add(oIm);
            y = oIm.sub(oRe);
            r = x.fma(plus, e1Re);
            m = y.fma(plus, e1Im);
            c = FloatVector.fromArray(SPECIES, w, at + 3 * step);
            m.fma(FloatVector.fromArray(SPECIES, w, at + 3 * step + 2 * L), r.mul(c))
                    .intoArray(toRe, i + step);
            r.fma(FloatVector.fromArray(SPECIES, w, at + 3 * step + L), m.mul(c))
                    .intoArray(toIm, i + step);
            r = x.fma(minus, e1Re);
            m = y.fma(minus, e1Im);
            c = FloatVector.fromArray(SPECIES, w, at + 15 * step);
            m.fma(FloatVector.fromArray(SPECIES, w, at + 15 * step + 2 * L), r.mul(c))
                    .intoArray(toRe, i + 5 * step);
            r.fma(FloatVector.fromArray(SPECIES, w, at + 15 * step + L), m.mul(c))
                    .intoArray(toIm, i + 5 * step);
            oRe = leftRe.sub(turnedRe);
            oIm = leftIm.sub(turnedIm);
            x = oIm.sub(oRe);
            y = oIm.add(oRe);
            r = x.fma(plus, e3Re);
            m = y.fma(minus, e3Im);
            c = FloatVector.fromArray(SPECIES, w, at + 9 * step);
            m.fma(FloatVector.fromArray(SPECIES, w, at + 9 * step + 2 * L), r.mul(c))
                    .intoArray(toRe, i + 3 * step);
            r.fma(FloatVector.fromArray(SPECIES, w, at + 9 * step + L), m.mul(c))
                    .intoArray(toIm, i + 3 * step);
            r = x.fma(minus, e3Re);
            m = y.fma(plus, e3Im);
            c = FloatVector.fromArray(SPECIES, w, at + 21 * step);
            m.fma(FloatVector.fromArray(SPECIES, w, at + 21 * step + 2 * L), r.mul(c))
                    .intoArray(toRe, i + 7 * step);
            r.fma(FloatVector.fromArray(SPECIES, w, at + 21 * step + L), m.mul(c))
                    .intoArray(toIm, i + 7 * step);
        }
    }
}
