package dev.backline.engine.internal.launch;

import dev.backline.model.FollowAction.Act;
import java.util.random.RandomGenerator;

/** Draws what follows in a column of slots, or of scenes. */
final class FollowDraw {
    /** Nothing follows. */
    static final int NOTHING = -1;

    private final RandomGenerator chance;
    private final Column column;
    private final boolean wraps;
    private boolean first;

    FollowDraw(RandomGenerator chance, Column column, boolean wraps) {
        this.chance = chance;
        this.column = column;
        this.wraps = wraps;
    }

    /** A column to choose from. */
    interface Column {
        /** Answers how many rows there are. */
        int rows();

        /** Answers whether a row belongs to a run. */
        boolean occupied(int row);

        /** Answers whether a row may be chosen. */
        boolean eligible(int row);

        /** Answers whether runs end at rows that are not occupied. */
        boolean gapsEnd();
    }

    /** Draws which of two acts is done; one draw each time, whatever the chances. */
    Act act(FollowPlan plan, boolean weights) {
        first = plan.takesFirst(chance.nextDouble(), weights);
        if (plan.idle()) {
            return Act.NONE;
        }
        return first ? plan.first() : plan.second();
    }

    /** Answers where the act that was drawn last jumps to. */
    int target(FollowPlan plan) {
        return first ? plan.firstTarget() : plan.secondTarget();
    }

    /** Answers the row that an act within the run of a row leads to. */
    int choose(Act act, int row) {
        int low = edge(row, -1);
        int high = edge(row, 1);
        return switch (act) {
            case AGAIN -> row;
            case PREVIOUS -> step(row, -1, low, high);
            case NEXT -> step(row, 1, low, high);
            case FIRST -> nth(low, high, 0, NOTHING);
            case LAST -> nth(low, high, count(low, high, NOTHING) - 1, NOTHING);
            case ANY -> nth(low, high, draw(count(low, high, NOTHING)), NOTHING);
            case OTHER -> {
                int others = count(low, high, row);
                yield others == 0 ? row : nth(low, high, draw(others), row);
            }
            case NONE, STOP, JUMP -> NOTHING;
        };
    }

    private int draw(int count) {
        return count == 0 ? 0 : chance.nextInt(count);
    }

    private int edge(int row, int by) {
        int at = row;
        while (at + by >= 0 && at + by < column.rows() && (column.occupied(at + by) || !column.gapsEnd())) {
            at += by;
        }
        return at;
    }

    private int step(int row, int by, int low, int high) {
        int length = high - low + 1;
        int at = row;
        for (int i = 0; i < length; i++) {
            at = low + Math.floorMod(at + by - low, length);
            if (by < 0 && !wraps && at > row) {
                return nth(low, high, 0, NOTHING);
            }
            if (column.eligible(at)) {
                return at;
            }
        }
        return NOTHING;
    }

    private int count(int low, int high, int without) {
        int count = 0;
        for (int i = low; i <= high; i++) {
            count += i != without && column.eligible(i) ? 1 : 0;
        }
        return count;
    }

    private int nth(int low, int high, int n, int without) {
        int left = n;
        for (int i = low; i <= high; i++) {
            if (i != without && column.eligible(i) && left-- == 0) {
                return i;
            }
        }
        return NOTHING;
    }
}
