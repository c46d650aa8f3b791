package dev.backline.engine.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.audio.Extent;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.Mixer;
import dev.backline.model.Note;
import dev.backline.model.ParameterRef;
import dev.backline.model.Pitch;
import dev.backline.model.Range;
import dev.backline.model.SideChain;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who feeds whom, when and how loud, told by single frames. 120 BPM, so a beat lasts 22,050 frames. */
class GraphTest {
    private static final int BEAT = 22_050;

    private final MemoryFiles files = new MemoryFiles();

    private static Note note(int key, double at) {
        return Note.of(Pitch.of(key), Beats.of(at), Beats.of(0.5), 100);
    }

    private static Track pulse(String id, Note note, Device... devices) {
        Track plain = Songs.midi(id, Units.device("pulse"), note);
        List<Device> all = new java.util.ArrayList<>(plain.devices());
        all.addAll(List.of(devices));
        return plain.toBuilder().devices(all).build();
    }

    private Take take(Track... tracks) {
        return Take.of(Songs.set(tracks), files, 1);
    }

    @Test
    void aNoteBeginsAndEndsOnItsFrame() {
        Take take = take(pulse("a", note(60, 1)));
        assertThat(take.left("a")[BEAT]).isEqualTo(60.1f);
        assertThat(take.left("a")[BEAT + BEAT / 2]).isEqualTo(30f);
        assertThat(take.left("a")[BEAT - 1]).isZero();
    }

    @Test
    void waysOfDifferentLengthMeetInTime() {
        Track slow = pulse("slow", note(60, 1), Units.device("late", "Frames", 0));
        Track back = Track.builder("r", Track.Kind.RETURN)
                .devices(List.of(Units.device("late")))
                .build();
        Track fast = pulse("fast", note(40, 1)).toBuilder()
                .mixer(new Mixer(Decibels.UNITY, 0, Map.of("r", Decibels.UNITY)))
                .build();
        Take take = take(slow, fast, back);
        assertThat(take.left("slow")[BEAT]).isEqualTo(60.1f);
        assertThat(take.left("fast")[BEAT]).isEqualTo(40.1f);
        assertThat(take.left("r")[BEAT]).isEqualTo(40.1f);
        assertThat((double) take.left("main")[BEAT]).isCloseTo(140.3, within(1e-4));
    }

    @Test
    void whatADeviceListensToIsInTimeWithItsOwnSound() {
        Device hush =
                Units.device("hush").toBuilder().sideChain(SideChain.of("key")).build();
        Track heard = pulse("heard", note(60, 1), Units.device("late"), hush);
        Track key = pulse("key", note(60, 1));
        assertThat(take(heard, key).left("heard")[BEAT]).isZero();
        Track late = pulse("key", note(60, 1), Units.device("late"), Units.device("late"));
        assertThat(take(heard, late).left("heard")[BEAT]).isZero();
        assertThat(take(heard, pulse("key", note(60, 2))).left("heard")[BEAT]).isEqualTo(60.1f);
    }

    @Test
    void aGroupIsABusAndItsPartsAddUp() {
        Track group = Track.builder("g", Track.Kind.GROUP)
                .devices(List.of(Units.device("square")))
                .mixer(Mixer.UNITY.withVolume(Decibels.ofRatio(0.5)))
                .build();
        Track a = pulse("a", note(3, 1)).toBuilder().group("g").build();
        Track b = pulse("b", note(4, 1)).toBuilder().group("g").build();
        Take bus = take(group, a, b);
        assertThat((double) bus.left("g")[BEAT]).isCloseTo(0.5 * 7.2 * 7.2, within(1e-4));
        assertThat(bus.left("main")[BEAT]).isEqualTo(bus.left("g")[BEAT]);
        assertThat(bus.left("a")[BEAT]).isEqualTo(3.1f);
        Take plain = take(group.toBuilder().devices(List.of()).build(), a, b);
        assertThat((double) plain.left("a")[BEAT]).isCloseTo(1.55, within(1e-6));
        assertThat((double) plain.left("main")[BEAT]).isCloseTo(3.6, within(1e-6));
        assertThat(plain.tracks()).doesNotContainKey("g");
    }

