package dev.backline.sound.spectrum;

import java.util.function.IntUnaryOperator;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Transforms of the L values that lie beside each other in a row, L rows at a time. Rows and lanes change places on the way: two bits of
 * their numbers in the step that adds the values which these bits tell apart, the others in the next one, so each value is read and written twice.
 *
 * <p>Steps are written out, here and in {@link Columns}: in code of this length the compiler inlines nothing but Java's own vector methods any more, and what another method
 * is handed or answers would go to the heap.
 */
final class Lanes {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int L = SPECIES.length();
    /**
     * Whether transforms of L values are known and have products and sums in one step, with one rounding: every machine with vectors of eight has it, of
     * those with four only ARM; others would take very long.
     */
    static final boolean FIT =
            L == 8 || L == 16 || L == 4 && System.getProperty("os.arch", "").equals("aarch64");

    /** Rows that differ in the lower bits only, while the upper two are exchanged. */
    private static final int LOW = L / 4;

    /** For each bit, which lanes of two rows the first of them keeps when that bit is exchanged, and which the second. */
    private static final float[][] UPPER = new float[Integer.numberOfTrailingZeros(L)][];

    private static final float[][] LOWER = new float[UPPER.length][];

    static {
        for (int b = 0; b < UPPER.length; b++) {
            int bit = 1 << b;
            UPPER[b] = lanes(i -> (i & bit) == 0 ? i : i - bit + L);
            LOWER[b] = lanes(i -> (i & bit) == 0 ? i + bit : i + L);
        }
    }

    /** For each of three outputs of a step L cosines, L sines and these with the other sign. */
    private final float[] factors = new float[9 * L];

    Lanes() {
        for (int r = 1; r <= 3; r++) {
            for (int i = 0; i < L; i++) {
                double w = -2 * StrictMath.PI * r * (i % LOW) / L;
                int at = 3 * (r - 1) * L + i;
                factors[at] = (float) StrictMath.cos(w);
                factors[at + L] = (float) StrictMath.sin(w);
                factors[at + 2 * L] = -factors[at + L];
            }
        }
    }

    /** Answers a number of a lane for each lane; beyond L it means one of a second vector. */
    static float[] lanes(IntUnaryOperator lane) {
        float[] lanes = new float[L];
        for (int i = 0; i < L; i++) {
            lanes[i] = lane.applyAsInt(i);
        }
        return lanes;
    }

    /** From rows of L values, which are overwritten, to their transforms; those of neighbouring rows lie beside each other, frequencies {@code rows} apart. */
    void transform(float[] re, float[] im, int rows, float[] toRe, float[] toIm) {
        if (L > 4) {
            upper(re, im, rows);
        }
        if (L == 8) {
            lowerBit(re, im, rows, toRe, toIm);
        } else {
            lowerBits(re, im, rows, toRe, toIm);
        }
    }

    private void upper(float[] re, float[] im, int rows) {
        FloatVector keep1 = FloatVector.fromArray(SPECIES, UPPER[UPPER.length - 2], 0);
        FloatVector give1 = FloatVector.fromArray(SPECIES, LOWER[UPPER.length - 2], 0);
        FloatVector keep2 = FloatVector.fromArray(SPECIES, UPPER[UPPER.length - 1], 0);
        FloatVector give2 = FloatVector.fromArray(SPECIES, LOWER[UPPER.length - 1], 0);
        FloatVector c1 = FloatVector.fromArray(SPECIES, factors, 0);
        FloatVector s1 = FloatVector.fromArray(SPECIES, factors, L);
        FloatVector n1 = FloatVector.fromArray(SPECIES, factors, 2 * L);
        FloatVector c2 = FloatVector.fromArray(SPECIES, factors, 3 * L);
        FloatVector s2 = FloatVector.fromArray(SPECIES, factors, 4 * L);
        FloatVector n2 = FloatVector.fromArray(SPECIES, factors, 5 * L);
        FloatVector c3 = FloatVector.fromArray(SPECIES, factors, 6 * L);
        FloatVector s3 = FloatVector.fromArray(SPECIES, factors, 7 * L);
        FloatVector n3 = FloatVector.fromArray(SPECIES, factors, 8 * L);
        int step = LOW * L;
        for (int block = 0; block < rows; block += L) {
            for (int low = 0; low < LOW; low++) {
                int i = (block + low) * L;
                FloatVector e = FloatVector.fromArray(SPECIES, re, i);
                FloatVector f = FloatVector.fromArray(SPECIES, re, i + step);
                FloatVector g = FloatVector.fromArray(SPECIES, re, i + 2 * step);
                FloatVector h = FloatVector.fromArray(SPECIES, re, i + 3 * step);
                FloatVector k = keep1.selectFrom(e, f);
                FloatVector l = give1.selectFrom(e, f);
                FloatVector m = keep1.selectFrom(g, h);
                FloatVector n = give1.selectFrom(g, h);
                FloatVector aRe = keep2.selectFrom(k, m);
                FloatVector bRe = keep2.selectFrom(l, n);
                FloatVector cRe = give2.selectFrom(k, m);
                FloatVector dRe = give2.selectFrom(l, n);
                e = FloatVector.fromArray(SPECIES, im, i);
                f = FloatVector.fromArray(SPECIES, im, i + step);
                g = FloatVector.fromArray(SPECIES, im, i + 2 * step);
                h = FloatVector.fromArray(SPECIES, im, i + 3 * step);
                k = keep1.selectFrom(e, f);
                l = give1.selectFrom(e, f);
                m = keep1.selectFrom(g, h);
                n = give1.selectFrom(g, h);
                FloatVector aIm = keep2.selectFrom(k, m);
                FloatVector bIm = keep2.selectFrom(l, n);
                FloatVector cIm = give2.selectFrom(k, m);
                FloatVector dIm = give2.selectFrom(l, n);
                FloatVector sumRe = aRe.add(cRe);
                FloatVector sumIm = aIm.add(cIm);
                FloatVector leftRe = aRe.sub(cRe);
                FloatVector leftIm = aIm.sub(cIm);
                FloatVector otherRe = bRe.add(dRe);
                FloatVector otherIm = bIm.add(dIm);
                FloatVector turnedRe = bIm.sub(dIm);
                FloatVector turnedIm = dRe.sub(bRe);
                sumRe.add(otherRe).intoArray(re, i);
                sumIm.add(otherIm).intoArray(im, i);
                FloatVector r = leftRe.add(turnedRe);
                FloatVector j = leftIm.add(turnedIm);
                j.fma(n1, r.mul(c1)).intoArray(re, i + step);
                r.fma(s1, j.mul(c1)).intoArray(im, i + step);
                r = sumRe.sub(otherRe);
                j = sumIm.sub(otherIm);
                j.fma(n2, r.mul(c2)).intoArray(re, i + 2 * step);
                r.fma(s2, j.mul(c2)).intoArray(im, i + 2 * step);
                r = leftRe.sub(turnedRe);
                j = leftIm.sub(turnedIm);
                j.fma(n3, r.mul(c3)).intoArray(re, i + 3 * step);
                r.fma(s3, j.mul(c3)).intoArray(im, i + 3 * step);
            }
        }
    }

