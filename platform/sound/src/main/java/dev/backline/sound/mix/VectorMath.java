package dev.backline.sound.mix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Many frames at once, and the rest frame by frame. Made reflectively by {@link Fastest} alone, because its Java module may be missing. */
final class VectorMath implements BlockMath {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int L = SPECIES.length();
    private static final FloatVector LANES = FloatVector.zero(SPECIES).addIndex(1);

    private final ScalarMath rest = new ScalarMath();

    @Override
    public void add(float[] to, int at, float[] from, int start, int count, float gain) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += L) {
            FloatVector x = FloatVector.fromArray(SPECIES, from, start + i);
            FloatVector.fromArray(SPECIES, to, at + i).add(x.mul(gain)).intoArray(to, at + i);
        }
        rest.add(to, at + whole, from, start + whole, count - whole, gain);
    }

    @Override
    public void multiply(float[] to, int at, float[] by, int start, int count) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += L) {
            FloatVector x = FloatVector.fromArray(SPECIES, by, start + i);
            FloatVector.fromArray(SPECIES, to, at + i).mul(x).intoArray(to, at + i);
        }
        rest.multiply(to, at + whole, by, start + whole, count - whole);
    }

    @Override
    public void scale(float[] to, int at, int count, float gain) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += L) {
            FloatVector.fromArray(SPECIES, to, at + i).mul(gain).intoArray(to, at + i);
        }
        rest.scale(to, at + whole, count - whole, gain);
    }

    @Override
    public void addRamp(float[] to, int at, float[] from, int start, int count, float gain, float step) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += L) {
            FloatVector x = FloatVector.fromArray(SPECIES, from, start + i);
            FloatVector g = LANES.add(i).mul(step).add(gain);
            FloatVector.fromArray(SPECIES, to, at + i).add(x.mul(g)).intoArray(to, at + i);
        }
        // The rest counts on from where the vectors ended, as the whole would.
        for (int i = whole; i < count; i++) {
            to[at + i] += from[start + i] * (gain + i * step);
        }
    }

    @Override
    public void scaleRamp(float[] to, int at, int count, float gain, float step) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += L) {
            FloatVector g = LANES.add(i).mul(step).add(gain);
            FloatVector.fromArray(SPECIES, to, at + i).mul(g).intoArray(to, at + i);
        }
        for (int i = whole; i < count; i++) {
            to[at + i] *= gain + i * step;
        }
    }
}
