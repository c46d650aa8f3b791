package dev.backline.engine.internal.launch.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Passage;
import dev.backline.api.audio.Player;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocuments;
import dev.backline.engine.internal.comp.Comp;
import dev.backline.live.set.internal.document.DiskSetDocuments;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes are read from a file, and what is made of them is written to one. */
class CompActionsTest {
    @TempDir
    Path folder;

    private final List<LiveSet> played = new ArrayList<>();
    private final SetDocuments documents = new DiskSetDocuments();
    private CompActions actions;
    private Path song;

    @BeforeEach
    void writesASongWithThreeTakes() throws Exception {
        Track track = Track.builder("1", Track.Kind.MIDI).name("Keys").build();
        Track taken = new Comp(dev.backline.model.TempoMap.constant(Tempo.of(120)))
                .record(track, List.of(pass(60), pass(62), pass(64)));
        song = folder.resolve("Song.als");
        AlsSetWriter writer = new AlsSetWriter(dev.backline.engine.internal.render.Sets.FILES);
        writer.write(
                LiveSet.builder("Song", Tempo.of(120)).tracks(List.of(taken)).build(), song);
        Player player = new Player() {
            @Override
            public void play(Path file, Progress progress) {
                throw new AssertionError("A set is played.");
            }

            @Override
            public Coverage play(LiveSet set, Path where, Passage passage, Progress progress) {
                played.add(Comp.heard(set));
                return new Coverage(List.of(), List.of());
            }
        };
        actions = new CompActions(documents, writer, player);
    }

    private static Track.Placed pass(int key) {
        Clip clip = Clip.builder("Take", Beats.of(8))
                .looped(false)
                .color(Color.of(1))
                .notes(List.of(
                        Note.of(Pitch.of(key), Beats.of(1), Beats.of(0.5), 100),
                        Note.of(Pitch.of(key + 12), Beats.of(5), Beats.of(0.5), 100)))
                .build();
        return new Track.Placed(Beats.of(4), Beats.of(8), clip);
    }

    private static List<Integer> keys(LiveSet set) {
        return set.tracks().getFirst().arrangement().stream()
                .flatMap(p -> p.notes().stream())
                .map(n -> n.pitch().midi())
                .toList();
    }

    @Test
    void takesAreListedWithTheirPlaces() throws Exception {
        assertThat(actions.takes(song, Progress.NONE))
                .containsExactly(
                        new CompActions.Take("Keys", 1, "Take 1", "2.1.1", "4.1.1", 1),
                        new CompActions.Take("Keys", 2, "Take 2", "2.1.1", "4.1.1", 1),
                        new CompActions.Take("Keys", 3, "Take 3", "2.1.1", "4.1.1", 1));
    }

    @Test
    void aMainLaneIsMadeOfPicksInANewSet() throws Exception {
        Path out = folder.resolve("Comped.als");
        actions.use(song, "Keys", "2 1; 3 2", out, Intent.PREVIEW, Progress.NONE);
        assertThat(Files.exists(out)).isFalse();
        actions.use(song, "Keys", "2 1; 3 2", out, Intent.APPLY, Progress.NONE);
        LiveSet comped = documents.open(out, Progress.NONE).snapshot();
        assertThat(keys(documents.open(song, Progress.NONE).snapshot())).containsExactly(64, 76);
        assertThat(keys(comped)).containsExactly(60, 74);
        assertThat(comped.tracks().getFirst().takeLanes()).hasSize(3);
    }

    @Test
    void oneTakeIsHeardInPlaceOfTheMainLane() throws Exception {
        actions.audition(song, "Keys", 2, 1, Progress.NONE);
        assertThat(keys(played.getFirst())).containsExactly(62, 74);
    }

    @Test
    void whatIsNotThereIsSaid() {
        Path out = folder.resolve("Comped.als");
        assertThatThrownBy(() -> actions.use(song, "Keys", "2 4", out, Intent.APPLY, Progress.NONE))
                .isInstanceOf(ActionFault.class)
                .hasMessage("Track Keys has no take 4, but 3. Count from 1, or see 'comp takes'.");
        assertThatThrownBy(() -> actions.use(song, "Keys", "9 1; 3 2", out, Intent.APPLY, Progress.NONE))
                .hasMessageContaining("an end behind its start was expected");
        assertThatThrownBy(() -> actions.use(song, "Keys", "nonsense", out, Intent.APPLY, Progress.NONE))
                .hasMessageContaining("is no pick");
        assertThat(Files.exists(out)).isFalse();
    }
}
