package dev.backline.engine.internal.graph;

import dev.backline.sound.AudioBlock;
import dev.backline.sound.KWeighting;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a signal is worth over its last 400 ms, told anew every 10 ms: root mean square of both channels, and momentary loudness after ITU-R BS.1770-5. One
 * thread plays, any other asks, and neither waits.
 */
public final class Loudness {
    private static final int STEPS = 40;
    private static final int STEPS_A_SECOND = 100;
    private static final double OFFSET = -0.691;

    private final int stepFrames;
    private final KWeighting left;
    private final KWeighting right;
    private final double[] squares = new double[STEPS];
    private final double[] energies = new double[STEPS];
    private final AtomicLong meanSquare = new AtomicLong();
    private final AtomicLong meanEnergy = new AtomicLong();
    private int step;
    private int frames;
    private double square;
    private double energy;

    Loudness(int rateHz) {
        stepFrames = rateHz / STEPS_A_SECOND;
        left = new KWeighting(rateHz);
        right = new KWeighting(rateHz);
    }

    void take(AudioBlock block) {
        int at = 0;
        while (at < block.frames()) {
            int count = Math.min(block.frames() - at, stepFrames - frames);
            energy += left.energy(block.channel(0), at, count) + right.energy(block.channel(1), at, count);
            square += squares(block.channel(0), at, count) + squares(block.channel(1), at, count);
            at += count;
            frames += count;
            if (frames == stepFrames) {
                end();
            }
        }
    }

    private static double squares(float[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += (double) values[i] * values[i];
        }
        return sum;
    }

    private void end() {
        squares[step] = square;
        energies[step] = energy;
        square = 0;
        energy = 0;
        frames = 0;
        step = step + 1 == STEPS ? 0 : step + 1;
        // Summed anew each time, so that no rounding piles up.
        double ofSquares = 0;
        double ofEnergies = 0;
        for (int i = 0; i < STEPS; i++) {
            ofSquares += squares[i];
            ofEnergies += energies[i];
        }
        double all = (double) STEPS * stepFrames;
        meanSquare.setOpaque(Double.doubleToRawLongBits(ofSquares / (2 * all)));
        meanEnergy.setOpaque(Double.doubleToRawLongBits(ofEnergies / all));
    }

    /** Answers the root mean square of both channels, 1 for full scale. */
    public double rms() {
        return Math.sqrt(Double.longBitsToDouble(meanSquare.getOpaque()));
    }

    /** Answers the momentary loudness in LUFS; negative infinity for silence. */
    public double momentary() {
        return OFFSET + 10 * StrictMath.log10(Double.longBitsToDouble(meanEnergy.getOpaque()));
    }
}
