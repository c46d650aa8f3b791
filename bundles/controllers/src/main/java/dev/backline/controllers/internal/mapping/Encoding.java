package dev.backline.controllers.internal.mapping;

/** How the value of a controller is meant. */
public enum Encoding {
    /** As a place, 0 to 127. */
    ABSOLUTE("absolute"),
    /** As a turn: 1 to 64 up, 65 to 127 down by what is above 64. */
    SIGNED_BIT("signed-bit"),
    /** As a turn, the other way round: 65 to 127 up by what is above 64, 1 to 64 down. */
    SIGNED_BIT_2("signed-bit-2"),
    /** As a turn from the middle: 65 to 127 up, 63 to 1 down, 64 stands. */
    BIN_OFFSET("bin-offset"),
    /** As a turn: 1 to 64 up, 127 to 65 down, 127 by one. */
    TWOS_COMPLEMENT("twos-complement");

    private final String word;

    Encoding(String word) {
        this.word = word;
    }

    /** Answers its word in a map. */
    String word() {
        return word;
    }

    /** Answers how far a value turns, up or down, in what the encoder counts; 0 is no turn in any of them. */
    int turn(int value) {
        if (value == 0) {
            return 0;
        }
        return switch (this) {
            case ABSOLUTE -> 0;
            case SIGNED_BIT -> value <= 64 ? value : 64 - value;
            case SIGNED_BIT_2 -> value <= 64 ? -value : value - 64;
            case BIN_OFFSET -> value - 64;
            case TWOS_COMPLEMENT -> value <= 64 ? value : value - 128;
        };
    }

    /**
     * Answers by how many steps of 127 a target moves. Linear, each count is a step; otherwise a fast turn goes further: a count of n
     * covers 1 + 2 + ... + n steps.
     */
    int steps(int value, boolean linear) {
        int turn = turn(value);
        int size = Math.abs(turn);
        return linear ? turn : Integer.signum(turn) * size * (size + 1) / 2;
    }
}
