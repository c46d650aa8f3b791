package dev.backline.mastering.internal.plan;

import dev.backline.mastering.internal.chain.BandLimit;
import dev.backline.mastering.internal.chain.Glue;
import dev.backline.mastering.internal.chain.HighPass;
import java.util.List;
import java.util.Optional;

/**
 * What is done to a mix, in this order.
 *
 * @param steps what shapes it
 * @param level what brings it to its loudness; empty when it is there already
 * @param notes what was seen and left alone
 */
public record MasterPlan(List<Step> steps, Optional<Level> level, List<String> notes) {
    private static final double GLUE_OVER_LU = 3;

    /** Copies the lists. */
    public MasterPlan {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /**
     * Answers the chain of a mix that was balanced when it was made: nothing but what every loud master needs, whatever is measured, so that
     * a seed keeps its sound.
     *
     * @param integratedLufs of the mix
     */
    public static MasterPlan plain(double integratedLufs, double targetLufs, double ceilingDbtp) {
        Glue glue = new Glue(integratedLufs + GLUE_OVER_LU, Glue.GENTLE_DB);
        return new MasterPlan(
                List.of(
                        new Step(HighPass.SUBSONIC, "No speaker gives back what lies below"),
                        new Step(new BandLimit(), "Meters disagree about peaks from the very top"),
                        new Step(glue, "The loudest moments give way a little, so that the limiter works less")),
                Optional.of(new Level(targetLufs, ceilingDbtp, true, "The loudness that was asked for")),
                List.of());
    }

    /** Answers whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty() && level.isEmpty();
    }

    /** Answers the same with only a part of the effect of each step, 0 to 1; the level is the planner's. */
    MasterPlan scaled(double amount) {
        return new MasterPlan(
                steps.stream()
                        .map(step -> new Step(step.treatment().scaled(amount), step.reason()))
                        .toList(),
                level,
                notes);
    }
}
