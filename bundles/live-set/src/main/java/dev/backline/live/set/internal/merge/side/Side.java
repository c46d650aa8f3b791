package dev.backline.live.set.internal.merge.side;

import java.util.Locale;
import java.util.Optional;

/** One of the three versions that a merge knows. */
public enum Side {
    /** The version that the result is for. */
    OURS,
    /** The version that comes in. */
    THEIRS,
    /** What both grew out of. */
    BASE;

    /** Answers the word that a user types. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Answers the side that a word names. */
    public static Optional<Side> parse(String word) {
        for (Side side : values()) {
            if (side.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }
}
