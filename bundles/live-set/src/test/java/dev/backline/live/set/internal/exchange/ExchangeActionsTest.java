package dev.backline.live.set.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.action.ExchangeActions;
import dev.backline.live.set.internal.action.Exported;
import dev.backline.live.set.internal.action.ImportedSet;
import dev.backline.live.set.internal.document.DiskSetDocuments;
import dev.backline.live.set.internal.exchange.dawproject.ZipProjectWriter;
import dev.backline.live.set.internal.midi.SmfWriter;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeActionsTest {
    private final ExchangeActions actions =
            new ExchangeActions(new AlsSetWriter(null), new ZipProjectWriter(null), new DiskSetDocuments());

    @TempDir
    Path folder;

    private Exported export(Path from, String to) throws ActionFault {
        return actions.export(from, folder.resolve(to), Optional.empty(), "tracks", Intent.APPLY, Progress.NONE);
    }

    private ImportedSet take(Path from, String to, Intent intent) throws ActionFault {
        return actions.importing(from, folder.resolve(to), Optional.empty(), Tempo.of(100), intent, Progress.NONE);
    }

    @Test
    void aSongGoesThroughEveryFormat() throws Exception {
        Path song = folder.resolve("Song.als");
        new AlsSetWriter(null).write(InventedSets.full(), song);
        Exported project = export(song, "a.dawproject");
        assertThat(project.losses()).anyMatch(l -> l.contains("recordings that it plays"));
        Exported midi = export(folder.resolve("a.dawproject"), "b.mid");
        assertThat(midi.written()).containsExactly(folder.resolve("b.mid"));
        ImportedSet set = take(folder.resolve("b.mid"), "c/C.als", Intent.APPLY);
        assertThat(set.locators()).isEqualTo(2);
        assertThat(new DiskSetDocuments()
                        .open(set.set(), Progress.NONE)
                        .snapshot()
                        .tracks(Track.Kind.MIDI))
                .hasSize(3);
        for (String out : List.of("d.json", "d.csv", "d.txt")) {
            assertThat(export(folder.resolve("b.mid"), out).written().getFirst())
                    .isNotEmptyFile();
        }
        assertThat(folder.resolve("d.txt")).hasContent("00:00.000 Intro\n00:07.619 Drop");
        ImportedSet list = take(folder.resolve("d.txt"), "e/E.als", Intent.APPLY);
        assertThat(list.tempo()).isEqualTo(100);
        ImportedSet onto = actions.importing(
                folder.resolve("d.txt"),
                folder.resolve("f/F.als"),
                Optional.of(folder.resolve("b.mid")),
                Tempo.of(100),
                Intent.APPLY,
                Progress.NONE);
        assertThat(onto.tempo()).isEqualTo(126);
        assertThat(onto.notes()).isEqualTo(set.notes());
    }

    @Test
    void aProjectComesWithItsRecordings() throws Exception {
        Files.createDirectories(folder.resolve("Samples"));
        Files.writeString(folder.resolve("Samples/loop.wav"), "RIFF");
        Path song = folder.resolve("Song.als");
        new AlsSetWriter(null).write(InventedSets.full(), song);
        export(song, "a.dawproject");
        ImportedSet set = take(folder.resolve("a.dawproject"), "New/Song.als", Intent.APPLY);
        assertThat(folder.resolve("New/Samples/Imported/loop.wav")).hasContent("RIFF");
        assertThat(set.clips()).isEqualTo(13);
    }

    @Test
    void aTrialRunWritesNothing() throws Exception {
        Path song = folder.resolve("a.mid");
        new SmfWriter().write(InventedSets.full(), song);
        assertThat(take(song, "c/C.als", Intent.PREVIEW).notes()).isGreaterThan(10);
        assertThat(actions.export(
                                song, folder.resolve("x"), Optional.of("json"), "tracks", Intent.PREVIEW, Progress.NONE)
                        .format())
                .isEqualTo("json");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(song);
        }
    }

    @Test
    void whatIsThereIsNeverReplacedAndWhatIsNoSongIsRefused() throws Exception {
        Path song = folder.resolve("a.mid");
        new SmfWriter().write(InventedSets.full(), song);
        assertThatThrownBy(() -> export(song, "a.mid")).extracting("kind").isEqualTo(ActionFault.Kind.CONFLICT);
        assertThatThrownBy(() -> export(song, "a.xyz")).extracting("kind").isEqualTo(ActionFault.Kind.USAGE);
        assertThatThrownBy(() -> export(folder.resolve("gone.mid"), "b.mid"))
                .extracting("kind")
                .isEqualTo(ActionFault.Kind.NOT_FOUND);
        assertThatThrownBy(() -> export(folder, "b.mid")).extracting("kind").isEqualTo(ActionFault.Kind.REFUSED);
        Path text = Files.writeString(folder.resolve("notes.txt"), "buy milk");
        assertThatThrownBy(() -> export(text, "b.mid")).extracting("kind").isEqualTo(ActionFault.Kind.REFUSED);
        assertThatThrownBy(() -> take(text, "b.als", Intent.APPLY)).hasMessageContaining("line 1 says no place");
    }
}
