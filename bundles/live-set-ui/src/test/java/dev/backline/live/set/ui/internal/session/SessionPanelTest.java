package dev.backline.live.set.ui.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchState;
import dev.backline.api.session.Playback;
import dev.backline.api.set.SetDocument;
import dev.backline.live.set.ui.internal.Sets;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Tempo;
import dev.backline.testkit.ui.PanelBench;
import dev.backline.testkit.ui.Screenless;
import dev.backline.ui.Choice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionPanelTest {
    private static SetDocument song;

    private final Plays plays = new Plays();
    private PanelBench bench;
    private GridCanvas grid;

    /** Takes commands, and stands as a test says. */
    private static final class Plays implements Playback {
        private final List<LaunchCommand> acted = new CopyOnWriteArrayList<>();
        private volatile Optional<Moment> moment = Optional.empty();

        @Override
        public void load(String song, LiveSet set, Path folder) {
            moment = Optional.of(moment(-1, -1));
        }

        static Moment moment(int playing, int waiting) {
            LaunchState.OfTrack drums = new LaunchState.OfTrack(playing, waiting, false, true, Beats.of(1));
            return new Moment(
                    "song",
                    new LaunchState(playing >= 0, Beats.of(4), Tempo.of(120), 4, 4, List.of(drums)),
                    List.of(),
                    Level.SILENCE,
                    "none",
                    0);
        }

        @Override
        public void unload() {
            moment = Optional.empty();
        }

        @Override
        public void act(LaunchCommand command) {
            acted.add(command);
        }

        @Override
        public Optional<Moment> now() {
            return moment;
        }
    }

    @BeforeAll
    static void write() {
        song = Sets.open(Sets.song());
    }

    @BeforeEach
    void open() {
        bench = PanelBench.open(new SessionPanel(Sets.patient(), plays), 640, 300, song);
        Screenless.await("the grid", () -> bench.nodes().stream().anyMatch(GridCanvas.class::isInstance));
        grid = bench.find(GridCanvas.class);
        bench.focus(grid);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private String look() {
        return Screenless.ask(() -> {
            SetDocument document = bench.site().set().getValue().orElseThrow();
            return document.snapshot().tracks().stream()
                    .map(t -> t.name() + " "
                            + t.session().entrySet().stream()
                                    .map(e -> (e.getKey() + 1) + ":"
                                            + e.getValue().name()
                                            + (e.getValue().enabled() ? "" : " off"))
                                    .collect(Collectors.joining(",")))
                    .collect(Collectors.joining("; "));
        });
    }

    private String scenes() {
        return Screenless.ask(() -> bench.site().set().getValue().orElseThrow().snapshot().scenes().stream()
                .map(s -> s.name())
                .collect(Collectors.joining(",")));
    }

    /** Does something, hears what became of it, and that undo brings the old back. */
    private String after(Runnable gesture) {
        String before = look() + scenes();
        gesture.run();
        String now = look();
        assertThat(now + scenes())
                .as(String.valueOf(Screenless.ask(() -> bench.site().said())))
                .isNotEqualTo(before);
        Screenless.run(() -> bench.site().undo());
        assertThat(look() + scenes()).isEqualTo(before);
        return now;
    }

    @Test
    void theKeysAloneChangeClipsAndUndoBringsThemBack() {
        assertThat(after(() -> bench.press(KeyCode.DELETE))).contains("Drums 3:Beat;");
        assertThat(after(() -> bench.press(KeyCode.D, KeyCode.CONTROL))).contains("Drums 1:Beat,2:Beat,3:Beat;");
        assertThat(after(() -> bench.press(KeyCode.DOWN, KeyCode.ALT))).contains("Drums 2:Beat,3:Beat;");
        Screenless.run(() -> grid.go(new GridPlace(0, 0)));
        assertThat(after(() -> bench.press(KeyCode.DIGIT0))).contains("1:Beat off");
        Screenless.run(() -> grid.go(new GridPlace(1, 1)));
        assertThat(after(() -> bench.press(KeyCode.INSERT))).contains("Bass 1:Riff,2:");
    }

    @Test
    void scenesAndTracksAreChangedByKeysToo() {
        bench.press(KeyCode.END);
        assertThat(Screenless.ask(grid::getAccessibleText)).contains("scene Intro");
        after(() -> bench.press(KeyCode.I, KeyCode.CONTROL));
        after(() -> bench.press(KeyCode.DOWN, KeyCode.ALT));
        after(() -> {
            bench.press(KeyCode.HOME);
            bench.press(KeyCode.UP);
            bench.press(KeyCode.D, KeyCode.CONTROL);
        });
        after(() -> bench.click("MIDI track"));
    }

    @Test
    void aNameIsTypedOverTheClip() {
        assertThat(after(() -> {
                    bench.press(KeyCode.F2);

                    bench.type("Thump");

                    bench.press(KeyCode.ENTER);
                }))
                .contains("1:Thump");
    }

    @Test
    void clipsAreDraggedToFreeSlots() {
        assertThat(after(() -> bench.drag(grid, 60, 45, 60, 72))).contains("Drums 2:Beat,3:Beat;");
        assertThat(after(() -> bench.click(grid, 180, 75, 2))).contains("Bass 1:Riff,2:");
    }

    @Test
    void severalAreChosenAndChangedTogether() {
        bench.press(KeyCode.A, KeyCode.CONTROL);
        assertThat(after(() -> bench.press(KeyCode.DELETE))).startsWith("Drums ; Bass ;");
        bench.press(KeyCode.HOME);
        bench.press(KeyCode.RIGHT, KeyCode.SHIFT);
        assertThat(after(() -> bench.press(KeyCode.DOWN, KeyCode.ALT))).startsWith("Drums 2:Beat,3:Beat; Bass 2:Riff;");
    }

    @Test
    void clipsScenesAndStopsAreLaunched() {
        bench.press(KeyCode.ENTER);
        Screenless.await("the press", () -> plays.acted.contains(LaunchCommand.press(0, 0, 0)));
        bench.click(grid, 10, 75, 1);
        Screenless.await("the stop", () -> plays.acted.contains(LaunchCommand.stopTrack(0, 0)));
        bench.press(KeyCode.END);
        bench.press(KeyCode.ENTER);
        Screenless.await("the scene", () -> plays.acted.contains(LaunchCommand.scene(0, 1)));
        bench.press(KeyCode.PERIOD, KeyCode.SHIFT);
        Screenless.await("the end", () -> plays.acted.contains(LaunchCommand.stopAll(0)));
    }

    @Test
    void whatPlaysIsSeen() {
        int[] before = bench.pixels(grid);
        plays.moment = Optional.of(Plays.moment(0, 2));
        bench.await("another picture", () -> different(before, bench.pixels(grid)) > 20);
    }

    @Test
    void theChoiceIsThatOfAllPanels() {
        bench.press(KeyCode.RIGHT);
        Choice choice = Screenless.ask(() -> bench.site().choice().getValue());
        assertThat(choice.clip())
                .contains(Sets.track(song, "Bass").session().get(0).id());
        String drums = Sets.track(song, "Drums").id();
        Screenless.run(
                () -> bench.site().choice().setValue(Choice.ofTrack(drums).withScene(2)));
        assertThat(Screenless.ask(() -> grid.choice().at())).isEqualTo(new GridPlace(0, 2));
    }

    @Test
    void aMenuForWhatIsChosenIsAskedForByKeys() {
        bench.press(KeyCode.RIGHT);
        bench.press(KeyCode.F10, KeyCode.SHIFT);
        Choice choice = Screenless.ask(() -> bench.site().choice().getValue());
        assertThat(Screenless.ask(() -> bench.site().asked())).contains("menu " + choice);
        bench.press(KeyCode.F10);
        assertThat(Screenless.ask(() -> bench.site().asked())).hasSize(1);
    }

    private static long different(int[] one, int[] other) {
        return IntStream.range(0, one.length).filter(i -> one[i] != other[i]).count();
    }

    @Test
    void aGroupIsFoldedByItsKeyAndByADoubleClickAndUndone() {
        Screenless.run(() -> bench.site().open(Sets.open(Sets.grouped())));
        bench.await("the group", () -> grid.getAccessibleText().contains("Band"));
        assertThat(seen()).containsExactly("Band", "Drums", "Bass", "Lead");
        bench.press(KeyCode.RIGHT);
        bench.press(KeyCode.U);
        bench.await("it is folded", () -> grid.getAccessibleText().contains("Band"));
        assertThat(seen()).containsExactly("Band", "Lead");
        Screenless.run(() -> bench.site().undo());
        assertThat(seen()).containsExactly("Band", "Drums", "Bass", "Lead");
        bench.click(grid, 60, 15, 2);
        assertThat(seen()).containsExactly("Band", "Lead");
    }

    @Test
    void tracksChangePlacesByKeysAndByDraggingTheirHeads() {
        Screenless.run(() -> bench.site().open(Sets.open(Sets.grouped())));
        bench.await("the group", () -> grid.getAccessibleText().contains("Band"));
        Screenless.run(() -> grid.go(new GridPlace(2, -1)));
        assertThat(after(() -> bench.press(KeyCode.LEFT, KeyCode.ALT))).startsWith("Band ; Bass 1:Riff; Drums");
        Screenless.run(() -> grid.go(new GridPlace(0, -1)));
        assertThat(after(() -> bench.press(KeyCode.RIGHT, KeyCode.ALT))).startsWith("Lead ; Band ; Drums");
        assertThat(after(() -> bench.drag(grid, 3 * 118 + 60, 15, 60, 15))).startsWith("Lead ; Band ; Drums");
    }

    private List<String> seen() {
        return Screenless.ask(
                () -> grid.model().columns().stream().map(c -> c.track().name()).toList());
    }
}
