package dev.backline.templates.internal.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.produce.ProduceFault;
import dev.backline.api.produce.Template;
import dev.backline.model.Beats;
import dev.backline.model.Device;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.ParameterRef;
import dev.backline.model.SideChain;
import dev.backline.model.Track;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableMixTest {
    private static final String LOW_CUT = "Bands.0/ParameterA/Freq";

    @ParameterizedTest
    @ValueSource(strings = {"house", "techno", "drum-and-bass", "trap"})
    void aFullGenreHasTwentyTracksAndThirtyEffects(String genre) throws ProduceFault {
        LiveSet set = Desks.mixed(genre);
        assertThat(set.tracks()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(effects(set)).hasSizeGreaterThanOrEqualTo(30);
        assertThat(set.tracks(Track.Kind.GROUP))
                .hasSize(4)
                .allSatisfy(g -> assertThat(g.devices()).isNotEmpty());
        assertThat(set.tracks(Track.Kind.RETURN)).hasSize(3);
        assertThat(effects(set).stream().map(Device::id)).doesNotHaveDuplicates();
    }

    private static List<Device> effects(LiveSet set) {
        return set.tracks().stream().flatMap(t -> t.devices().stream()).toList();
    }

    @Test
    void bassAndPadsListenToTheKick() throws ProduceFault {
        LiveSet set = Desks.mixed("house");
        for (String role : List.of("bass", "sub", "pad", "chords")) {
            assertThat(set.track(role).orElseThrow().devices())
                    .as(role)
                    .anyMatch(d -> d.kind().equals(Device.COMPRESSOR)
                            && d.sideChain().equals(Optional.of(SideChain.of("kick"))));
        }
    }

    @Test
    void whereNoKickPlaysNothingDucks() throws ProduceFault {
        Template house = Desks.template("house");
        Template without = house.withParts(
                house.parts().stream().filter(p -> !p.role().equals("kick")).toList());
        LiveSet set = new TableMix().mix(Desks.set(without), without, Desks.FORM);
        assertThat(effects(set))
                .hasSizeGreaterThan(20)
                .noneMatch(d -> d.sideChain().isPresent());
    }

    @Test
    void aBuildSweepsTheLowCutByOctavesAndLetsGoAtTheDrop() throws ProduceFault {
        Track music = Desks.mixed("house").track("group-music").orElseThrow();
        Device equaliser = music.devices().getFirst();
        Envelope sweep =
                music.automation(ParameterRef.device(equaliser.id(), LOW_CUT)).orElseThrow();
        assertThat(sweep.at(Beats.of(10))).isEqualTo(20);
        assertThat(sweep.at(Beats.of(16))).isEqualTo(30);
        assertThat(sweep.at(Beats.of(24))).isCloseTo(Math.sqrt(30.0 * 420), within(1e-9));
        assertThat(sweep.at(Beats.of(31.99))).isBetween(400.0, 420.0);
        assertThat(sweep.at(Beats.of(32))).isEqualTo(equaliser.value(LOW_CUT, 0));
        assertThat(sweep.at(Beats.of(100))).isEqualTo(equaliser.value(LOW_CUT, 0));
    }

    @Test
    void aSendIsThrownInTheLastBarAndStandsHigherInABreak() throws ProduceFault {
        Track lead = Desks.mixed("house").track("lead").orElseThrow();
        Envelope delay = lead.automation(ParameterRef.send("delay")).orElseThrow();
        double rest = lead.mixer().sends().get("delay").ratio();
        assertThat(delay.at(Beats.of(60))).isCloseTo(Gear.ratio(-3), within(1e-9));
        assertThat(delay.at(Beats.of(59.9))).isEqualTo(rest);
        assertThat(delay.at(Beats.of(64))).isEqualTo(rest);
        Envelope hall = lead.automation(ParameterRef.send("hall")).orElseThrow();
        assertThat(hall.at(Beats.of(70)) / hall.at(Beats.of(50))).isCloseTo(Gear.ratio(4), within(1e-9));
    }

    @Test
    void aPanSwingsAroundWhereItStands() throws ProduceFault {
        Track percussion = Desks.mixed("house").track("percussion").orElseThrow();
        Envelope pan = percussion.automation(ParameterRef.PAN).orElseThrow();
        double rest = percussion.mixer().pan();
        assertThat(pan.at(Beats.of(0))).isCloseTo(rest, within(1e-9));
        assertThat(pan.at(Beats.of(2))).isCloseTo(rest + 0.35, within(1e-9));
        assertThat(pan.at(Beats.of(6))).isCloseTo(rest - 0.35, within(1e-9));
        assertThat(pan.at(Beats.of(8))).isCloseTo(rest, within(1e-9));
    }

    @Test
    void everyEnvelopeEndsAtRest() throws ProduceFault {
        for (String genre : List.of("house", "techno", "ambient", "drum-and-bass", "hip-hop", "trap")) {
            for (Track track : Desks.mixed(genre).tracks()) {
                for (Envelope envelope : track.automation()) {
                    assertThat(envelope.points())
                            .extracting(p -> p.at().value())
                            .isSorted();
                    assertThat(envelope.points().getLast().value())
                            .as("%s %s", genre, envelope.target())
                            .isCloseTo(rest(track, envelope.target()), within(1e-9));
                }
            }
        }
    }

    private static double rest(Track track, ParameterRef target) {
        if (target.equals(ParameterRef.PAN)) {
            return track.mixer().pan();
        }
        if (target.equals(ParameterRef.VOLUME)) {
            return track.mixer().volume().ratio();
        }
        if (target.space().equals("mixer")) {
            return track.mixer().sends().get(target.name()).ratio();
        }
        return track.devices().stream()
                .filter(d -> d.id().equals(target.id()))
                .findFirst()
                .orElseThrow()
                .value(target.name(), Double.NaN);
    }
}