    @Test
    void mutedTracksAreSilentAndSoloedOnesAlone() {
        Track a = pulse("a", note(60, 1)).toBuilder()
                .mixer(Mixer.UNITY.withOn(false))
                .build();
        Track b = pulse("b", note(40, 1));
        Track solo = b.toBuilder().mixer(Mixer.UNITY.withSolo(true)).build();
        assertThat(take(a, b).left("main")[BEAT]).isEqualTo(40.1f);
        assertThat(take(pulse("a", note(60, 1)), solo).left("main")[BEAT]).isEqualTo(40.1f);
        Track group = Track.builder("g", Track.Kind.GROUP)
                .mixer(Mixer.UNITY.withSolo(true))
                .build();
        Track member = b.toBuilder().group("g").build();
        assertThat(take(group, member, pulse("a", note(60, 1))).left("main")[BEAT])
                .isEqualTo(40.1f);
    }

    @Test
    void sendsAreTakenBehindOrBeforeTheFader() {
        Track back = Track.builder("r", Track.Kind.RETURN).build();
        Mixer mixer = new Mixer(Decibels.ofRatio(0.5), 0, Map.of("r", Decibels.ofRatio(0.5)));
        Track a = pulse("a", note(60, 1)).toBuilder().mixer(mixer).build();
        assertThat((double) take(a, back).left("r")[BEAT]).isCloseTo(15.025, within(1e-4));
        Track before = back.toBuilder().preFader(true).build();
        assertThat((double) take(a, before).left("r")[BEAT]).isCloseTo(30.05, within(1e-4));
        Track off = a.toBuilder().mixer(mixer.withOn(false)).build();
        assertThat(take(off, before).left("r")[BEAT]).isZero();
    }

    @Test
    void theCrossfaderLeavesOneHalfAloneAndFadesTheOther() {
        Track a = pulse("a", note(60, 1)).toBuilder()
                .mixer(Mixer.UNITY.withSide(Mixer.Side.A))
                .build();
        Track b = pulse("b", note(60, 1)).toBuilder()
                .mixer(Mixer.UNITY.withSide(Mixer.Side.B))
                .build();
        for (double at : new double[] {-1, -0.5, 0, 0.5, 1}) {
            LiveSet set = Songs.set(a, b).toBuilder().crossfader(at).build();
            Take take = Take.of(set, files, 1);
            double left = at <= 0 ? 1 : StrictMath.cos(at * StrictMath.PI / 2);
            double right = at >= 0 ? 1 : StrictMath.cos(at * StrictMath.PI / 2);
            assertThat((double) take.left("a")[BEAT]).isCloseTo(60.1 * left, within(1e-4));
            assertThat((double) take.left("b")[BEAT]).isCloseTo(60.1 * right, within(1e-4));
        }
    }

    @Test
    void aTrackDelayMovesItsNotes() {
        Track late = pulse("a", note(60, 1)).toBuilder()
                .delay(new Track.Delay(10, false))
                .build();
        assertThat(take(late).left("a")[BEAT + 441]).isEqualTo(60.1f);
        Track early = late.toBuilder().delay(new Track.Delay(-7, true)).build();
        assertThat(take(early).left("a")[BEAT - 7]).isEqualTo(60.1f);
    }

    @Test
    void automationStepsOnTheFrameAndRunsBetween() {
        Envelope level = Envelope.of(
                ParameterRef.device("level", "Level"),
                List.of(
                        Envelope.Point.of(0, 1),
                        Envelope.Point.of(1, 1),
                        Envelope.Point.of(1, 3),
                        Envelope.Point.of(2, 3),
                        Envelope.Point.of(4, 1)));
        Track a = pulse("a", note(10, 1), Units.device("level", "Level", 1)).toBuilder()
                .automate(level)
                .build();
        assertThat((double) take(a).left("a")[BEAT]).isCloseTo(30.3, within(1e-4));
        Track b = pulse("a", note(10, 3), Units.device("level", "Level", 1)).toBuilder()
                .automate(level)
                .build();
        assertThat((double) take(b).left("a")[3 * BEAT]).isCloseTo(20.2, within(0.02));
    }

