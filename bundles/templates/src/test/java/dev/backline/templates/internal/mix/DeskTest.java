package dev.backline.templates.internal.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.produce.ProduceFault;
import dev.backline.api.produce.Template;
import dev.backline.model.Device;
import dev.backline.model.Track;
import dev.backline.templates.internal.GenreTemplates;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest {
    static List<String> genres() {
        return new GenreTemplates().genres();
    }

    @ParameterizedTest
    @MethodSource("genres")
    void aGenreHasATableWhoseLinesAllMeetATrack(String genre) throws ProduceFault {
        Desk desk = Desk.of(genre);
        List<String> tracks = Desks.set(Desks.template(genre)).tracks().stream()
                .map(Track::id)
                .toList();
        assertThat(desk).isNotEqualTo(Desk.of("polka"));
        assertThat(tracks).containsAll(desk.chains().keySet());
        assertThat(desk.moves()).isNotEmpty().allSatisfy(m -> assertThat(tracks).contains(m.track()));
    }

    @ParameterizedTest
    @MethodSource("genres")
    void everyPartBusAndReturnHasItsChain(String genre) throws ProduceFault {
        Desk desk = Desk.of(genre);
        Template template = Desks.template(genre);
        assertThat(template.parts())
                .allSatisfy(p -> assertThat(desk.chain(p.role())).isNotEmpty());
        assertThat(template.returns())
                .allSatisfy(r -> assertThat(desk.chain(r.name().toLowerCase(Locale.ROOT)))
                        .isNotEmpty());
    }

    @Test
    void theTableForAnyGenreServesWhatHasNone() {
        assertThat(Desk.of("polka")).isEqualTo(Desk.of("any"));
        assertThat(Desk.of("../house")).isEqualTo(Desk.of("any"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chain kick eq low-cut", "chain kick", "throw lead delay", "shake lead", "sway lead two 1"})
    void aBrokenLineIsToldWithItsTable(String line) {
        assertThatThrownBy(() -> Desk.parse("mine.mix", "# remark\n\n" + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("mine.mix, line 3: ");
    }

    @Test
    void anUnknownDeviceOrBandIsToldWithTheKnownOnes() throws ProduceFault {
        Gear gear = new Gear(Desks.template("house"));
        assertThatThrownBy(() -> gear.device(Slot.chain("fuzz").getFirst(), "a"))
                .hasMessageContaining("\"fuzz\"")
                .hasMessageContaining("saturator");
        assertThatThrownBy(() -> gear.device(Slot.chain("eq lowcut=30").getFirst(), "a"))
                .hasMessageContaining("\"lowcut\"")
                .hasMessageContaining("low-cut-48");
    }

    @Test
    void wordsBecomeTheParametersOfTheFile() throws ProduceFault {
        Device device = new Gear(Desks.template("house"))
                .device(Slot.chain("eq low-cut=30 bell=280:-3:1.5").getFirst(), "a")
                .orElseThrow();
        assertThat(device.kind()).isEqualTo(Device.EQ_EIGHT);
        assertThat(device.value("Bands.0/ParameterA/Freq", 0)).isEqualTo(30);
        assertThat(device.value("Bands.0/ParameterA/Mode", 0)).isEqualTo(1);
        assertThat(device.value("Bands.2/ParameterA/Gain", 0)).isEqualTo(-3);
        assertThat(device.value("Bands.2/ParameterA/Q", 0)).isEqualTo(1.5);
        assertThat(device.parameters()).doesNotContainKey("Bands.1/ParameterA/IsOn");
    }
}
