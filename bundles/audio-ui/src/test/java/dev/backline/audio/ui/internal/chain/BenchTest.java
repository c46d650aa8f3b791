package dev.backline.audio.ui.internal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitParameter;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTest {
    private static final UnitParameter CUTOFF = UnitParameter.of("Cutoff", "Hz", 20, 20_000, 1_000);
    private static final UnitParameter ATTACK = UnitParameter.of("Attack", "s", 0.001, 1, 0.01);
    private static final UnitParameter GAIN = UnitParameter.of("Gain", "dB", -60, 12, 0);
    private static final UnitInfo FILTER = new UnitInfo(
            "filter",
            "Filter",
            "filter",
            "Filters.",
            List.of(CUTOFF, GAIN),
            List.of(new UnitInfo.Preset("Dark", Map.of("Cutoff", 300.0))));

    private final Bench bench = new Bench(() -> List.of(FILTER));

    private String text() {
        return bench.chain().text();
    }

    @Test
    void aGlideOfOneParameterIsOneStep() {
        bench.add("filter");
        for (int i = 0; i < 20; i++) {
            bench.set("Cutoff", 500 + i);
        }
        bench.set("Gain", -6);
        assertThat(text()).isEqualTo("filter Cutoff=519, Gain=-6");
        bench.undo();
        assertThat(text()).isEqualTo("filter Cutoff=519");
        bench.undo();
        assertThat(text()).isEqualTo("filter");
        bench.undo();
        bench.undo();
        assertThat(text()).isEmpty();
        for (int i = 0; i < 5; i++) {
            bench.redo();
        }
        assertThat(text()).isEqualTo("filter Cutoff=519, Gain=-6");
    }

    @Test
    void presetsSetTheChosenUnit() {
        bench.add("filter");
        bench.set("Gain", -6);
        bench.preset("Dark");
        assertThat(bench.value("Cutoff")).isEqualTo(300);
        assertThat(bench.value("Gain")).as("absent is initial").isEqualTo(0);
        bench.preset("");
        assertThat(text()).isEqualTo("filter");
    }

    @ParameterizedTest
    @CsvSource({
        "Cutoff, 440, 440", "Cutoff, 1.2k, 1200", "Cutoff, 1.2 kHz, 1200", "Cutoff, 99 khz, 20000",
                "Cutoff, '880,5 Hz', 880.5",
        "Attack, 30ms, 0.03", "Attack, 0.2 s, 0.2", "Gain, -6dB, -6", "Gain, -6, -6", "Gain, 40 dB, 12"
    })
    void typedValuesTakeUnits(String parameter, String typed, double value) {
        UnitParameter one = List.of(CUTOFF, ATTACK, GAIN).stream()
                .filter(p -> p.name().equals(parameter))
                .findFirst()
                .orElseThrow();
        assertThat(Typed.parse(one, typed)).hasValue(value);
    }

    @Test
    void valuesAreReadWithTheirUnitAndNoDigitTooMany() {
        assertThat(Typed.text(CUTOFF, 12_345.6)).isEqualTo("12346 Hz");
        assertThat(Typed.text(CUTOFF, 60)).isEqualTo("60 Hz");
        assertThat(Typed.text(CUTOFF, 440.55)).isEqualTo("440.6 Hz");
        assertThat(Typed.text(GAIN, -6)).isEqualTo("-6 dB");
        assertThat(Typed.text(GAIN, 0)).isEqualTo("0 dB");
        assertThat(Typed.text(ATTACK, 0.0015)).isEqualTo("0.0015 s");
        assertThat(Typed.text(UnitParameter.choice("Type", 0, "Bell", "Notch"), 1))
                .isEqualTo("Notch");
    }

    @Test
    void whatIsNoNumberChangesNothing() {
        for (String typed : List.of("", "dB", "loud", "1e999", "NaN", "--3")) {
            assertThat(Typed.parse(GAIN, typed)).as(typed).isEqualTo(OptionalDouble.empty());
        }
    }

    @Test
    void slidersOfWideRangesGoByOctaves() {
        assertThat(Typed.at(CUTOFF, 0.5)).isCloseTo(632.46, org.assertj.core.api.Assertions.within(0.01));
        for (UnitParameter one : List.of(CUTOFF, ATTACK, GAIN)) {
            for (int i = 0; i <= 10; i++) {
                assertThat(Typed.share(one, Typed.at(one, i / 10.0)))
                        .isCloseTo(i / 10.0, org.assertj.core.api.Assertions.within(1e-9));
            }
        }
    }
}
