package dev.backline.live.set.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Outcome;
import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.action.MidiActions;
import dev.backline.live.set.internal.action.MidiInfo;
import dev.backline.live.set.internal.action.SetActions;
import dev.backline.live.set.internal.info.SetInfo;
import dev.backline.live.set.internal.midi.SmfWriter;
import dev.backline.live.set.internal.write.AlsSetWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoActionsTest {
    @TempDir
    Path folder;

    @Test
    void aSetIsToldInFigures() throws Exception {
        Path set = folder.resolve("Set.als");
        new AlsSetWriter(null).write(InventedSets.full(), set);
        Files.createDirectories(folder.resolve("Samples"));
        Files.writeString(folder.resolve("Samples/kick.wav"), "RIFF");
        SetInfo info = new SetActions()
                .info(List.of(set), Optional.empty(), Progress.NONE)
                .results()
                .getFirst();
        assertThat(info.tempo()).contains(126.0);
        assertThat(List.of(info.midiTracks(), info.audioTracks(), info.groups(), info.returns()))
                .containsExactly(4, 1, 1, 2);
        assertThat(info.lengthBeats()).isEqualTo(32);
        assertThat(info.sessionClips()).isEqualTo(5);
        assertThat(info.arrangementClips()).isEqualTo(8);
        assertThat(info.samples())
                .isEqualTo(new SetInfo.Samples(
                        6,
                        1,
                        0,
                        List.of(
                                "Samples/bass.wav",
                                "Samples/hat.wav",
                                "Samples/loop.wav",
                                "Samples/pad C2.wav",
                                "Samples/pad C3.wav")));
        assertThat(info.tracks().get(2).samples()).containsExactly("hat.wav", "kick.wav");
        assertThat(info.tracks().get(2).played()).isEmpty();
        assertThat(info.tracks().get(3).played()).containsExactly("pad C3.wav");
        assertThat(info.tracks().get(5).played()).containsExactly("loop.wav");
        assertThat(info.notes()).isEqualTo(17);
        assertThat(info.sessionNotes()).isEqualTo(6);
        assertThat(info.devices())
                .contains(new SetInfo.DeviceCount("Drum Rack", 1), new SetInfo.DeviceCount("Simpler", 5));
    }

    @Test
    void aFileThatIsNoSetDoesNotStopTheOthers() throws Exception {
        Path set = folder.resolve("Set.als");
        new AlsSetWriter(null).write(InventedSets.full(), set);
        Path other = Files.writeString(folder.resolve("Notes.als"), "not a set");
        Outcome<SetInfo> outcome = new SetActions()
                .info(List.of(folder.resolve("gone.als"), other, folder, set), Optional.empty(), Progress.NONE);
        assertThat(outcome.results()).hasSize(1);
        assertThat(outcome.faults())
                .extracting(f -> f.kind())
                .containsExactly(Kind.NOT_FOUND, Kind.REFUSED, Kind.REFUSED);
        assertThat(outcome.faults().get(1)).hasMessageContaining("Notes.als, line 1, is not the XML of a Live Set");
    }

    @Test
    void aMidiFileIsToldInFigures() throws Exception {
        Path file = folder.resolve("Set.mid");
        new SmfWriter().write(InventedSets.full(), file);
        MidiInfo info =
                new MidiActions().info(List.of(file), Progress.NONE).results().getFirst();
        assertThat(info.tempo()).isEqualTo(126);
        assertThat(info.lengthBeats()).isEqualTo(32, within(2.0));
        assertThat(info.lengthSeconds()).isEqualTo(info.lengthBeats() * 60 / 126, within(0.01));
        assertThat(info.tracks()).extracting(MidiInfo.TrackLine::name).contains("kick", "pad");
        assertThat(info.notes()).isGreaterThan(10);
    }
}
