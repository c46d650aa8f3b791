package dev.backline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveSetTest {
    private static Note note(int pitch, double start, double length) {
        return Note.of(Pitch.of(pitch), Beats.of(start), Beats.of(length), 100);
    }

    private static Clip clip(double length, Note... notes) {
        return Clip.builder("A", Beats.of(length)).notes(List.of(notes)).build();
    }

    private static Track.Placed placed(double at, double length, Clip clip) {
        return new Track.Placed(Beats.of(at), Beats.of(length), clip);
    }

    @Test
    void aLoopedClipRepeatsInTheArrangementAndIsCutAtItsEnd() {
        List<Note> notes = placed(8, 5, clip(2, note(60, 0, 1), note(62, 1, 1))).notes();
        assertThat(notes.stream().map(n -> n.start().value())).containsExactly(8.0, 9.0, 10.0, 11.0, 12.0);
        assertThat(placed(8, 5, clip(2, note(60, 0, 2))).notes().getLast().length())
                .isEqualTo(Beats.of(1));
    }

    @Test
    void aClipThatDoesNotLoopSoundsOnceAndNotesBehindItsEndDoNotSound() {
        Clip once = clip(4, note(60, 0, 1), note(61, 3, 1)).toBuilder()
                .looped(false)
                .build();
        assertThat(placed(0, 16, once).notes()).hasSize(2);
        assertThat(placed(0, 2, once).notes()).hasSize(1);
        assertThat(placed(0, 8, clip(2, note(60, 0, 1), note(61, 2.5, 1))).notes())
                .hasSize(4);
    }

    @Test
    void notesAreSortedAndChecked() {
        assertThat(clip(4, note(64, 2, 1), note(60, 0, 1), note(62, 0, 1)).notes().stream()
                        .map(n -> n.pitch().midi()))
                .containsExactly(60, 62, 64);
        assertThat(note(60, 1, 2).end()).isEqualTo(Beats.of(3));
        assertThat(note(60, 1, 2).withVelocity(300).velocity()).isEqualTo(127);
        assertThat(note(60, 1, 2).withPitch(Pitch.of(61)).withStart(Beats.ZERO)).isEqualTo(note(61, 0, 2));
        assertThatThrownBy(() -> note(60, 0, 0)).hasMessageContaining("more than 0");
    }

    @Test
    void aClipHasNotesOrAudio() {
        Clip.Audio audio = new Clip.Audio(Path.of("a.wav"), Optional.of(Tempo.of(120)), Decibels.UNITY);
        assertThat(Clip.builder("A", Beats.of(4)).audio(audio).build().audio()).contains(audio);
        assertThatThrownBy(
                        () -> clip(4, note(60, 0, 1)).toBuilder().audio(audio).build())
                .hasMessageContaining("only one of them");
        assertThatThrownBy(() -> clip(0)).hasMessageContaining("more than 0");
        assertThat(clip(4)).isEqualTo(clip(4)).isNotEqualTo(clip(5)).hasSameHashCodeAs(clip(4));
    }

    @Test
    void aSetKnowsItsTracksAndWhereItEnds() {
        Track group = Track.builder("g", Track.Kind.GROUP).name("Drums").build();
        Track kick = Track.builder("k", Track.Kind.MIDI)
                .group("g")
                .session(0, clip(4))
                .place(placed(4, 8, clip(4)))
                .place(placed(0, 4, clip(4)))
                .mixer(new Mixer(Decibels.of(-3), 0, Map.of("r", Decibels.of(-12))))
                .property("role", "kick")
                .build();
        Track reverb = Track.builder("r", Track.Kind.RETURN).build();
        LiveSet set = LiveSet.builder("Song", Tempo.of(124))
                .key(Key.parse("Am"))
                .tracks(List.of(group, kick, reverb))
                .scenes(List.of(Scene.of("Intro", Color.of(1))))
                .locators(List.of(new Locator("Drop", Beats.of(8)), new Locator("Intro", Beats.ZERO)))
                .build();
        assertThat(set.length()).isEqualTo(Beats.of(12));
        assertThat(set.track("k")).contains(kick);
        assertThat(set.tracks(Track.Kind.RETURN)).containsExactly(reverb);
        assertThat(set.locators().getFirst().name()).isEqualTo("Intro");
        assertThat(kick.arrangement().getFirst().at()).isEqualTo(Beats.ZERO);
        assertThat(set.toBuilder().build().tracks()).isEqualTo(set.tracks());
        assertThat(kick.toBuilder().name("K").build().properties()).containsEntry("role", "kick");
        assertThat(set).hasToString("Song (3 tracks, 1 scenes)");
    }

    @Test
    void aSetRefusesWhatPointsNowhereAndIdsThatStandTwice() {
        Track lost = Track.builder("t", Track.Kind.MIDI).group("none").build();
        Track twin = Track.builder("t", Track.Kind.MIDI).build();
        LiveSet.Builder builder = LiveSet.builder("Song", Tempo.of(124));
        assertThatThrownBy(() -> builder.tracks(List.of(lost)).build()).hasMessageContaining("\"none\"");
        assertThatThrownBy(() -> builder.tracks(List.of(twin, twin)).build()).hasMessageContaining("ids must differ");
        assertThatThrownBy(() -> LiveSet.builder(" ", Tempo.of(124)).build()).hasMessageContaining("blank");
    }

    @Test
    void devicesAreValues() {
        SampleZone zone = SampleZone.of(Path.of("kick.wav"), Pitch.of(36), 1_000);
        Device device = Device.builder(Device.SAMPLER)
                .name("Kick")
                .zone(zone)
                .parameter(Parameter.of("Volume", "dB", -36, 36, -3))
                .property("mode", "one-shot")
                .build();
        assertThat(device.toBuilder().build()).isEqualTo(device).hasSameHashCodeAs(device);
        assertThat(device.value("Volume", 0)).isEqualTo(-3);
        assertThat(device.value("Attack", 0.5)).isEqualTo(0.5);
        assertThat(device).hasToString("Kick (sampler)");
        Device rack = Device.builder(Device.DRUM_RACK)
                .chain(new Device.Chain("Kick", Pitch.of(36), 1, List.of(device)))
                .build();
        assertThat(rack.chains().getFirst().devices()).containsExactly(device);
        assertThatThrownBy(() -> new Device.Chain("x", Pitch.of(36), 17, List.of()))
                .hasMessageContaining("Choke");
    }

    @Test
    void zonesKeepTheirOrder() {
        SampleZone zone = SampleZone.of(Path.of("a.wav"), Pitch.of(60), 100).withKeys(Pitch.of(50), Pitch.of(70));
        assertThat(zone.covers(Pitch.of(50))).isTrue();
        assertThat(zone.covers(Pitch.of(71))).isFalse();
        assertThat(zone.withFile(Path.of("b.wav")).file()).isEqualTo(Path.of("b.wav"));
        assertThatThrownBy(() -> zone.withKeys(Pitch.of(70), Pitch.of(50))).hasMessageContaining("below its start");
        assertThatThrownBy(() -> SampleZone.of(Path.of("a.wav"), Pitch.of(60), 0))
                .hasMessageContaining("frames");
        assertThatThrownBy(() -> new SampleZone.Loop(5, 5, 0)).hasMessageContaining("Loop");
        assertThatThrownBy(() -> new Mixer(Decibels.of(7), 0, Map.of())).hasMessageContaining("Volume");
        assertThat(Mixer.UNITY.withVolume(Decibels.of(-6)).volume()).isEqualTo(Decibels.of(-6));
    }
}
