package dev.backline.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.desk.internal.model.Workspace;
import dev.backline.desk.internal.people.Manner;
import dev.backline.desk.internal.shell.Toolkit;
import dev.backline.desk.internal.tour.FirstLook;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.SwipeEvent;
import javafx.scene.input.ZoomEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {
    private static final double GOLDEN = 1.618;
    private static final int PULSES = 14;

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void prepare() {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Node focused() {
        return Toolkit.ask(() -> bench.window().scene().getFocusOwner());
    }

    @Test
    void aNewHomeIsOfferedTheTourQuietlyAndToldWhatLiesHere() throws IOException {
        Path live = Files.createDirectories(folder.resolve("ProgramData/Ableton/Live 12 Suite"));
        bench.withStay().with("tour", Place.CENTER, site -> PanelView.of(new Label("five steps")));
        bench.open();
        Node before = focused();
        Toolkit.run(() -> bench.window().welcome(new FirstLook(folder.resolve("ada"), folder, "Windows 11")));
        bench.awaitText("Found here, read only: Live 12 Suite");
        assertThat(focused()).isSameAs(before);
        assertThat(live).isEmptyDirectory();
        bench.click("Not now");
        assertThat(bench.texts()).doesNotContain("New here?");
        Toolkit.run(() -> bench.window().welcome(new FirstLook(folder.resolve("ada"), folder, "Linux")));
        bench.awaitText("No Live and no User Library");
        bench.click("Take the tour");
        assertThat(bench.texts()).doesNotContain("New here?");
        assertThat(Toolkit.ask(() -> bench.window().host("tour").isPresent())).isTrue();
    }

    private static ZoomEvent pinch(double factor) {
        return new ZoomEvent(
                ZoomEvent.ZOOM, 10, 10, 10, 10, false, false, false, false, true, false, factor, factor, null);
    }

    @Test
    void aPinchChangesTheSizeWithinItsLimits() {
        bench.withStay();
        bench.open();
        Toolkit.run(() -> Event.fireEvent(bench.panel("stay"), pinch(1.5)));
        assertThat(Toolkit.ask(() -> bench.window().workspace().zoom())).isEqualTo(1.5);
        Toolkit.run(() -> Event.fireEvent(bench.panel("stay"), pinch(9)));
        assertThat(Toolkit.ask(() -> bench.window().workspace().zoom())).isEqualTo(2);
        Toolkit.run(() -> Event.fireEvent(bench.panel("stay"), pinch(0.1)));
        assertThat(Toolkit.ask(() -> bench.window().workspace().zoom())).isEqualTo(0.8);
    }

    private void swipe(javafx.event.EventType<SwipeEvent> way) {
        Toolkit.run(() -> {
            TabPane pane = bench.find(TabPane.class);
            Node content = pane.getSelectionModel().getSelectedItem().getContent();
            Event.fireEvent(content, new SwipeEvent(way, 10, 10, 10, 10, false, false, false, false, true, 1, null));
        });
    }

    private Object front() {
        return Toolkit.ask(() ->
                bench.find(TabPane.class).getSelectionModel().getSelectedItem().getUserData());
    }

    @Test
    void aSwipeGoesToTheNextPanelOfItsPlaceAndBack() {
        bench.withStay().with("other", Place.LEFT, site -> PanelView.of(new Label("the other")));
        bench.open();
        Object first = front();
        swipe(SwipeEvent.SWIPE_LEFT);
        assertThat(front()).isNotEqualTo(first);
        swipe(SwipeEvent.SWIPE_RIGHT);
        assertThat(front()).isEqualTo(first);
    }

    @Test
    void anUnknownProgressStandsStillForWhoWantsNoMotion() throws InterruptedException {
        bench.with("busy", Place.CENTER, site -> {
            ProgressBar bar = new ProgressBar();
            bar.setAccessibleText("busy");
            return PanelView.of(bar);
        });
        Manner usual = bench.manners.now();
        bench.manners.change(usual.withStill(true));
        bench.open();
        assertThat(looksOverTime()).hasSize(1);
        bench.manners.change(usual);
        bench.await(
                "it moves",
                () -> !bench.window().scene().getRoot().getStyleClass().contains("still"));
        assertThat(looksOverTime()).hasSizeGreaterThan(1);
    }

    /** The looks that the bar has over a number of pulses. */
    private java.util.Set<Integer> looksOverTime() throws InterruptedException {
        java.util.Set<Integer> looks = java.util.concurrent.ConcurrentHashMap.newKeySet();
        java.util.concurrent.CountDownLatch over = new java.util.concurrent.CountDownLatch(1);
        AtomicInteger pulses = new AtomicInteger();
        Node bar = bench.find(ProgressBar.class);
        Toolkit.run(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (pulses.incrementAndGet() > 2) {
                    looks.add(bench.look(bar));
                }
                if (pulses.get() >= PULSES) {
                    stop();
                    over.countDown();
                }
            }
        }.start());
        assertThat(over.await(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        return looks;
    }

    @Test
    void everyCommandCanHaveKeysOfItsOwn() {
        bench.actions.with("grow", "Grow a tree", true, List.of(), (values, progress) -> List.of());
        bench.withStay();
        bench.open();
        Map<String, String> keys = new java.util.LinkedHashMap<>();
        bench.window().commandIds().forEach(id -> keys.put(id, "Shortcut+Alt+Shift+F" + (keys.size() + 1)));
        bench.close();
        Workspace usual = Workspace.usual();
        bench.open(new Workspace("dark", 1, List.of(), usual.layout(), List.of(), keys, Map.of()));
        assertThat(Toolkit.ask(() -> bench.window().workspace().keys().keySet()))
                .isEqualTo(keys.keySet());
        int place = List.copyOf(keys.keySet()).indexOf("grow") + 1;
        bench.press(KeyCode.valueOf("F" + place), KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT);
        bench.awaitText("Grow a tree");
    }

    @Test
    void theStartIsDividedByTheGoldenSection() {
        for (String id : List.of("sets", "make", "jobs")) {
            bench.with(id, Place.CENTER, site -> PanelView.of(new Label(id)));
        }
        bench.open(Workspace.usual());
        Toolkit.run(() -> {
            Parent root = bench.window().scene().getRoot();
            root.resize(1440, 900);
            for (int pass = 0; pass < 3; pass++) {
                root.applyCss();
                root.layout();
            }
        });
        bench.await("the proportions", () -> {
            bench.window().scene().getRoot().layout();
            return golden(place("make").getWidth() / place("sets").getWidth())
                    && golden(place("sets").getHeight() / place("jobs").getHeight());
        });
    }

    private static boolean golden(double ratio) {
        return Math.abs(ratio / GOLDEN - 1) < 0.02;
    }

    /** The tabs that a panel lies behind. */
    private Bounds place(String panel) {
        return Toolkit.ask(() -> {
            Node at = bench.panel(panel);
            while (!(at instanceof TabPane)) {
                at = at.getParent();
            }
            return at.localToScene(at.getLayoutBounds());
        });
    }
}
