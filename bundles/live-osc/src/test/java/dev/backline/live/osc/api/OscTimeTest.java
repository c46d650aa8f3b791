package dev.backline.live.osc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OscTimeTest {
    /** The first three are those of RFC 5905, figure 4: seconds 2,208,988,800, 2,272,060,800 and 3,155,587,200. */
    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z,   83aa7e8000000000",
        "1972-01-01T00:00:00Z,   876ce58000000000",
        "1999-12-31T00:00:00Z,   bc16708000000000",
        "2026-11-28T17:00:00.5Z, eeb5871080000000",
        "2036-02-07T06:28:15Z,   ffffffff00000000",
        "2036-02-07T06:28:16Z,   0000000000000000",
        "2100-01-01T00:00:00Z,   7830d58000000000"
    })
    void anInstantHasTheBitsOfNtp(Instant instant, String bits) {
        OscTime time = OscTime.of(instant);
        assertThat(time.bits()).isEqualTo(Long.parseUnsignedLong(bits, 16));
        assertThat(time.instant()).isEqualTo(instant);
    }

    @Test
    void everyNanosecondComesBack() {
        for (int nano = 0; nano < 1_000_000_000; nano += 999_983) {
            Instant instant = Instant.ofEpochSecond(1_800_000_000, nano);
            assertThat(OscTime.of(instant).instant()).isEqualTo(instant);
        }
        Instant last = Instant.ofEpochSecond(1_800_000_000, 999_999_999);
        assertThat(OscTime.of(last).instant()).isEqualTo(last);
    }

    @Test
    void timesAreOrderedAcrossTheTurnOfTheEra() {
        assertThat(Stream.of(
                                "2100-01-01T00:00:00Z",
                                "1970-01-01T00:00:00Z",
                                "2036-02-07T06:28:15Z",
                                "2036-02-07T06:28:17Z")
                        .map(text -> OscTime.of(Instant.parse(text)))
                        .sorted()
                        .map(OscTime::toString))
                .containsExactly(
                        "1970-01-01T00:00:00Z", "2036-02-07T06:28:15Z", "2036-02-07T06:28:17Z", "2100-01-01T00:00:00Z");
        assertThat(OscTime.IMMEDIATELY).isLessThan(OscTime.of(Instant.EPOCH));
        assertThat(OscTime.IMMEDIATELY).hasToString("immediately");
    }

    @Test
    void aTimeThatHasNoBitsIsRefused() {
        assertThatThrownBy(() -> OscTime.of(Instant.parse("1960-01-01T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 1968-01-20 to 2104-02-26 was expected");
    }
}
