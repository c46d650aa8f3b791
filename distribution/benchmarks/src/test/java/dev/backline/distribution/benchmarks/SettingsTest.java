package dev.backline.distribution.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void withoutPartsAllAreMeasured() {
        assertThat(Settings.parse().parts())
                .containsExactly("start", "deploy", "cycles", "sets", "units", "engine", "make");
    }

    @Test
    void partsAndOptionsStandInAnyOrder() {
        Settings settings = Settings.parse("--rounds", "2", "make", "--minutes", "0.5", "start");
        assertThat(settings.parts()).containsExactly("make", "start");
        assertThat(settings.rounds()).isEqualTo(2);
        assertThat(settings.minutes()).isEqualTo(0.5);
    }

    @Test
    void unknownWordIsNamedWithWhatIsThere() {
        assertThatThrownBy(() -> Settings.parse("speed"))
                .hasMessageContaining("\"speed\"")
                .hasMessageContaining("start, deploy, cycles, sets, units, engine, make");
    }
}
