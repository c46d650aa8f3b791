package dev.backline.desk.internal.stroke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StrokesTest {
    private static final int TIMES = 400;

    private final Hand hand = new Hand(12);

    @Test
    void atLeast97OfAHundredStrokesOfATremblingHandAreUnderstood() {
        Map<Meaning, Supplier<Path>> drawn = new EnumMap<>(Meaning.class);
        drawn.put(Meaning.UNDO, () -> hand.corners(1, 0, 0, 0));
        drawn.put(Meaning.REDO, () -> hand.corners(0, 0, 1, 0));
        drawn.put(Meaning.PLAY, () -> hand.corners(0.1, 0.05, 0.95, 0.5, 0.1, 0.95, 0.08, 0.1));
        drawn.put(Meaning.DELETE, () -> hand.corners(0, 0.05, 1, 0.2, 0.05, 0.5, 0.95, 0.7, 0, 1));
        drawn.put(Meaning.DUPLICATE, () -> hand.corners(0, 0, 0.45, 1, 1, 0.1));
        drawn.put(Meaning.LOOP, () -> hand.circle(true));
        drawn.put(Meaning.PALETTE, () -> hand.corners(0, 1, 0.55, 0, 1, 0.9));
        Map<Meaning, Integer> understood = new EnumMap<>(Meaning.class);
        for (Meaning meaning : Meaning.values()) {
            for (int i = 0; i < TIMES; i++) {
                Optional<Meaning> read = Strokes.read(drawn.get(meaning).get());
                assertThat(read.filter(other -> other != meaning))
                        .as("a %s is taken for something else", meaning)
                        .isEmpty();
                understood.merge(meaning, read.equals(Optional.of(meaning)) ? 1 : 0, Integer::sum);
            }
        }
        assertThat(understood)
                .allSatisfy((meaning, times) ->
                        assertThat(times).as(meaning.name()).isGreaterThanOrEqualTo(TIMES * 97 / 100));
    }

    @Test
    void theOtherWayRoundMeansTheSame() {
        int understood = 0;
        for (int i = 0; i < TIMES; i++) {
            understood += Strokes.read(hand.circle(false)).equals(Optional.of(Meaning.LOOP)) ? 1 : 0;
            understood += Strokes.read(hand.corners(0.1, 0, 0.05, 1, 1, 0.5, 0.1, 0.05))
                            .equals(Optional.of(Meaning.PLAY))
                    ? 1
                    : 0;
        }
        assertThat(understood).isGreaterThanOrEqualTo(2 * TIMES * 97 / 100);
    }

    @Test
    void whatIsNoStrokeMeansNothing() {
        int taken = 0;
        for (int i = 0; i < TIMES; i++) {
            taken += Strokes.read(hand.spiral(3)).isPresent() ? 1 : 0;
            taken += Strokes.read(hand.eight()).isPresent() ? 1 : 0;
            taken += Strokes.read(hand.scribble()).isPresent() ? 1 : 0;
        }
        assertThat(taken).as("of " + 3 * TIMES).isLessThanOrEqualTo(3 * TIMES * 2 / 100);
        assertThat(Strokes.read(new Path())).isEmpty();
        assertThat(Strokes.read(Path.of(5, 5))).isEmpty();
        assertThat(Strokes.read(Path.of(0, 0, 20, 0))).as("too short").isEmpty();
    }

    @Test
    void placeSizeAndPaceDoNotMatter() {
        assertThat(Strokes.read(Path.of(900, 700, 500, 700))).contains(Meaning.UNDO);
        assertThat(Strokes.read(Path.of(0, 0, 1, 0, 2, 0, 3, 0, 400, 20))).contains(Meaning.REDO);
        assertThat(Strokes.read(Path.of(0, 0, 0, 100)))
                .as("downwards is neither")
                .isEmpty();
    }
}
