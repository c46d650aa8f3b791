package dev.backline.model;

import java.util.List;

/**
 * A scale as steps above its root.
 *
 * @param name as Live names it, such as {@code Major}
 * @param steps ascending semitones above the root, the first 0, all below 12
 */
public record Scale(String name, List<Integer> steps) {
    /** The major scale. */
    public static final Scale MAJOR = new Scale("Major", List.of(0, 2, 4, 5, 7, 9, 11));

    /** The natural minor scale. */
    public static final Scale MINOR = new Scale("Minor", List.of(0, 2, 3, 5, 7, 8, 10));

    /** The second mode of the major scale. */
    public static final Scale DORIAN = new Scale("Dorian", List.of(0, 2, 3, 5, 7, 9, 10));

    /** The third mode of the major scale. */
    public static final Scale PHRYGIAN = new Scale("Phrygian", List.of(0, 1, 3, 5, 7, 8, 10));

    /** The fourth mode of the major scale. */
    public static final Scale LYDIAN = new Scale("Lydian", List.of(0, 2, 4, 6, 7, 9, 11));

    /** The fifth mode of the major scale. */
    public static final Scale MIXOLYDIAN = new Scale("Mixolydian", List.of(0, 2, 4, 5, 7, 9, 10));

    /** Checks and copies the steps. */
    public Scale {
        Check.notBlank("Scale name", name);
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.getFirst() != 0) {
            throw new IllegalArgumentException(
                    "Scale " + name + " has the steps " + steps + ", but the first must be 0.");
        }
        for (int i = 1; i < steps.size(); i++) {
            Check.range("Step " + i + " of scale " + name, steps.get(i), steps.get(i - 1) + 1, 11);
        }
    }

    /** Answers the semitones above the root of any degree; 0 is the root, 7 the octave in a scale of seven. */
    public int semitones(int degree) {
        return 12 * Math.floorDiv(degree, steps.size()) + steps.get(Math.floorMod(degree, steps.size()));
    }

    /** Answers whether the third above the root is minor. */
    public boolean isMinor() {
        return steps.contains(3) && !steps.contains(4);
    }
}
