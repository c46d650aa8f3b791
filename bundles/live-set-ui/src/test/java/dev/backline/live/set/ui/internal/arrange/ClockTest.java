package dev.backline.live.set.ui.internal.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.SignatureMap;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {
    /** Four bars of 4/4 at 120, then 3/4 at 60. */
    private static final Clock CLOCK = new Clock(LiveSet.builder("Song", Tempo.of(120))
            .tempo(TempoMap.of(List.of(
                    new TempoMap.Change(Beats.ZERO, Tempo.of(120)), new TempoMap.Change(Beats.of(16), Tempo.of(60)))))
            .signatures(SignatureMap.of(List.of(
                    new SignatureMap.Change(Beats.ZERO, TimeSignature.FOUR_FOUR),
                    new SignatureMap.Change(Beats.of(16), new TimeSignature(3, 4)))))
            .build());

    @ParameterizedTest
    @CsvSource({
        "0, 1.1.1, 0:00.000",
        "1.25, 1.2.2, 0:00.625",
        "15.75, 4.4.4, 0:07.875",
        "16, 5.1.1, 0:08.000",
        "19, 6.1.1, 0:11.000",
        "21.5, 6.3.3, 0:13.500",
        "76, 25.1.1, 1:08.000"
    })
    void aPlaceIsToldInBarsAndInMinutes(double beat, String bars, String time) {
        assertThat(CLOCK.bars(beat)).isEqualTo(bars);
        assertThat(CLOCK.time(beat)).isEqualTo(time);
    }

    @Test
    void secondsLieWhereTheTempoPutsThem() {
        assertThat(CLOCK.timeMarks(0, 24, 40))
                .contains(new Clock.Mark(8, "0:04"), new Clock.Mark(16, "0:08"), new Clock.Mark(20, "0:12"));
    }

    @Test
    void barLinesFollowTheSignatures() {
        assertThat(CLOCK.barMarks(0, 23, 20).stream()
                        .filter(m -> !m.text().isEmpty())
                        .map(m -> m.text() + "@" + m.beat()))
                .containsExactly("1@0.0", "2@4.0", "3@8.0", "4@12.0", "5@16.0", "6@19.0", "7@22.0");
    }

    @Test
    void aDragSnapsToBarsFromAfarAndToSixteenthsFromNear() {
        assertThat(CLOCK.snapped(17.9, 5)).isEqualTo(19);
        assertThat(CLOCK.snapped(1.3, 160)).isEqualTo(1.25);
    }
}
