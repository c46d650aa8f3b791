package dev.backline.sound.spectrum;

import static dev.backline.sound.spectrum.Lanes.L;
import static dev.backline.sound.spectrum.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;

/**
 * A real transform in single precision on vectors of the machine's width L. Half as many complex values are looked at as rows of L: first come
 * transforms down the {@link Columns}, then those of the {@link Lanes} (four-step; Bailey 1990), at last the spectra of even and odd values are put together: five
 * readings and writings of all values for 1,024 frames. Made
 * reflectively by {@link FastFft} alone, because its Java module may be missing. All places follow from the size.
 */
final class VectorTransform implements RealTransform {
    private static final VectorShuffle<Float> REVERSED = SPECIES.shuffleFromOp(i -> L - 1 - i);

    private final int half;
    private final Columns columns;
    private final Lanes lanes = new Lanes();
    private final float[] cosine;
    private final float[] sine;
    private final float[] ar;
    private final float[] ai;
    private final float[] br;
    private final float[] bi;

    VectorTransform(int size) {
        half = size / 2;
        columns = new Columns(half / L);
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

    /** Whether there are rows enough, and the lanes that are known here. */
    static boolean fits(int size) {
        return Lanes.FIT && Columns.fits(size / 2 / L);
    }

    @Override
    public void forward(float[] frame, float[] re, float[] im) {
        boolean inA = columns.transform(frame, ar, ai, br, bi);
        lanes.transform(inA ? ar : br, inA ? ai : bi, half / L, re, im);
        join(re, im);
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
            FloatVector turnedRe = oddRe.fma(c, oddIm.mul(s));
            FloatVector turnedIm = oddIm.mul(c).sub(oddRe.mul(s));
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
