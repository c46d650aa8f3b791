package dev.backline.generators.internal.score;

import java.util.List;
import java.util.random.RandomGenerator;

/** Draws from lists. */
public final class Choice {
    private Choice() {}

    /** Answers one of the list, each as likely. */
    public static <T> T any(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    /**
     * Answers one of a list that goes from sparse to busy: the wished place, or a neighbour.
     *
     * @param place 0 for the first to 1 for the last
     */
    public static <T> T near(List<T> list, double place, RandomGenerator random) {
        double wished = place * (list.size() - 1) + (random.nextDouble() - 0.5) * 0.9;
        return list.get(Math.clamp(Math.round(wished), 0, list.size() - 1));
    }
}
