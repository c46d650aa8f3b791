package dev.backline.live.set.ui.internal.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.document.DiskSetDocuments;
import dev.backline.live.set.ui.internal.Sets;
import dev.backline.live.set.ui.internal.arrange.Changes.Kind;
import dev.backline.model.LiveSet;
import dev.backline.testkit.ui.PanelBench;
import dev.backline.testkit.ui.Screenless;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static SetDocument song;

    @BeforeAll
    static void write() {
        song = Sets.open(Sets.song());
    }

    private static Changes since(String... edits) throws SetFault {
        SetDocument now = song;
        for (String edit : edits) {
            now = now.apply(SetEdit.parse(edit));
        }
        return Changes.between(song.snapshot(), now.snapshot());
    }

    private static String clip(String track) {
        return Sets.track(song, track).arrangement().getFirst().clip().id();
    }

    @Test
    void aSetDoesNotDifferFromItself() {
        LiveSet set = song.snapshot();
        assertThat(Changes.between(set, song.snapshot())).isEqualTo(Changes.NONE);
        assertThat(Changes.between(set, set).count(Kind.GONE)).isZero();
    }

    @Test
    void aClipThatIsRenamedIsChangedAndSoIsItsTrack() throws SetFault {
        Changes changes = since("clip.rename id:" + clip("Bass") + " Other");
        assertThat(changes.clips()).isEqualTo(Map.of(clip("Bass"), Kind.CHANGED));
        assertThat(changes.tracks()).isEqualTo(Map.of(Sets.track(song, "Bass").id(), Kind.CHANGED));
        assertThat(changes.gone()).isEmpty();
    }

    @Test
    void aClipThatIsMovedIsGoneThereAndAddedHere() throws SetFault {
        Changes changes = since("clip.move id:" + clip("Bass") + " 24");
        assertThat(changes.count(Kind.ADDED)).isEqualTo(1);
        assertThat(changes.count(Kind.GONE)).isEqualTo(1);
        assertThat(changes.gone()
                        .get(Sets.track(song, "Bass").id())
                        .getFirst()
                        .at()
                        .value())
                .isEqualTo(4);
    }

    @Test
    void pointsOfAutomationAreToldApart() throws SetFault {
        String track = "id:" + Sets.track(song, "Bass").id();
        SetDocument before = song.apply(SetEdit.parse("automation.add " + track + " mixer/volume 0=1 4=0.5"));
        SetDocument after = before.apply(SetEdit.parse("automation.add " + track + " mixer/volume 4=0.25 8=1"))
                .apply(SetEdit.parse("automation.remove " + track + " mixer/volume 0"));
        Changes changes = Changes.between(before.snapshot(), after.snapshot());
        assertThat(changes.points().values())
                .containsExactly(Map.of(0.0, Kind.GONE, 4.0, Kind.CHANGED, 8.0, Kind.ADDED));
    }

    @Test
    void marksLieOverTheArrangementUntilTheyAreTakenAway() throws SetFault {
        SetDocument changed = song.apply(SetEdit.parse("clip.rename id:" + clip("Bass") + " Other"));
        ArrangePanel panel = new ArrangePanel(Sets.patient(), new DiskSetDocuments());
        try (PanelBench bench = PanelBench.open(panel, 720, 340, changed)) {
            bench.await("the lanes", () -> bench.nodes().stream().anyMatch(ChangeMarks.class::isInstance));
            ChangeMarks marks = bench.find(ChangeMarks.class);
            bench.focus(bench.find(ArrangeCanvas.class));
            int[] before = bench.pixels(marks);
            bench.press(KeyCode.D, KeyCode.CONTROL, KeyCode.SHIFT);
            bench.await("what is told", () -> !bench.site().said().isEmpty());
            assertThat(Screenless.ask(() -> bench.site().said()))
                    .isEqualTo(List.of("Since the last save 0 clips were added, 1 changed, and 0 are gone."));
            assertThat(bench.pixels(marks)).isNotEqualTo(before);
            bench.press(KeyCode.D, KeyCode.CONTROL, KeyCode.SHIFT);
            assertThat(bench.pixels(marks)).isEqualTo(before);
        }
    }
}
