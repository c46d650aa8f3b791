package dev.backline.controllers.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Section 16 of the session semantics: following timecode. */
class TimecodeFollowerTest {
    private static final List<Timecode.Rate> RATES = List.of(Timecode.Rate.values());

    private final TimecodeFollower follower = new TimecodeFollower(0);

    /** Sends the eight pieces of a place, the first at a time. */
    private long pieces(long nanos, int rate, int h, int m, int s, int f) {
        int[] values = {f & 15, f >> 4, s & 15, s >> 4, m & 15, m >> 4, h & 15, h >> 4 | rate << 1};
        double quarter = RATES.get(rate).frame() / 4 * 1e9;
        for (int i = 0; i < 8; i++) {
            follower.take(nanos + Math.round(i * quarter), new byte[] {(byte) 0xF1, (byte) (i << 4 | values[i])});
        }
        return nanos + Math.round(7 * quarter);
    }

    // Worked by hand: drop-frame 00:01:00;02 is frame 1800 of 29.97, and 01:00:00;00 frame 107,892.
    @ParameterizedTest
    @CsvSource({
        "0, 1, 2, 3, 4, 3723.1666666667",
        "1, 1, 2, 3, 4, 3723.16",
        "3, 1, 2, 3, 4, 3723.1333333333",
        "2, 0, 0, 59, 29, 60.0266333333",
        "2, 0, 1, 0, 2, 60.06",
        "2, 0, 10, 0, 0, 599.9994",
        "2, 1, 0, 0, 0, 3599.9964",
        "1, 23, 59, 59, 24, 86399.96"
    })
    void eightPiecesTellThePlaceInEachRate(int rate, int h, int m, int s, int f, double second) {
        long last = pieces(1_000, rate, h, m, s, f);
        assertThat(follower.running()).isTrue();
        double frame = RATES.get(rate).frame();
        assertThat(follower.second(1_000)).as("when the first piece came").isCloseTo(0, within(second + 1));
        assertThat(follower.second(last) - 1.75 * frame).isCloseTo(second, within(1e-6));
        assertThat(follower.second(last + 250_000_000L) - 1.75 * frame).isCloseTo(second + 0.25, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(Timecode.Rate.class)
    void aFullFrameGoesThereAndStands(Timecode.Rate rate) {
        byte[] full = {(byte) 0xF0, 0x7F, 0x7F, 1, 1, (byte) (RATES.indexOf(rate) << 5 | 2), 10, 20, 12, (byte) 0xF7};
        follower.take(0, full);
        assertThat(follower.code()).contains(new Timecode(rate, 2, 10, 20, 12));
        assertThat(follower.running()).isFalse();
        assertThat(follower.second(9_000_000_000L)).isEqualTo(new Timecode(rate, 2, 10, 20, 12).second());
    }

    @Test
    void aTapeThatRunsForAMinuteStaysInPlace() {
        double frame = 1001 / 30_000.0;
        long start = 5_000_000_000L;
        for (int n = 0; n < 1_790; n += 2) {
            pieces(start + Math.round(n * frame * 1e9), 2, 0, 0, n / 30, n % 30);
        }
        long now = start + Math.round(1_790 * frame * 1e9);
        assertThat(follower.second(now)).isCloseTo(1_790 * frame, within(1e-6));
    }

    @Test
    void aLostPieceWaitsForAWholePlace() {
        follower.take(0, new byte[] {(byte) 0xF1, 0x05});
        follower.take(10, new byte[] {(byte) 0xF1, 0x25});
        assertThat(follower.running()).isFalse();
        assertThat(follower.code()).isEmpty();
        pieces(1_000_000, 1, 0, 0, 7, 3);
        assertThat(follower.code()).contains(new Timecode(Timecode.Rate.FPS_25, 0, 0, 7, 3));
    }

    @Test
    void backwardsIsNotFollowed() {
        pieces(0, 1, 0, 0, 7, 3);
        for (int i = 7; i >= 0; i--) {
            follower.take(1_000_000_000L, new byte[] {(byte) 0xF1, (byte) (i << 4)});
        }
        assertThat(follower.running()).isFalse();
    }

    @Test
    void aLossIsToldOnceAfterHalfASecond() {
        long last = pieces(0, 1, 0, 0, 7, 0);
        assertThat(follower.justLost(last + 500_000_000L)).isFalse();
        assertThat(follower.justLost(last + 500_000_001L)).isTrue();
        assertThat(follower.justLost(last + 600_000_000L)).isFalse();
        assertThat(follower.second(last + 900_000_000L))
                .as("it stands where it was lost")
                .isCloseTo(7.07, within(1e-6));
        assertThat(follower.losses()).isEqualTo(1);
    }

    @Test
    void whateverComesThePlaceIsOne() {
        Random random = new Random(3);
        int places = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] message = {(byte) 0xF1, (byte) ((i % 8) << 4 | random.nextInt(i % 8 == 7 ? 8 : 4))};
            if (random.nextInt(30) == 0) {
                message = new byte[random.nextInt(12)];
                random.nextBytes(message);
            }
            follower.take(i * 1_000L, message);
            places += follower.code().isPresent() ? 1 : 0;
            assertThat(follower.code().map(Timecode::valid).orElse(true)).isTrue();
        }
        assertThat(places).isPositive();
    }
}