    private static void lowerBits(float[] re, float[] im, int rows, float[] toRe, float[] toIm) {
        FloatVector keep1 = FloatVector.fromArray(SPECIES, UPPER[0], 0);
        FloatVector give1 = FloatVector.fromArray(SPECIES, LOWER[0], 0);
        FloatVector keep2 = FloatVector.fromArray(SPECIES, UPPER[1], 0);
        FloatVector give2 = FloatVector.fromArray(SPECIES, LOWER[1], 0);
        int far = LOW * rows;
        for (int block = 0; block < rows; block += L) {
            for (int q = 0; q < LOW; q++) {
                int i = (block + 4 * q) * L;
                int o = block + q * rows;
                FloatVector e = FloatVector.fromArray(SPECIES, re, i);
                FloatVector f = FloatVector.fromArray(SPECIES, re, i + L);
                FloatVector g = FloatVector.fromArray(SPECIES, re, i + 2 * L);
                FloatVector h = FloatVector.fromArray(SPECIES, re, i + 3 * L);
                FloatVector k = keep1.selectFrom(e, f);
                FloatVector l = give1.selectFrom(e, f);
                FloatVector m = keep1.selectFrom(g, h);
                FloatVector n = give1.selectFrom(g, h);
                FloatVector aRe = keep2.selectFrom(k, m);
                FloatVector bRe = keep2.selectFrom(l, n);
                FloatVector cRe = give2.selectFrom(k, m);
                FloatVector dRe = give2.selectFrom(l, n);
                e = FloatVector.fromArray(SPECIES, im, i);
                f = FloatVector.fromArray(SPECIES, im, i + L);
                g = FloatVector.fromArray(SPECIES, im, i + 2 * L);
                h = FloatVector.fromArray(SPECIES, im, i + 3 * L);
                k = keep1.selectFrom(e, f);
                l = give1.selectFrom(e, f);
                m = keep1.selectFrom(g, h);
                n = give1.selectFrom(g, h);
                FloatVector aIm = keep2.selectFrom(k, m);
                FloatVector bIm = keep2.selectFrom(l, n);
                FloatVector cIm = give2.selectFrom(k, m);
                FloatVector dIm = give2.selectFrom(l, n);
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
                leftRe.add(turnedRe).intoArray(toRe, o + far);
                leftIm.add(turnedIm).intoArray(toIm, o + far);
                sumRe.sub(otherRe).intoArray(toRe, o + 2 * far);
                sumIm.sub(otherIm).intoArray(toIm, o + 2 * far);
                leftRe.sub(turnedRe).intoArray(toRe, o + 3 * far);
                leftIm.sub(turnedIm).intoArray(toIm, o + 3 * far);
            }
        }
    }

    private static void lowerBit(float[] re, float[] im, int rows, float[] toRe, float[] toIm) {
        FloatVector keep = FloatVector.fromArray(SPECIES, UPPER[0], 0);
        FloatVector give = FloatVector.fromArray(SPECIES, LOWER[0], 0);
        int far = 4 * rows;
        for (int block = 0; block < rows; block += L) {
            for (int q = 0; q < 4; q++) {
                int i = (block + 2 * q) * L;
                int o = block + q * rows;
                FloatVector e = FloatVector.fromArray(SPECIES, re, i);
                FloatVector f = FloatVector.fromArray(SPECIES, re, i + L);
                FloatVector aRe = keep.selectFrom(e, f);
                FloatVector bRe = give.selectFrom(e, f);
                e = FloatVector.fromArray(SPECIES, im, i);
                f = FloatVector.fromArray(SPECIES, im, i + L);
                FloatVector aIm = keep.selectFrom(e, f);
                FloatVector bIm = give.selectFrom(e, f);
                aRe.add(bRe).intoArray(toRe, o);
                aIm.add(bIm).intoArray(toIm, o);
                aRe.sub(bRe).intoArray(toRe, o + far);
                aIm.sub(bIm).intoArray(toIm, o + far);
            }
        }
    }
}
