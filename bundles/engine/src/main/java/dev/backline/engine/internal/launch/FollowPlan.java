package dev.backline.engine.internal.launch;

import dev.backline.model.FollowAction;
import dev.backline.model.FollowAction.Act;

/** A follow action in ticks. */
record FollowPlan(
        boolean enabled,
        boolean linked,
        long time,
        int loops,
        Act first,
        double firstChance,
        int firstTarget,
        Act second,
        double secondChance,
        int secondTarget) {

    static FollowPlan of(FollowAction action) {
        return new FollowPlan(
                action.enabled(),
                action.linked(),
                Math.max(Ticks.LEAST, Ticks.of(action.time())),
                action.loops(),
                action.a().act(),
                action.a().chance(),
                action.a().target(),
                action.b().act(),
                action.b().chance(),
                action.b().target());
    }

    /**
     * Answers whether the first choice is taken.
     *
     * @param draw 0 to 1, 1 not included
     * @param weights whether the chances are weights; otherwise the first is a percentage
     */
    boolean takesFirst(double draw, boolean weights) {
        return weights ? draw * (firstChance + secondChance) < firstChance : draw * 100 < firstChance;
    }

    /** Answers whether neither choice has any chance. */
    boolean idle() {
        return firstChance + secondChance == 0;
    }
}
