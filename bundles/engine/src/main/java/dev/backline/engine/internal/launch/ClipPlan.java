package dev.backline.engine.internal.launch;

import dev.backline.model.Clip;
import dev.backline.model.FollowAction;
import dev.backline.model.Launch;
import dev.backline.model.Quantisation;

/**
 * What launching needs of a clip, in ticks from the clip's zero.
 *
 * @param there whether there is a clip at all
 * @param start where it begins
 * @param end where it ends when it goes not round
 * @param loopStart where it goes round to
 * @param loopEnd where it goes round
 * @param looped whether it goes round
 * @param warped whether it counts beats; otherwise its ticks are seconds at the set's first tempo
 * @param enabled whether it is not deactivated
 * @param mode what press and release do
 * @param global whether it waits for the set's grid
 * @param grid its own grid, when it has one
 * @param legato whether it takes over the position of the one before
 * @param velocityAmount how much the press decides the level, 0 to 1
 * @param follow what it does later
 */
record ClipPlan(
        boolean there,
        long start,
        long end,
        long loopStart,
        long loopEnd,
        boolean looped,
        boolean warped,
        boolean enabled,
        Launch.Mode mode,
        boolean global,
        Quantisation grid,
        boolean legato,
        double velocityAmount,
        FollowPlan follow) {
    /** No clip. */
    static final ClipPlan NONE = new ClipPlan(
            false,
            0,
            Ticks.LEAST,
            0,
            Ticks.LEAST,
            false,
            true,
            false,
            Launch.Mode.TRIGGER,
            true,
            Quantisation.NONE,
            false,
            0,
            FollowPlan.of(FollowAction.OFF));

    static ClipPlan of(Clip clip) {
        long start = Ticks.of(clip.start());
        long loopStart = Ticks.of(clip.loop().start());
        long loopEnd = Math.max(loopStart + Ticks.LEAST, Ticks.of(clip.loop().end()));
        boolean warped = clip.audio().isEmpty() || clip.audio().get().tempo().isPresent();
        Launch launch = clip.launch();
        return new ClipPlan(
                true,
                start,
                Math.max(
                        start + Ticks.LEAST,
                        Ticks.of(clip.looped() && !warped ? clip.loop().end() : clip.end())),
                loopStart,
                loopEnd,
                // Live loops audio only when it warps it, and never comes back to a loop that lies behind the start.
                clip.looped() && warped && start < loopEnd,
                warped,
                clip.enabled(),
                launch.mode(),
                launch.quantisation().isEmpty(),
                launch.quantisation().orElse(Quantisation.NONE),
                launch.legato(),
                launch.velocityAmount(),
                FollowPlan.of(launch.follow()));
    }

    long loopLength() {
        return loopEnd - loopStart;
    }

    /** Answers where it goes round or ends. */
    long until() {
        return looped ? loopEnd : end;
    }
}
