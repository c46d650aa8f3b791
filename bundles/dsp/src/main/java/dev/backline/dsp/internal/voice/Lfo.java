package dev.backline.dsp.internal.voice;

import java.util.List;

/**
 * A slow oscillator, from -1 to 1. It is read once a step of its grid and counts its cycles in 53 bits, so that its rate is exact.
 */
public final class Lfo {
    /** Names of the waves, in the order of their numbers. */
    public static final List<String> WAVES =
            List.of("Sine", "Triangle", "Ramp Up", "Ramp Down", "Square", "Sample & Hold", "Drift");

    private final Chance chance = new Chance();
    private double phase;
    private double held;
    private double next;

    /** Begins anew. */
    public void begin(double seed, long part) {
        chance.begin(seed, part);
        phase = 0;
        held = chance.noise();
        next = chance.noise();
    }

    /** Answers the value of now. */
    public double value(int wave) {
        return switch (wave) {
            case 1 -> phase < 0.25 ? 4 * phase : phase < 0.75 ? 2 - 4 * phase : 4 * phase - 4;
            case 2 -> 2 * phase - 1;
            case 3 -> 1 - 2 * phase;
            case 4 -> phase < 0.5 ? 1 : -1;
            case 5 -> held;
            case 6 -> held + (next - held) * phase * phase * (3 - 2 * phase);
            default -> Curves.sine(Curves.phase(phase));
        };
    }

    /** Moves on by a part of a cycle, 0 or more. */
    public void move(double cycles) {
        phase += cycles;
        if (phase >= 1) {
            phase -= Math.floor(phase);
            held = next;
            next = chance.noise();
        }
    }
}
