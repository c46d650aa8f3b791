package dev.backline.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.desk.internal.shell.Toolkit;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FenceTest {
    private static final Duration SHORT = Duration.ofMillis(60);

    @TempDir
    Path folder;

    private final CountDownLatch never = new CountDownLatch(1);
    private Bench bench;

    @AfterEach
    void close() {
        bench.close();
    }

    private void await() {
        try {
            never.await();
        } catch (InterruptedException heard) {
            Thread.currentThread().interrupt();
        }
    }

    /** Blocks JavaFX's thread when its button is pressed. */
    private final class Presses implements Panel {
        @Override
        public PanelView open(PanelSite site) {
            Button button = new Button("Wait for ever");
            button.setOnAction(event -> await());
            return PanelView.of(button);
        }
    }

    /** Blocks while it is laid out, the first time that it is opened. */
    private final class LaysOut implements Panel {
        private final AtomicBoolean ill = new AtomicBoolean(true);

        @Override
        public PanelView open(PanelSite site) {
            return new View(site);
        }

        private final class View extends Pane implements PanelView {
            View(PanelSite site) {
                getChildren().add(new Label("laid out " + site.state()));
            }

            @Override
            protected void layoutChildren() {
                if (ill.compareAndSet(true, false)) {
                    await();
                }
                super.layoutChildren();
            }

            @Override
            public Node content() {
                return this;
            }
        }
    }

    private void openWatched() {
        bench.open();
        watch(SHORT);
    }

    private void watch(Duration limit) {
        Toolkit.run(() -> bench.window().watch(limit));
    }

    @Test
    void aPanelThatBlocksTheWindowIsInterruptedNamedAndCanBeOpenedAgain() {
        bench = new Bench(folder);
        bench.withStay();
        bench.with("waits", Place.CENTER, new Presses());
        openWatched();
        Platform.runLater(() -> bench.click("Wait for ever"));
        bench.awaitText("It held up the window for");
        assertThat(bench.texts()).contains("I stay", "Waits stopped");
        assertThat(bench.texts()).anyMatch(text -> text.contains("ask the maker of dev.test.ui"));
        watch(Duration.ofHours(1));
        bench.click("Reopen Waits");
        bench.awaitText("Wait for ever");
    }

    @Test
    void aPanelThatBlocksWhileItIsLaidOutIsFoundToo() {
        bench = new Bench(folder);
        bench.withStay();
        openWatched();
        Platform.runLater(() -> bench.with("shape", Place.CENTER, new LaysOut()));
        bench.awaitText("It held up the window for");
        watch(Duration.ofHours(1));
        bench.click("Reopen Shape");
        bench.awaitText("laid out");
    }

    @Test
    void aPanelThatBlocksWhileItOpensIsFoundToo() {
        bench = new Bench(folder);
        AtomicBoolean ill = new AtomicBoolean(true);
        openWatched();
        Platform.runLater(() -> bench.with("slow", Place.CENTER, site -> {
            if (ill.compareAndSet(true, false)) {
                await();
            }
            return PanelView.of(new Label("open at last"));
        }));
        bench.awaitText("It held up the window for");
        watch(Duration.ofHours(1));
        bench.click("Reopen Slow");
        bench.awaitText("open at last");
    }
}
