package dev.backline.analysis.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.analysis.ui.internal.Ribbons.Ribbon;
import dev.backline.api.analysis.EnergyFlow;
import org.junit.jupiter.api.Test;

class EnergyModelTest {
    private final EnergyFlow flow = Figures.flow();
    private final EnergyModel model = new EnergyModel(flow);

    @Test
    void figuresAreThoseThatWereMeasuredForTheWholeAndForEachBar() {
        for (int bar = EnergyModel.ALL; bar < flow.bars(); bar++) {
            model.chooseBar(bar);
            for (int part = 0; part < 3; part++) {
                EnergyFlow.Part one = flow.parts().get(part);
                for (int band = 0; band < 7; band++) {
                    assertThat(model.levelDb(part, band))
                            .isEqualTo(
                                    bar < 0
                                            ? one.bandsDb().get(band)
                                            : one.barsDb().get(bar).get(band));
                }
            }
        }
        assertThat(model.share(0, 1)).isEqualTo(0.428);
        assertThat(model.share(2, 1)).isZero();
        model.chooseBar(EnergyModel.ALL);
        assertThat(model.share(0, 1)).isEqualTo(0.314);
    }

    @Test
    void ribbonsAreAsWideAsTheirLevelsSay() {
        Ribbons ribbons = Ribbons.of(model);
        double unit = ribbon(ribbons, 0, 0).left().size() / StrictMath.pow(10, -10.2 / 20);
        assertThat(ribbons.ribbons()).as("silence has none").hasSize(3 * 7 - 3).allSatisfy(ribbon -> {
            double rms =
                    StrictMath.pow(10, flow.parts().get(ribbon.part()).bandsDb().get(ribbon.band()) / 20);
            assertThat(ribbon.left().size()).isCloseTo(unit * rms, within(1e-9));
            assertThat(ribbon.right().size()).isCloseTo(unit * rms, within(1e-9));
        });
        assertThat(ribbons.bands().getFirst().to())
                .as("the lowest band lies lowest")
                .isCloseTo(1, within(1e-9));
        assertThat(ribbons.parts().getLast().to()).isCloseTo(1, within(1e-9));
    }

    private static Ribbon ribbon(Ribbons ribbons, int band, int part) {
        return ribbons.ribbons().stream()
                .filter(r -> r.band() == band && r.part() == part)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChosenPartComesWithWhatHidesMostOfIt() {
        model.choosePart(1);
        assertThat(model.hider()).isZero();
        model.stepHider(1);
        assertThat(model.hider()).as("not itself").isEqualTo(2);
        model.stepHider(1);
        assertThat(model.hider()).isZero();
        model.choosePart(9);
        assertThat(model.part()).isEqualTo(2);
    }
}
