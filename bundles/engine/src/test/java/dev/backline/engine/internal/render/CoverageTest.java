package dev.backline.engine.internal.render;

import static dev.backline.engine.internal.render.Songs.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Extent;
import dev.backline.api.job.Progress;
import dev.backline.engine.internal.live.Stage;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.Envelope;
import dev.backline.model.Macro;
import dev.backline.model.Mixer;
import dev.backline.model.ParameterRef;
import dev.backline.model.SideChain;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is left out of a render is told of, and what can be played of odd sets is played. */
class CoverageTest {
    private static final int BEAT = 22_050;
    private static final Extent LOOSE = new Extent(Songs.RATE, Beats.ZERO, Optional.empty(), Optional.empty(), false);

    private final MemoryFiles files = new MemoryFiles();

    private Take take(Track... tracks) {
        return Take.of(Songs.set(tracks), files, LOOSE, 1, 4_096);
    }

    private List<String> missing(Track... tracks) {
        return lines(take(tracks).coverage());
    }

    private static List<String> lines(Coverage coverage) {
        return coverage.notPlayed().stream()
                .map(i -> i.track() + ", " + i.thing() + ": " + i.remark())
                .toList();
    }

    private static Track pulse(Device... behind) {
        Track track = Songs.midi("a", Units.device("pulse"), note(60, 1, 0.5));
        List<Device> devices = new java.util.ArrayList<>(track.devices());
        devices.addAll(List.of(behind));
        return track.toBuilder().devices(devices).build();
    }

    private static Envelope line(ParameterRef target) {
        return Envelope.of(target, List.of(Envelope.Point.of(0, 0), Envelope.Point.of(4, 1)));
    }

    @Test
    void controlsThatAUnitDoesNotHaveAreTold() {
        Device glue = Songs.with(Device.builder(Device.GLUE_COMPRESSOR).id("g").build(), "PeakClipIn", 1);
        assertThat(missing(pulse(glue))).containsExactly("a, GlueCompressor: in part: without Soft clip");
        assertThat(missing(pulse(Songs.with(glue, "PeakClipIn", 0)))).isEmpty();
    }

    @Test
    void automationOfAControlThatAUnitDoesNotHaveIsTold() {
        Device glue = Songs.with(Device.builder(Device.GLUE_COMPRESSOR).id("g").build(), "Oversampling", 0);
        Track moved = pulse(glue).toBuilder()
                .automate(line(ParameterRef.device("g", "Oversampling")))
                .build();
        assertThat(missing(moved)).containsExactly("a, GlueCompressor: in part: without what moves Oversampling");
    }

    @Test
    void envelopesThatMoveNothingAreTold() {
        Track track = pulse();
        Clip clip = track.arrangement().getFirst().clip().toBuilder()
                .envelope(ClipEnvelope.automation(line(ParameterRef.of("midi/2"))))
                .build();
        Device rack = Device.builder(Device.AUDIO_RACK)
                .id("r")
                .macro(new Macro("Dirt", 0, List.of()))
                .chain(Device.Chain.of("one", List.of()))
                .build();
        Track moved = pulse(rack).toBuilder()
                .arrangement(List.of(new Track.Placed(Beats.ZERO, Beats.of(8), clip)))
                .automate(line(ParameterRef.macro("r", 0)))
                .automate(line(ParameterRef.of("pointee/7")))
                .automate(line(ParameterRef.VOLUME))
                .build();
        assertThat(missing(moved))
                .containsExactly(
                        "a, Envelope of audio-effect-rack macro/0: what the macro moves is not read from files",
                        "a, Envelope of midi/2: controllers of notes are not played",
                        "a, Envelope of pointee/7: what it moves is not known");
    }

    @Test
    void notesWithoutAnInstrumentAreToldThoughEffectsStandThere() {
        Device plugin = Device.builder(Device.PLUGIN).name("Massive").build();
        assertThat(missing(Songs.midi("a", plugin, note(60, 1, 1)).toBuilder()
                        .devices(List.of(plugin, Units.device("level")))
                        .build()))
                .containsExactly(
                        "a, Massive: plug-ins are not played",
                        "a, 1 note: the track has no instrument that plays them");
    }

    @Test
    void aRenderOfTheArrangementTellsOfTheSession() {
        Track track = pulse().toBuilder()
                .session(0, Clip.builder("x", Beats.of(4)).build())
                .build();
        assertThat(missing(track)).singleElement().asString().startsWith("Session, 1 clip: the arrangement is played");
    }

    @Test
    void aSendThatIsShutIsNoWayBack() throws Exception {
        Track one = Track.builder("one", Track.Kind.RETURN).build();
        Track two = Track.builder("two", Track.Kind.RETURN).build();
        Track main = Track.builder("main", Track.Kind.MAIN).build();
        Stage shut = stage(pulse(), one, two, main);
        assertThat(lines(shut.coverage())).isEmpty();
        Track open = two.toBuilder()
                .mixer(new Mixer(Decibels.UNITY, 0, Map.of("one", Decibels.UNITY)))
                .build();
        Track back = one.toBuilder()
                .mixer(new Mixer(Decibels.UNITY, 0, Map.of("two", Decibels.UNITY)))
                .build();
        assertThat(lines(stage(pulse(), back, open, main).coverage()))
                .singleElement()
                .asString()
                .contains("would feed back");
    }

    private Stage stage(Track... tracks) throws Exception {
        return Stage.of(Songs.set(tracks), Path.of("."), files, Units.ALL, Songs.RATE, 1_024, Progress.NONE);
    }

    @Test
    void anEmptyRackOfEffectsLetsTheSoundPast() {
        Take take = take(pulse(Device.builder(Device.AUDIO_RACK).build()));
        assertThat(take.left("a")[BEAT]).isEqualTo(60.127f);
    }

    @Test
    void aDeviceInAChainListensToAnotherTrack() {
        Device hush =
                Units.device("hush").toBuilder().sideChain(SideChain.of("key")).build();
        Device rack = Device.builder(Device.AUDIO_RACK)
                .chain(Device.Chain.of("one", List.of(Units.device("level", "Level", 1), hush)))
                .build();
        Track key = Songs.midi("key", Units.device("pulse"), note(60, 1, 0.5));
        Take take = take(pulse(rack), key);
        assertThat(take.left("a")[BEAT]).isZero();
        assertThat((double) take.left("a")[3 * BEAT / 2])
                .as("the end of the note, too")
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void aLoopOfNoLengthGoesRoundNoFasterThanItCan() {
        Path file = files.put("tone.wav", Songs.RATE, Songs.sine(441, 4 * BEAT, 0.5));
        Clip clip = Clip.builder("tone", Beats.of(1e-6))
                .loop(Span.of(0, 1e-6))
                .audio(new Clip.Audio(file, Optional.of(Tempo.of(120)), Decibels.UNITY))
                .build();
        Clip notes = Clip.builder("notes", Beats.of(1e-6))
                .notes(List.of(note(60, 0, 1e-7)))
                .build();
        Track audio = Track.builder("b", Track.Kind.AUDIO)
                .place(new Track.Placed(Beats.ZERO, Beats.of(4), clip))
                .build();
        Track.Placed placed = new Track.Placed(Beats.ZERO, Beats.of(4), notes);
        assertThat(placed.notes()).hasSize(4 * 256);
        assertThat(take(audio).left("b")).isNotEmpty();
    }
}
