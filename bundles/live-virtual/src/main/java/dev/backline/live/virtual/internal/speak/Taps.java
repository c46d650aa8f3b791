package dev.backline.live.virtual.internal.speak;

import dev.backline.live.virtual.internal.play.Deck;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Tapping a tempo: the mean of the last distances, at most four. A pause of two seconds begins anew. */
final class Taps {
    private static final int TAPS = 5;
    private static final long PAUSE = 2L * Deck.RATE_HZ;

    private final Deque<Long> frames = new ArrayDeque<>();

    /** Taps at a frame, and answers the tempo in beats a minute from the second tap on. */
    Optional<Double> tap(long frame) {
        if (!frames.isEmpty() && frame - frames.getLast() > PAUSE) {
            frames.clear();
        }
        frames.addLast(frame);
        if (frames.size() > TAPS) {
            frames.removeFirst();
        }
        long length = frames.getLast() - frames.getFirst();
        return length <= 0
                ? Optional.empty()
                : Optional.of(Math.clamp(60.0 * Deck.RATE_HZ * (frames.size() - 1) / length, 20, 999));
    }
}
