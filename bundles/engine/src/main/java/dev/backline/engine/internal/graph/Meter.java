package dev.backline.engine.internal.graph;

import dev.backline.sound.AudioBlock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntBinaryOperator;

/** The highest samples since somebody asked: one thread plays, another asks, and neither waits. */
public final class Meter {
    // Floats from 0 on lie in the order of their bits.
    private static final IntBinaryOperator MORE = Math::max;

    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger right = new AtomicInteger();
    private Optional<Loudness> loudness = Optional.empty();

    /** Lets loudness be measured too; before it plays. A render needs none. */
    public void measure(int rateHz) {
        if (loudness.isEmpty()) {
            loudness = Optional.of(new Loudness(rateHz));
        }
    }

    /** Answers the loudness; empty when it is not measured. */
    public Optional<Loudness> loudness() {
        return loudness;
    }

    void take(AudioBlock block) {
        if (loudness.isPresent()) {
            loudness.get().take(block);
        }
        left.accumulateAndGet(Float.floatToRawIntBits(peak(block.channel(0), block.frames())), MORE);
        right.accumulateAndGet(Float.floatToRawIntBits(peak(block.channel(1), block.frames())), MORE);
    }

    private static float peak(float[] values, int count) {
        float most = 0;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, Math.abs(values[i]));
        }
        return Float.isNaN(most) ? Float.POSITIVE_INFINITY : most;
    }

    /** Answers the highest sample of the left channel, and begins anew. */
    public float left() {
        return Float.intBitsToFloat(left.getAndSet(0));
    }

    /** Answers the highest sample of the right channel, and begins anew. */
    public float right() {
        return Float.intBitsToFloat(right.getAndSet(0));
    }
}
