package dev.backline.model;

/**
 * What a clip or scene does when it has played for a while: one of two choices, drawn by their chances.
 *
 * @param enabled whether it acts at all
 * @param linked whether it waits for the clip's end, or for {@code loops} rounds of its loop; scenes take no notice
 * @param time how long it waits when it is not linked, more than 0
 * @param loops rounds to wait for when linked, 1 or more
 * @param a first choice
 * @param b second choice
 */
public record FollowAction(boolean enabled, boolean linked, Beats time, int loops, Choice a, Choice b) {
    /** What a new clip has: off, and set to go to the next one after its end. */
    public static final FollowAction OFF =
            new FollowAction(false, true, Beats.of(4), 1, new Choice(Act.NEXT, 100, 0), new Choice(Act.NONE, 0, 0));

    /** Checks time and loops. */
    public FollowAction {
        Check.range("Follow action time in beats", time.value(), Double.MIN_VALUE, Double.MAX_VALUE);
        Check.range("Follow action loops", loops, 1, Integer.MAX_VALUE);
    }

    /** Answers an action that always does the same after the given time. */
    public static FollowAction after(Beats time, Act act) {
        return new FollowAction(true, false, time, 1, new Choice(act, 100, 0), new Choice(Act.NONE, 0, 0));
    }

    /** Answers the chance from 0 to 1 that the first choice is taken; 0 when neither has any. */
    public double chanceOfA() {
        double sum = a.chance() + b.chance();
        return sum == 0 ? 0 : a.chance() / sum;
    }

    /** What can follow, in the order of Live's menu. */
    public enum Act {
        /** Nothing. */
        NONE,
        /** Stops. */
        STOP,
        /** Plays again from the start. */
        AGAIN,
        /** The one above. */
        PREVIOUS,
        /** The one below. */
        NEXT,
        /** The first of its group. */
        FIRST,
        /** The last of its group. */
        LAST,
        /** Any of its group, itself too. */
        ANY,
        /** Any of its group but itself. */
        OTHER,
        /** A given slot or scene. */
        JUMP
    }

    /**
     * One of the two.
     *
     * @param act what happens
     * @param chance weight against the other, 0 or more; percent in Live 11 and 12
     * @param target slot or scene that {@link Act#JUMP} goes to, counted from 0
     */
    public record Choice(Act act, double chance, int target) {
        /** Checks chance and target. */
        public Choice {
            Check.range("Chance", chance, 0, 1_000_000);
            Check.range("Jump target", target, 0, Integer.MAX_VALUE);
        }
    }
}
