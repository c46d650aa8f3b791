package dev.backline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetDetailsTest {
    private static Note note(double start) {
        return Note.of(Pitch.of(60), Beats.of(start), Beats.of(0.5), 100);
    }

    private static List<Double> starts(Clip clip, double at, double length) {
        return new Track.Placed(Beats.of(at), Beats.of(length), clip)
                .notes().stream().map(n -> n.start().value()).toList();
    }

    @Test
    void aClipPlaysFromItsStartMarkerAndThenFromItsLoop() {
        Clip clip = Clip.builder("A", Beats.of(4))
                .loop(Span.of(2, 6))
                .start(Beats.of(1))
                .notes(List.of(note(0), note(1), note(2), note(5), note(6)))
                .build();
        assertThat(clip.length()).isEqualTo(Beats.of(4));
        assertThat(starts(clip, 10, 12)).containsExactly(10.0, 11.0, 14.0, 15.0, 18.0, 19.0);
        Clip once = clip.toBuilder().looped(false).end(Beats.of(5.5)).build();
        assertThat(starts(once, 0, 12)).containsExactly(0.0, 1.0, 4.0);
        assertThat(once.length()).isEqualTo(Beats.of(4.5));
        assertThat(starts(clip.toBuilder().enabled(false).build(), 0, 12)).isEmpty();
        assertThatThrownBy(() -> clip.toBuilder().looped(false).end(Beats.ZERO).build())
                .hasMessageContaining("end behind the start");
    }

    @Test
    void aClipCarriesWhatLiveKeepsOfIt() {
        Launch launch = Launch.DEFAULT
                .withMode(Launch.Mode.REPEAT)
                .withQuantisation(Quantisation.EIGHTH_TRIPLET)
                .withFollow(FollowAction.after(Beats.of(8), FollowAction.Act.OTHER));
        Envelope volume = new Envelope(ParameterRef.VOLUME, 1, List.of(Envelope.Point.of(0, 0.5)));
        Clip clip = Clip.builder("A", Beats.of(4))
                .id("c1")
                .launch(launch)
                .groove("g")
                .take(3)
                .signature(new TimeSignature(7, 8))
                .annotation("loud")
                .envelope(ClipEnvelope.modulation(volume))
                .audio(new Clip.Audio(Path.of("a.wav"), Optional.empty(), Decibels.UNITY)
                        .withWarp(Warp.of(Warp.Mode.TONES))
                        .withShape(Clip.Shape.PLAIN.withPitch(-3, 12.5).withFades(Fade.of(Beats.of(1)), Fade.NONE)))
                .build();
        assertThat(clip.toBuilder().build()).isEqualTo(clip).hasSameHashCodeAs(clip);
        assertThat(clip.toBuilder().take(4).build()).isNotEqualTo(clip);
        assertThat(clip.launch().follow().chanceOfA()).isEqualTo(1);
        assertThat(clip.launch().quantisation()).contains(Quantisation.parse("1/8t"));
        assertThat(FollowAction.OFF.enabled()).isFalse();
        assertThatThrownBy(
                        () -> new Warp(Warp.Mode.BEATS, List.of(new Warp.Marker(Seconds.of(0), Beats.ZERO)), Map.of()))
                .hasMessageContaining("one marker");
        assertThatThrownBy(() -> Quantisation.parse("1/5")).hasMessageContaining("1/32 was expected");
        assertThat(Quantisation.BARS_4.step(new TimeSignature(3, 4))).contains(Beats.of(12));
        assertThat(Quantisation.NONE.step(TimeSignature.FOUR_FOUR)).isEmpty();
    }

    @Test
    void aNoteKeepsItsDetailWhateverMoves() {
        Note soft =
                note(1).withDetail(Note.Detail.PLAIN.withVelocityDeviation(-20).withEnabled(false));
        assertThat(soft.withPitch(Pitch.of(61))
                        .withStart(Beats.ZERO)
                        .withVelocity(3)
                        .withProbability(0.5)
                        .detail())
                .isEqualTo(soft.detail());
        assertThat(soft.enabled()).isFalse();
        assertThat(starts(
                        Clip.builder("A", Beats.of(4))
                                .notes(List.of(soft, note(2)))
                                .build(),
                        0,
                        4))
                .containsExactly(2.0);
    }

    @Test
    void anEnvelopeIsStraightBetweenPointsSteppedWhereTwoMeetAndBentWhereACurveIs() {
        Envelope line = new Envelope(
                ParameterRef.PAN,
                -1,
                List.of(Envelope.Point.of(8, 1), Envelope.Point.of(4, 0), Envelope.Point.of(8, -0.5)));
        assertThat(line.at(Beats.of(3))).isEqualTo(-1);
        assertThat(line.at(Beats.of(6))).isEqualTo(0.5);
        assertThat(line.at(Beats.of(8))).isEqualTo(-0.5);
        assertThat(line.held(Beats.of(7))).isEqualTo(0);
        assertThat(line.shifted(Beats.of(2)).at(Beats.of(8))).isEqualTo(0.5);
        Envelope bent = Envelope.of(
                ParameterRef.VOLUME,
                List.of(
                        new Envelope.Point(Beats.ZERO, 0, Optional.of(new Envelope.Curve(0.5, 0, 1, 0.5))),
                        Envelope.Point.of(4, 1)));
        assertThat(bent.at(Beats.of(2))).isBetween(0.05, 0.45);
        assertThat(new Envelope.Curve(1.0 / 3, 1.0 / 3, 2.0 / 3, 2.0 / 3).at(0.37))
                .isCloseTo(0.37, within(1e-9));
        assertThatThrownBy(() -> Envelope.of(ParameterRef.PAN, List.of())).hasMessageContaining("no points");
    }

    @Test
    void aReferenceTellsItsParts() {
        ParameterRef ref = ParameterRef.device("d4", "Dry/Wet");
        assertThat(ref.space()).isEqualTo("device");
        assertThat(ref.id()).isEqualTo("d4");
        assertThat(ref.name()).isEqualTo("Dry/Wet");
        assertThat(ParameterRef.VOLUME.name()).isEmpty();
        assertThat(ParameterRef.send("r")).hasToString("mixer/send/r");
        assertThat(ParameterRef.macro("d", 3)).isEqualTo(ParameterRef.of("device/d/macro/3"));
        assertThatThrownBy(() -> ParameterRef.of("volume")).hasMessageContaining("mixer/volume");
        assertThatThrownBy(() -> ParameterRef.device("a/b", "x")).hasMessageContaining("without a slash");
    }

    @Test
    void barsAreCountedThroughEverySignature() {
        SignatureMap map = SignatureMap.of(List.of(
                new SignatureMap.Change(Beats.of(8), new TimeSignature(3, 4)),
                new SignatureMap.Change(Beats.ZERO, TimeSignature.FOUR_FOUR),
                new SignatureMap.Change(Beats.of(15), new TimeSignature(7, 8))));
        assertThat(map.bar(Beats.ZERO)).isEqualTo(1);
        assertThat(map.bar(Beats.of(7.999))).isEqualTo(2);
        assertThat(map.bar(Beats.of(8))).isEqualTo(3);
        // The third bar of 3/4 is cut short by the change.
        assertThat(map.bar(Beats.of(15))).isEqualTo(6);
        assertThat(map.start(6)).isEqualTo(Beats.of(15));
        assertThat(map.start(7)).isEqualTo(Beats.of(18.5));
        assertThat(map.inBar(Beats.of(12))).isEqualTo(Beats.of(1));
        assertThat(map.bar(Beats.of(-1))).isEqualTo(0);
        assertThat(map.at(Beats.of(9)).numerator()).isEqualTo(3);
    }

    @Test
    void aTempoThatGlidesAgreesWithItsIntegral() {
        TempoMap map = TempoMap.of(List.of(
                new TempoMap.Change(Beats.ZERO, Tempo.of(60), Optional.of(Tempo.of(180))),
                new TempoMap.Change(Beats.of(16), Tempo.of(100))));
        double sum = 0;
        int steps = 200_000;
        for (int i = 0; i < steps; i++) {
            double beat = (i + 0.5) * 16 / steps;
            sum += 60 / (60 + 120 * beat / 16) * 16 / steps;
        }
        assertThat(map.seconds(Beats.of(16)).value()).isCloseTo(sum, within(1e-6));
        assertThat(map.at(Beats.of(8))).isEqualTo(Tempo.of(120));
        assertThat(map.at(Beats.of(16))).isEqualTo(Tempo.of(100));
        for (double beat : new double[] {-2, 0, 0.3, 7, 15.9, 16, 40}) {
            assertThat(map.beats(map.seconds(Beats.of(beat))).value()).isCloseTo(beat, within(1e-9));
        }
        assertThatThrownBy(() ->
                        TempoMap.of(List.of(new TempoMap.Change(Beats.ZERO, Tempo.of(60), Optional.of(Tempo.of(180))))))
                .hasMessageContaining("glides");
    }

    @Test
    void aRackHasChainsMacrosAndVariations() {
        Device filter = Device.builder(Device.AUTO_FILTER).id("f").build();
        Device rack = Device.builder(Device.INSTRUMENT_RACK)
                .id("r")
                .chain(Device.Chain.of("Soft", List.of(filter))
                        .withZone(
                                new Device.Zone(Range.of(0, 59), new Range(1, 100, 1, 80), Range.ZERO, Device.PAD_KEY))
                        .withStrip(new Device.Strip("c", Mixer.UNITY.withPan(0.5), Color.of(3))))
                .macro(new Macro("Cutoff", 64, List.of(new Macro.Mapping(ParameterRef.device("f", "Cutoff"), 20, 135))))
                .variation(new Macro.Variation("Dark", Map.of(0, 10.0)))
                .on(false)
                .sideChain(SideChain.of("kick"))
                .plugin(new PluginRef(PluginRef.Format.VST3, "Synth", "", "", ""))
                .patch(Path.of("a.amxd"))
                .build();
        assertThat(rack.toBuilder().build()).isEqualTo(rack).hasSameHashCodeAs(rack);
        assertThat(rack.all().map(Device::id)).containsExactly("r", "f");
        assertThat(rack.toBuilder().on(true).build()).isNotEqualTo(rack);
        assertThatThrownBy(() -> new Range(5, 4, 5, 4)).hasMessageContaining("High end");
        assertThatThrownBy(() -> Device.builder("x").id("a/b")).hasMessageContaining("slash");
    }

    @Test
    void aSetKeepsAllOfItsSettingsWhenItIsChanged() {
        Groove groove = Groove.of("g", "Swing", Clip.builder("g", Beats.of(4)).build());
        Scene scene = Scene.of("A", Color.NONE)
                .withId("s")
                .withTempo(Tempo.of(99))
                .withSignature(new TimeSignature(5, 4))
                .withFollow(FollowAction.after(Beats.of(16), FollowAction.Act.NEXT));
        Track track = Track.builder("t", Track.Kind.AUDIO)
                .automate(new Envelope(ParameterRef.VOLUME, 1, List.of()))
                .takeLanes(List.of(new TakeLane("l", "Take 1", List.of())))
                .route(Routing.Port.AUDIO_IN, Routing.track("t", "Pre FX"))
                .monitor(Track.Monitor.IN)
                .armed(true)
                .delay(Track.Delay.of(Seconds.of(-0.01)))
                .mixer(Mixer.UNITY
                        .withSide(Mixer.Side.A)
                        .withSolo(true)
                        .withOn(false)
                        .withSplit(-1, 0.5))
                .build();
        LiveSet set = LiveSet.builder("S", Tempo.of(120))
                .quantisation(Quantisation.HALF)
                .grooves(List.of(groove))
                .grooveAmount(1.3)
                .crossfader(-1)
                .tuning("Just")
                .transport(LiveSet.Transport.looping(Span.of(4, 8)))
                .creator("Ableton Live 11.0")
                .annotation("x")
                .signature(new TimeSignature(3, 4))
                .scenes(List.of(scene))
                .tracks(List.of(track))
                .build();
        LiveSet again = set.toBuilder().build();
        assertThat(again).usingRecursiveComparison().isEqualTo(set);
        assertThat(again.signature()).hasToString("3/4");
        assertThat(again.tracks().getFirst().automation(ParameterRef.VOLUME)).isPresent();
        assertThat(track.toBuilder().build()).usingRecursiveComparison().isEqualTo(track);
        assertThat(track.delay().amount()).isEqualTo(-10);
    }
}
