package dev.backline.sound.mix;

/**
 * What a render does to whole blocks. Each operation is one rounding after the other for each frame by itself, in single precision, never fused and never
 * summed across frames; so every implementation gives the same bits, and {@link #fastest()} may be used where output must be the same on any
 * machine. Safe for any thread; allocates nothing.
 */
public interface BlockMath {
    /** Answers the one for this Java: on vectors where the module {@code jdk.incubator.vector} was started. */
    static BlockMath fastest() {
        return Fastest.ONE;
    }

    /** {@code to[i] = to[i] + from[i] * gain}. */
    void add(float[] to, int at, float[] from, int start, int count, float gain);

    /** {@code to[i] = to[i] * by[i]}. */
    void multiply(float[] to, int at, float[] by, int start, int count);

    /** {@code to[i] = to[i] * gain}. */
    void scale(float[] to, int at, int count, float gain);

    /** {@code to[i] = to[i] + from[i] * (gain + i * step)}: a gain that moves by {@code step} from frame to frame. */
    void addRamp(float[] to, int at, float[] from, int start, int count, float gain, float step);

    /** {@code to[i] = to[i] * (gain + i * step)}. */
    void scaleRamp(float[] to, int at, int count, float gain, float step);
}
