package dev.backline.engine.internal.live;

import dev.backline.engine.internal.graph.Deck;
import java.util.Optional;

/** One track as a launcher sees it. Scenes that are captured while it plays lie between the set's own, so it keeps which clip lies where. */
final class Channel {
    private static final int SPARE = 128;
    private static final int NONE = -1;

    private final Optional<Deck> deck;
    private final SlotCurves curves;
    private final int[] clips;
    private int playing = NONE;
    private double level = 1;

    /**
     * @param scenes how many rows the set has
     */
    Channel(Optional<Deck> deck, SlotCurves curves, int scenes) {
        this.deck = deck;
        this.curves = curves;
        this.clips = new int[scenes + SPARE];
        for (int row = 0; row < clips.length; row++) {
            clips[row] = row < scenes ? row : NONE;
        }
    }

    Optional<Deck> deck() {
        return deck;
    }

    SlotCurves curves() {
        return curves;
    }

    /** Answers how loud the last clip was launched, 0 to 1. */
    double level() {
        return level;
    }

    /** Answers which of the set's own rows the clip of a row is from. */
    int starts(int row, double loud) {
        level = loud;
        playing = row >= 0 && row < clips.length ? clips[row] : NONE;
        return playing;
    }

    void stops() {
        playing = NONE;
    }

    /** Puts a row in that holds the clip that plays. */
    void insert(int row) {
        System.arraycopy(clips, row, clips, row + 1, clips.length - row - 1);
        clips[row] = playing;
    }
}
