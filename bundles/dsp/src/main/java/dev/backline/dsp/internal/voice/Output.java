package dev.backline.dsp.internal.voice;

import dev.backline.dsp.internal.Powers;
import dev.backline.sound.AudioBlock;

/** Level and place of all that an instrument plays, by the law of {@link dev.backline.sound.PanLaw}, in straight lines from look to look. */
final class Output {
    private static final double SIDE = Math.sqrt(2);

    private final double[] from = {1, 1};
    private final double[] to = {1, 1};
    private double volumeDb;
    private double pan;

    /** Stands at these values. */
    void snap(double newVolumeDb, double newPan) {
        move(newVolumeDb, newPan);
        from[0] = to[0];
        from[1] = to[1];
    }

    /** Begins the way to these values. */
    void move(double newVolumeDb, double newPan) {
        from[0] = to[0];
        from[1] = to[1];
        if (newVolumeDb != volumeDb || newPan != pan) {
            volumeDb = newVolumeDb;
            pan = newPan;
            double gain = newVolumeDb == 0 ? 1 : Powers.amplitude(newVolumeDb);
            // The pan law of the mixer, without the functions that allocate.
            double angle = (newPan + 1) * Math.PI / 4;
            to[0] = newPan == 0 ? gain : gain * SIDE * Powers.sine(Math.PI / 2 - angle);
            to[1] = newPan == 0 ? gain : gain * SIDE * Powers.sine(angle);
        }
    }

    /** Adds frames to a block, {@code place} frames behind the last look. */
    void add(float[] left, float[] right, AudioBlock block, int at, int place, int count) {
        add(left, block.channel(0), at, from[0], (to[0] - from[0]) / GridInstrument.GRID, place, count);
        add(right, block.channel(1), at, from[1], (to[1] - from[1]) / GridInstrument.GRID, place, count);
    }

    private static void add(float[] x, float[] to, int at, double from, double step, int place, int count) {
        if (step == 0) {
            float gain = (float) from;
            for (int i = 0; i < count; i++) {
                to[at + i] += gain * x[i];
            }
        } else {
            for (int i = 0; i < count; i++) {
                to[at + i] += (float) (from + step * (place + i + 1)) * x[i];
            }
        }
    }
}
