package dev.backline.sound.mix;

/** Frame by frame. */
final class ScalarMath implements BlockMath {
    @Override
    public void add(float[] to, int at, float[] from, int start, int count, float gain) {
        for (int i = 0; i < count; i++) {
            to[at + i] += from[start + i] * gain;
        }
    }

    @Override
    public void multiply(float[] to, int at, float[] by, int start, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i] *= by[start + i];
        }
    }

    @Override
    public void scale(float[] to, int at, int count, float gain) {
        for (int i = 0; i < count; i++) {
            to[at + i] *= gain;
        }
    }

    @Override
    public void addRamp(float[] to, int at, float[] from, int start, int count, float gain, float step) {
        for (int i = 0; i < count; i++) {
            to[at + i] += from[start + i] * (gain + i * step);
        }
    }

    @Override
    public void scaleRamp(float[] to, int at, int count, float gain, float step) {
        for (int i = 0; i < count; i++) {
            to[at + i] *= gain + i * step;
        }
    }
}
