package dev.backline.live.set.internal.merge.side;

import dev.backline.live.set.internal.compare.Alignment;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a list of the result, by its positions in the three lists it comes from; {@link Alignment#NONE} where it is not.
 *
 * @param base in the base
 * @param ours in ours
 * @param theirs in theirs
 * @param take whose version is taken whole; null when they are merged
 */
public record Member(
        int base, int ours, int theirs, @Nullable Side take) {
    public static Member merged(int base, int ours, int theirs) {
        return new Member(base, ours, theirs, null);
    }

    public int at(Side side) {
        return switch (side) {
            case OURS -> ours;
            case THEIRS -> theirs;
            case BASE -> base;
        };
    }

    public boolean in(Side side) {
        return at(side) != Alignment.NONE;
    }

    public Member taking(Side side) {
        return new Member(base, ours, theirs, side);
    }
}