    @Test
    void aRackPlaysItsZonesChokesItsPadsAndMixesItsChains() {
        Device pulse = Units.device("pulse");
        Device.Chain low = Device.Chain.of("Low", List.of(pulse))
                .withZone(new Device.Zone(Range.of(0, 59), Range.VELOCITIES, Range.ZERO, Device.PAD_KEY));
        Device.Chain high = Device.Chain.of("High", List.of(pulse, Units.device("level", "Level", 2)))
                .withZone(new Device.Zone(Range.of(60, 127), Range.VELOCITIES, Range.ZERO, Device.PAD_KEY));
        Device rack =
                Device.builder(Device.INSTRUMENT_RACK).chain(low).chain(high).build();
        Take take = take(Songs.midi("a", rack, note(50, 1), note(70, 2)));
        assertThat((double) take.left("a")[BEAT]).isCloseTo(50.1, within(1e-4));
        assertThat((double) take.left("a")[2 * BEAT]).isCloseTo(140.2, within(1e-4));
    }

    @Test
    void chainsOfEffectsLieSideBySideInTime() {
        Device rack = Device.builder(Device.AUDIO_RACK)
                .chain(Device.Chain.of("Slow", List.of(Units.device("late"))))
                .chain(Device.Chain.of("Plain", List.of()))
                .build();
        Take take = take(pulse("a", note(60, 1), rack));
        assertThat((double) take.left("a")[BEAT]).isCloseTo(120.2, within(1e-4));
    }

    @Test
    void whatCannotBePlayedIsTold() {
        Device plugin = Device.builder(Device.PLUGIN).name("Massive").build();
        Device max = Device.builder(Device.MAX).name("Wobble").build();
        Device unknown = Device.builder("live/Corpus").name("Corpus").build();
        Clip gone = Clip.builder("Vox", Beats.of(4))
                .audio(new Clip.Audio(java.nio.file.Path.of("gone.wav"), Optional.empty(), Decibels.UNITY))
                .build();
        Track audio = Track.builder("b", Track.Kind.AUDIO)
                .place(new Track.Placed(Beats.ZERO, Beats.of(4), gone))
                .build();
        Extent loose = new Extent(44_100, Beats.ZERO, Optional.empty(), Optional.empty(), false);
        Take take = Take.of(Songs.set(pulse("a", note(60, 1), plugin, max, unknown), audio), files, loose, 1, 4_096);
        assertThat(take.coverage().notPlayed().stream()
                        .map(i -> i.track() + " " + i.thing() + ": " + i.remark())
                        .toList())
                .hasSize(4)
                .anyMatch(t -> t.startsWith("a Massive: plug-ins"))
                .anyMatch(t -> t.startsWith("a Wobble: Max"))
                .anyMatch(t -> t.startsWith("a Corpus: there is no unit"))
                .anyMatch(t -> t.startsWith("b Vox:") && t.contains("gone.wav"));
        assertThat(take.coverage().played().getFirst().thing()).isEqualTo("pulse");
    }

    @Test
    void aRangeIsTheSamePieceOfTheWhole() {
        Track a = pulse("a", note(60, 3));
        Extent part = new Extent(44_100, Beats.of(2), Optional.of(Beats.of(4)), Optional.empty(), true);
        Take take = Take.of(Songs.set(a), files, part, 1, 4_096);
        assertThat(take.frames()).isEqualTo(2 * BEAT);
        assertThat(take.left("a")[BEAT]).isEqualTo(60.1f);
        Extent fast = new Extent(96_000, Beats.ZERO, Optional.empty(), Optional.empty(), true);
        assertThat(Take.of(Songs.set(a), files, fast, 1, 4_096).left("a")[144_000])
                .isEqualTo(60.1f);
        assertThat(LiveSet.builder("x", Tempo.of(120)).build().tracks()).isEmpty();
    }
}
