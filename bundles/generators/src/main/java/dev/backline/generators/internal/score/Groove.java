package dev.backline.generators.internal.score;

import dev.backline.model.Beats;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import java.util.random.RandomGenerator;

/**
 * Where a step of the grid falls in time, and how hard it is struck: swing on every second sixteenth, and the small
 * deviations of a hand. Belongs to one passage.
 */
public final class Groove {
    /** A sixteenth in beats. */
    public static final double STEP = 0.25;

    /** A full triplet swing puts the second sixteenth of an eighth at two thirds of it. */
    private static final double FULL_SWING = 2 * STEP * 2 / 3 - STEP;

    /** How hard a section without any energy is played, beside one with all: this is what makes a drop a drop. */
    private static final double CALM = 0.55;

    private final double swingBeats;
    private final double beatsPerMs;
    private final double looseMs;
    private final double force;
    private final RandomGenerator random;

    /**
     * Answers the groove of a passage.
     *
     * @param looseMs largest deviation from the grid in milliseconds, either way
     */
    public Groove(Passage passage, double looseMs) {
        this.swingBeats = passage.request().template().feel().swing() * FULL_SWING;
        this.beatsPerMs = passage.request().template().tempo().bpm() / 60_000;
        this.looseMs = looseMs;
        double louder = CALM + (1 - CALM) * passage.energy();
        // The kick carries the beat also where little else plays.
        double held = passage.request().role().equals("kick") ? (1 + louder) / 2 : louder;
        this.force = held + 0.12 * (passage.request().template().feel().energy() - 0.5);
        this.random = passage.ownSeed().split("groove").random();
    }

    /** Answers the position of a sixteenth counted from the section's start; parts of a sixteenth are not swung. */
    public double at(double step) {
        boolean odd = step == Math.rint(step) && Math.floorMod((long) step, 2) == 1;
        double deviation = around() * looseMs * beatsPerMs;
        return Math.max(0, step * STEP + (odd ? swingBeats : 0) + (step == 0 ? 0 : deviation));
    }

    /** Answers a velocity near {@code level} of 1 to 9, moved by the section's energy and a hand's unevenness. */
    public int velocity(double level) {
        double even = 13.5 * level * force + 3;
        return Math.clamp(Math.round(even + around() * 7), 1, 127);
    }

    /** Answers a note on a step. */
    public Note note(Pitch pitch, double step, double lengthBeats, double level) {
        double start = at(step);
        return Note.of(pitch, Beats.of(start), Beats.of(lengthBeats), velocity(level));
    }

    /** Answers a number from -1 to 1, small ones more likely: a triangular distribution. */
    private double around() {
        double first = random.nextDouble();
        return first - random.nextDouble();
    }
}
