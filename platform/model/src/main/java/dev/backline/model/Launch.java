package dev.backline.model;

import java.util.Optional;

/**
 * How a session clip starts and what it does then.
 *
 * @param mode what a press and its release do
 * @param quantisation the grid it waits for; empty for that of the set
 * @param legato whether it takes over the position of the clip before
 * @param velocityAmount how much the press decides the level, 0 to 1
 * @param follow what it does later
 */
public record Launch(
        Mode mode, Optional<Quantisation> quantisation, boolean legato, double velocityAmount, FollowAction follow) {
    /** What a new clip has. */
    public static final Launch DEFAULT = new Launch(Mode.TRIGGER, Optional.empty(), false, 0, FollowAction.OFF);

    /** Checks the amount. */
    public Launch {
        Check.range("Velocity amount", velocityAmount, 0, 1);
    }

    /** Answers the same launch in another mode. */
    public Launch withMode(Mode value) {
        return new Launch(value, quantisation, legato, velocityAmount, follow);
    }

    /** Answers the same launch on a grid of its own. */
    public Launch withQuantisation(Quantisation value) {
        return new Launch(mode, Optional.of(value), legato, velocityAmount, follow);
    }

    /** Answers the same launch with another follow action. */
    public Launch withFollow(FollowAction value) {
        return new Launch(mode, quantisation, legato, velocityAmount, value);
    }

    /** What a press and its release do, in Live's order. */
    public enum Mode {
        /** A press starts. */
        TRIGGER,
        /** A press starts, its release stops. */
        GATE,
        /** A press starts or stops. */
        TOGGLE,
        /** Starts again on each grid line while held. */
        REPEAT
    }
}
