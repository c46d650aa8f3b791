package dev.backline.analysis.internal.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.action.ActionFault;
import dev.backline.api.analysis.EnergyFlow;
import dev.backline.api.analysis.EnergyFlow.Mask;
import dev.backline.api.analysis.EnergyFlow.Part;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.model.LiveSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderedEnergyTest {
    private static final int BASS = 1;
    private static final int MIDS = 3;
    private static final int PRESENCE = 5;

    @Test
    void aSineOfFullScaleReadsThreeDecibelsBelowItInItsBandAlone() throws Exception {
        Part tone = new Tones(4_096).with("a", 1_000, 0).measured().parts().getFirst();
        assertThat(tone.levelDb()).isCloseTo(-3.01, within(0.05));
        assertThat(tone.bandsDb().get(MIDS)).isCloseTo(-3.01, within(0.05));
        assertThat(tone.bandsDb().get(BASS)).isLessThan(-90);
        assertThat(tone.bandsDb().get(PRESENCE)).isLessThan(-90);
        assertThat(tone.barsDb()).hasSize(2);
        assertThat(tone.levelDb(1)).isCloseTo(-3.01, within(0.1));
    }

    @Test
    void aBarHasWhatSoundsInIt() throws Exception {
        Part tone =
                new Tones(4_096).with("a", 100, -6, 3.85, 9).measured().parts().getFirst();
        assertThat(tone.barsDb().get(0).get(BASS))
                .as("a window reaches over the edge")
                .isLessThan(-25);
        assertThat(tone.barsDb().get(1).get(BASS)).isCloseTo(-9.01, within(0.2));
        assertThat(tone.bandsDb().get(BASS)).as("half of the time: 3 dB less").isCloseTo(-12.02, within(0.2));
    }

    @Test
    void ofTwoTonesInOneBandTheLouderHidesTheOther() throws Exception {
        EnergyFlow flow = new Tones(4_096)
                .with("loud", 1_000, -6)
                .with("soft", 1_010, -18)
                .measured();
        assertThat(flow.masks()).hasSize(1);
        Mask mask = flow.masks().getFirst();
        assertThat(mask.hider()).isEqualTo("loud");
        assertThat(mask.hidden()).isEqualTo("soft");
        assertThat(mask.share()).isEqualTo(1);
        assertThat(mask.bars()).containsExactly(1.0, 1.0);
    }

    @Test
    void tonesFarApartHideNothing() throws Exception {
        assertThat(new Tones(4_096)
                        .with("low", 100, -6)
                        .with("high", 5_000, -20)
                        .measured()
                        .masks())
                .isEmpty();
    }

    /**
     * 1000 Hz and 1170 Hz lie in neighbouring critical bands. After Schroeder a masker acts 4.3 dB weaker one Bark above itself and 7.9 dB
     * weaker one below; less the margin of 5.5 dB the threshold lies 9.8 and 13.4 dB below it.
     */
    @ParameterizedTest
    @CsvSource({"1000, 1170, -9.3, 0", "1000, 1170, -10.3, 1", "1170, 1000, -12.9, 0", "1170, 1000, -13.9, 1"})
    void aNeighbourIsHiddenFromTheThresholdOn(double maskerHz, double hz, double db, double share) throws Exception {
        EnergyFlow flow = new Tones(4_096)
                .with("masker", maskerHz, -6)
                .with("other", hz, -6 + db)
                .measured();
        assertThat(flow.masks().stream()
                        .filter(m -> m.hider().equals("masker"))
                        .mapToDouble(Mask::share)
                        .sum())
                .isEqualTo(share);
    }

    @Test
    void whatCannotBeHeardAloneCountsForNothing() throws Exception {
        EnergyFlow flow =
                new Tones(4_096).with("loud", 60, -6).with("faint", 50, -80).measured();
        assertThat(flow.masks())
                .as("50 Hz at 16 dB lie below the threshold in quiet of 40 dB")
                .isEmpty();
    }

    @Test
    void theFiguresDoNotDependOnHowTheSoundIsCut() throws Exception {
        EnergyFlow whole = planted(4_096);
        assertThat(planted(1_000)).isEqualTo(whole);
        assertThat(planted(4_096)).isEqualTo(whole);
    }

    private static EnergyFlow planted(int blockFrames) throws Exception {
        return new Tones(blockFrames)
                .with("a", 220, -6, 0, 5)
                .with("b", 230, -20)
                .with("c", 3_000, -12, 3, 8)
                .measured();
    }

    @Test
    void aRangeIsMeasuredAsItLiesInTheSong() throws Exception {
        Tones tones = new Tones(4_096).with("a", 100, -6, 1.7, 9);
        EnergyFlow second =
                new RenderedEnergy(tones).measure(tones.set(), Path.of("."), 2, Optional.of(3), 5.5, Progress.NONE);
        assertThat(second.firstBar()).isEqualTo(2);
        assertThat(second.bars()).isEqualTo(1);
        assertThat(second.parts().getFirst().levelDb()).isCloseTo(-9.01, within(0.2));
    }

    @Test
    void theActionTellsTheSameFiguresInTenths() throws Exception {
        Tones tones = new Tones(4_096).with("loud", 1_000, -6).with("soft", 1_010, -18);
        EnergyFigures told = action(tones)
                .energy(List.of(Path.of("a.als")), 2, Optional.of(4), 5.5, 1, true, Progress.NONE)
                .results()
                .getFirst();
        assertThat(told.tracks().getFirst().mids()).isEqualTo(-9.0);
        assertThat(told.masking()).hasSize(1);
        assertThat(told.masking().getFirst().percent()).isEqualTo(100);
        assertThat(told.over().orElseThrow())
                .hasSize(2)
                .allSatisfy(bar -> assertThat(bar.masking()).hasSize(1));
    }

    @Test
    void wrongOrderIsToldAndCancelStops() {
        EnergyAction action = action(new Tones(4_096).with("a", 100, 0));
        assertThatThrownBy(
                        () -> action.energy(List.of(Path.of("a.als")), 5, Optional.of(5), 5.5, 1, false, Progress.NONE))
                .isInstanceOf(ActionFault.class)
                .hasMessage("--to is bar 5, but a bar behind --from 5 was expected.");
        Progress stopped = new Progress() {
            @Override
            public void report(double fraction, String message) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> action.energy(List.of(Path.of("a.als")), 1, Optional.empty(), 5.5, 1, false, stopped))
                .isInstanceOf(JobCancelled.class);
    }

    private static EnergyAction action(Tones tones) {
        return new EnergyAction(new RenderedEnergy(tones), (file, progress) -> new Held(file, tones.set()));
    }

    private record Held(Path file, LiveSet snapshot) implements SetDocument {
        @Override
        public String version() {
            return "12";
        }

        @Override
        public SetDocument apply(SetEdit edit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void saveAs(Path target) {
            throw new UnsupportedOperationException();
        }
    }
}
