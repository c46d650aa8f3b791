package dev.backline.controllers.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 15 of the session semantics: what encoders send. */
class EncodingTest {
    @ParameterizedTest
    @CsvSource({
        "SIGNED_BIT, 0, 0",
        "SIGNED_BIT, 1, 1",
        "SIGNED_BIT, 63, 63",
        "SIGNED_BIT, 64, 64",
        "SIGNED_BIT, 65, -1",
        "SIGNED_BIT, 66, -2",
        "SIGNED_BIT, 127, -63",
        "SIGNED_BIT_2, 0, 0",
        "SIGNED_BIT_2, 1, -1",
        "SIGNED_BIT_2, 64, -64",
        "SIGNED_BIT_2, 65, 1",
        "SIGNED_BIT_2, 127, 63",
        "BIN_OFFSET, 64, 0",
        "BIN_OFFSET, 65, 1",
        "BIN_OFFSET, 127, 63",
        "BIN_OFFSET, 63, -1",
        "BIN_OFFSET, 1, -63",
        "BIN_OFFSET, 0, 0",
        "TWOS_COMPLEMENT, 0, 0",
        "TWOS_COMPLEMENT, 1, 1",
        "TWOS_COMPLEMENT, 64, 64",
        "TWOS_COMPLEMENT, 127, -1",
        "TWOS_COMPLEMENT, 126, -2",
        "TWOS_COMPLEMENT, 65, -63"
    })
    void aRelativeValueTurnsByWhatItsEncodingSays(Encoding encoding, int value, int turn) {
        assertThat(encoding.turn(value)).isEqualTo(turn);
        assertThat(encoding.steps(value, true)).as("linear").isEqualTo(turn);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "3, 6", "127, -1", "125, -6", "64, 2080"})
    void aFastTurnGoesFurtherUnlessItIsLinear(int value, int steps) {
        assertThat(Encoding.TWOS_COMPLEMENT.steps(value, false)).isEqualTo(steps);
    }

    @Test
    void anEncoderMovesItsTargetFromWhereverItIsAndStopsAtTheEnds() throws Exception {
        Played played = new Played();
        Surface surface = played.surface(
                "cc 1 71 twos-complement linear -> volume Drums", "cc 1 72 bin-offset -> volume Drums range 0..2");
        surface.take(Message.controller(1, 71, 10));
        assertThat(played.volume()).isEqualTo(0.5 + 10 / 127.0);
        surface.take(Message.controller(1, 71, 127));
        assertThat(played.volume()).isEqualTo(0.5 + 9 / 127.0);
        played.values.put(Played.VOLUME, 1.0);
        surface.take(Message.controller(1, 72, 66));
        assertThat(played.volume()).isEqualTo(1 + 2 * 3 / 127.0);
        surface.take(Message.controller(1, 72, 1));
        assertThat(played.volume()).isZero();
    }
}
