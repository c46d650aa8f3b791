package dev.backline.api.set;

/**
 * Which Live a new set is for.
 *
 * @param live 11 or 12; a newer Live opens what is for an older one, never the other way round
 * @param edition what the Live can hold
 */
public record SetFormat(int live, Edition edition) {
    /** Live 11 and later, no limits. */
    public static final SetFormat DEFAULT = new SetFormat(11, Edition.SUITE);

    /** Checks the version. */
    public SetFormat {
        if (live != 11 && live != 12) {
            throw new IllegalArgumentException("Live is " + live + ", but 11 or 12 was expected.");
        }
    }

    /**
     * Editions of Live, with the numbers that Ableton's public comparison tells; they are not measured.
     */
    public enum Edition {
        /** What comes with hardware. */
        LITE(8, 8, 2),
        /** The smallest one that is sold. */
        INTRO(16, 16, 2),
        /** The middle one. */
        STANDARD(Integer.MAX_VALUE, Integer.MAX_VALUE, 12),
        /** The full one. */
        SUITE(Integer.MAX_VALUE, Integer.MAX_VALUE, 12);

        private final int tracks;
        private final int scenes;
        private final int returns;

        Edition(int tracks, int scenes, int returns) {
            this.tracks = tracks;
            this.scenes = scenes;
            this.returns = returns;
        }

        /** Answers how many audio and MIDI tracks it holds together. */
        public int tracks() {
            return tracks;
        }

        /** Answers how many scenes it holds. */
        public int scenes() {
            return scenes;
        }

        /** Answers how many return tracks it holds. */
        public int returns() {
            return returns;
        }
    }
}
