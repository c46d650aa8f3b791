package dev.backline.live.set.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFormat.Edition;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.info.SetInfo;
import dev.backline.live.set.internal.info.SetSummary;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Key;
import dev.backline.model.Tempo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewSetActionsTest {
    private final NewSetActions actions = new NewSetActions(new AlsSetWriter(null));

    @TempDir
    Path folder;

    private NewSet make(String name, List<String> tracks, String signature, String live, Edition edition, Intent intent)
            throws ActionFault {
        return actions.create(
                folder.resolve(name),
                Tempo.of(124),
                Optional.of(Key.parse("Am")),
                signature,
                tracks,
                List.of(),
                live,
                edition,
                intent);
    }

    @Test
    void aLineGivesASetWithGroupsTempoKeyAndSignature() throws Exception {
        NewSet made = make(
                "Song.als",
                List.of("Drums/Kick", "Drums/Hats", "Vocals=audio"),
                "7/8",
                "12",
                Edition.SUITE,
                Intent.APPLY);
        assertThat(made.tracks()).containsExactly("Drums", "Kick", "Hats", "Vocals", "Reverb", "Delay");
        assertThat(made.left()).isEmpty();
        SetInfo read = SetSummary.of(SetFile.load(made.file(), Progress.NONE), Optional.empty());
        assertThat(read.tempo()).contains(124.0);
        assertThat(read.signature()).contains("7/8");
        assertThat(read.scenes()).isEqualTo(8);
        assertThat(read.creator()).startsWith("Ableton Live 12");
        assertThat(read.tracks())
                .extracting(SetInfo.TrackLine::name)
                .containsExactly("Drums", "Kick", "Hats", "Vocals", "A-Reverb", "B-Delay");
    }

    @Test
    void aDryRunWritesNothingAndTellsTheSame() throws Exception {
        NewSet preview = make("Song.als", List.of(), "4/4", "11", Edition.SUITE, Intent.PREVIEW);
        assertThat(preview.file()).doesNotExist();
        assertThat(make("Song.als", List.of(), "4/4", "11", Edition.SUITE, Intent.APPLY))
                .isEqualTo(preview);
        assertThat(preview.file()).exists();
    }

    @Test
    void aSmallEditionIsToldWhatItLacks() throws Exception {
        List<String> tracks = IntStream.range(0, 10).mapToObj(i -> "T" + i).toList();
        NewSet made = make("Lite.als", tracks, "4/4", "11", Edition.LITE, Intent.APPLY);
        assertThat(made.tracks()).hasSize(10).endsWith("T7", "Reverb", "Delay");
        assertThat(made.left()).hasSize(2).allMatch(l -> l.contains("8 tracks"));
    }

    @Test
    void wrongWishesAreToldWithWhatWasExpected() throws Exception {
        assertThatThrownBy(() -> make("Song.txt", List.of(), "4/4", "11", Edition.SUITE, Intent.APPLY))
                .hasMessageContaining(".als was expected");
        assertThatThrownBy(() -> make("Song.als", List.of("A=video"), "4/4", "11", Edition.SUITE, Intent.APPLY))
                .hasMessageContaining("=midi, =audio or =group");
        assertThatThrownBy(() -> make("Song.als", List.of(), "4/5", "11", Edition.SUITE, Intent.APPLY))
                .hasMessageContaining("1, 2, 4, 8 or 16");
        make("Song.als", List.of(), "4/4", "11", Edition.SUITE, Intent.APPLY);
        assertThatThrownBy(() -> make("Song.als", List.of(), "4/4", "11", Edition.SUITE, Intent.APPLY))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining("is there already");
    }
}
