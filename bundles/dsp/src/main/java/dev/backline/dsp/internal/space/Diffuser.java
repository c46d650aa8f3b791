package dev.backline.dsp.internal.space;

import java.util.Arrays;

/** A Schroeder all-pass: {@code y[n] = v[n - d] - g v[n]}, {@code v[n] = x[n] + g v[n - d]} (Schroeder 1962). */
final class Diffuser {
    private final float[] line;
    private float gain;
    private int at;

    Diffuser(int length) {
        line = new float[length];
    }

    void tune(double newGain) {
        gain = (float) newGain;
    }

    void clear() {
        Arrays.fill(line, 0);
        at = 0;
    }

    void process(float[] values, int count) {
        float g = gain;
        int p = at;
        for (int done = 0; done < count; ) {
            // Within the line no value depends on one of the same stretch.
            int stretch = Math.min(count - done, line.length - p);
            stretch(values, done, p, g, stretch);
            done += stretch;
            p = p + stretch == line.length ? 0 : p + stretch;
        }
        at = p;
    }

    private void stretch(float[] values, int from, int place, float g, int count) {
        for (int i = 0; i < count; i++) {
            float old = line[place + i];
            float v = values[from + i] + g * old;
            line[place + i] = v;
            values[from + i] = old - g * v;
        }
    }
}
