package dev.backline.model;

import java.util.Optional;

/**
 * A feel in the set's pool.
 *
 * @param id unique in the set; clips name it
 * @param name what the producer reads
 * @param template the notes whose offsets are the feel; empty when they are not known
 * @param base grid in Live's order: 0 for 1/4, 1 for 1/8, 2 for 1/8T, 3 for 1/16, 4 for 1/16T, 5 for 1/32
 * @param quantise how far notes go to the grid first, 0 to 1
 * @param timing how far they go to the template then, 0 to 1
 * @param random how far they stray, 0 to 1
 * @param velocity how much of the template's velocities they take, -1 to 1
 */
public record Groove(
        String id,
        String name,
        Optional<Clip> template,
        int base,
        double quantise,
        double timing,
        double random,
        double velocity) {
    /** Checks the ranges. */
    public Groove {
        Check.notBlank("Groove id", id);
        Check.range("Groove base", base, 0, 5);
        Check.range("Groove quantise", quantise, 0, 1);
        Check.range("Groove timing", timing, 0, 1);
        Check.range("Groove random", random, 0, 1);
        Check.range("Groove velocity", velocity, -1, 1);
    }

    /** Answers a groove of sixteenths that is fully on and changes no velocity. */
    public static Groove of(String id, String name, Clip template) {
        return new Groove(id, name, Optional.of(template), 3, 0, 1, 0, 0);
    }
}
