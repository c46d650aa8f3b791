package dev.backline.live.virtual.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.document.DiskSetDocuments;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.live.virtual.internal.song.ReadSong;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.LiveSet;
import dev.backline.model.Mixer;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Scene;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set goes to disk as an .als, and is what the virtual Live has open. */
class SetFromDiskTest {
    private static LiveSet set() {
        Clip riff = Clip.builder("Riff", Beats.of(8))
                .notes(List.of(
                        Note.of(Pitch.of(36), Beats.ZERO, Beats.of(1), 100),
                        Note.of(Pitch.of(48), Beats.of(2), Beats.of(0.5), 90)))
                .build();
        return LiveSet.builder("Song", Tempo.of(133))
                .scenes(List.of(Scene.of("Verse", Color.NONE), Scene.of("Drop", Color.NONE)))
                .tracks(List.of(
                        Track.builder("1", Track.Kind.MIDI)
                                .name("Bass")
                                .mixer(new Mixer(Decibels.of(-6), 0.5, Map.of("9", Decibels.of(-12))))
                                .session(1, riff)
                                .build(),
                        Track.builder("2", Track.Kind.AUDIO).name("Voice").build(),
                        Track.builder("9", Track.Kind.RETURN).name("A-Reverb").build()))
                .build();
    }

    @Test
    void aSetFromDiskAnswersWithWhatIsInIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("Song.als");
        new AlsSetWriter(null).write(set(), file);
        Stage live = new Stage(
                ReadSong.of(new DiskSetDocuments().open(file, Progress.NONE).snapshot()));
        assertThat(live.ask("/live/song/get/tempo")).containsExactly(133f);
        assertThat(live.ask("/live/song/get/track_names")).containsExactly("Bass", "Voice");
        assertThat(live.ask("/live/scene/get/name", 1)).containsExactly(1, "Drop");
        // -6 dB on a fader with 40 dB over its whole way and 0 dB at 0.85, a send 6 dB lower.
        assertThat(live.ask("/live/track/get/volume", 0)).containsExactly(0, 0.7f);
        assertThat(live.ask("/live/track/get/panning", 0)).containsExactly(0, 0.5f);
        assertThat(live.ask("/live/track/get/send", 0, 0)).containsExactly(0, 0, 0.7f);
        assertThat(live.ask("/live/track/get/has_midi_input", 1)).containsExactly(1, false);
        assertThat(live.ask("/live/clip/get/name", 0, 1)).containsExactly(0, 1, "Riff");
        assertThat(live.ask("/live/clip/get/length", 0, 1)).containsExactly(0, 1, 8f);
        assertThat(live.ask("/live/clip/get/notes", 0, 1))
                .containsExactly(0, 1, 36, 0f, 1f, 100f, false, 48, 2f, 0.5f, 90f, false);
        assertThat(live.ask("/live/clip_slot/get/has_clip", 0, 0)).containsExactly(0, 0, false);
    }
}
