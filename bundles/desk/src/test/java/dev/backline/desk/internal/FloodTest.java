package dev.backline.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.event.Event;
import dev.backline.desk.internal.panel.NoticesPanel;
import dev.backline.desk.internal.shell.Toolkit;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloodTest {
    private static final int BEATS = 60;
    private static final int PULSES = 20;
    private static final int INSTALLS = Boolean.getBoolean("backline.long") ? 200 : 6;

    @TempDir
    Path folder;

    private Bench bench;

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theWindowGoesOnWhileEventsAndNoticesPourIn() throws InterruptedException {
        bench = new Bench(folder);
        bench.withStay();
        bench.with("notices", Place.CENTER, new NoticesPanel(bench.notices));
        bench.open();
        bench.await("the list", () -> bench.window().host("notices").isPresent());
        Work work = Toolkit.ask(() -> Work.of(bench));
        AtomicInteger beats = new AtomicInteger();
        AtomicBoolean pouring = new AtomicBoolean(true);
        AtomicLong poured = new AtomicLong();
        beat(beats, pouring);
        List<Thread> sources = new ArrayList<>();
        for (int source = 0; source < 3; source++) {
            sources.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; pouring.get(); i++) {
                    bench.events.publish(new Event("bundle/started", Map.of("sentence", "Event " + i)));
                    bench.events.publish(new Event("job/progress", Map.of("id", "j" + i, "fraction", 0.5)));
                    bench.notices.note("Notice " + i);
                    poured.incrementAndGet();
                }
            }));
        }
        bench.await("the pulse", () -> beats.get() >= BEATS && work.pulses >= PULSES);
        pouring.set(false);
        for (Thread source : sources) {
            source.join();
        }
        bench.notices.note("The last one.");
        bench.awaitText("The last one.");
        assertThat(bench.texts()).contains("I stay");
        Toolkit.run(work::stop);
        assertThat(poured.get()).isGreaterThan(10L * work.pulses);
        assertThat(work.mostSaid).as("sentences shown in a pulse").isBetween(1, 2);
        assertThat(work.mostFilled).as("times a list is filled in a pulse").isEqualTo(1);
    }

    /** How much the window does from pulse to pulse, however much it is told. */
    private static final class Work extends AnimationTimer {
        private int said;
        private int filled;
        volatile int pulses;
        int mostSaid;
        int mostFilled;

        /** Begins to count. */
        static Work of(Bench bench) {
            Work work = new Work();
            Parent root = bench.window().scene().getRoot();
            Label status = (Label) root.lookup(".status-bar .label");
            status.textProperty().addListener((text, before, now) -> work.said++);
            TableView<?> list = (TableView<?>) root.lookup(".table-view");
            list.getItems().addListener((InvalidationListener) changed -> work.filled++);
            work.start();
            return work;
        }

        @Override
        public void handle(long now) {
            pulses++;
            mostSaid = Math.max(mostSaid, said);
            mostFilled = Math.max(mostFilled, filled);
            said = 0;
            filled = 0;
        }
    }

    private static void beat(AtomicInteger beats, AtomicBoolean pouring) {
        Platform.runLater(() -> {
            beats.incrementAndGet();
            if (pouring.get()) {
                beat(beats, pouring);
            }
        });
    }

    /** A bundle's panel, loaded anew each time. */
    public static final class Guest implements Panel {
        @Override
        public PanelView open(PanelSite site) {
            Button button = new Button("guest");
            button.setOnAction(event -> site.say("pressed"));
            site.set().addListener((value, before, now) -> button.setText("set"));
            return PanelView.of(button);
        }
    }

    private static final class Fresh extends ClassLoader {
        Fresh() {
            super(FloodTest.class.getClassLoader());
        }

        Panel panel() {
            String name = Guest.class.getName();
            try (InputStream in = Guest.class.getResourceAsStream("FloodTest$Guest.class")) {
                byte[] code = java.util.Objects.requireNonNull(in).readAllBytes();
                return (Panel) defineClass(name, code, 0, code.length)
                        .getDeclaredConstructor()
                        .newInstance();
            } catch (IOException | ReflectiveOperationException broken) {
                throw new AssertionError(broken);
            }
        }
    }

    @Test
    void aPanelThatComesAndGoesLeavesNoClassLoader() {
        bench = new Bench(folder);
        bench.open();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < INSTALLS; i++) {
            Fresh loader = new Fresh();
            loaders.add(new WeakReference<>(loader));
            bench.panels.add("guest", Bench.entry("guest", Place.CENTER, loader.panel()));
            bench.awaitText("guest");
            bench.panels.remove("guest");
            bench.awaitText("Guest is not here now");
        }
        Toolkit.run(() -> bench.window().showPalette(""));
        Toolkit.run(() -> bench.window().closeSheet());
        bench.await("no loader is left", () -> {
            System.gc();
            return loaders.stream().allMatch(loader -> loader.refersTo(null));
        });
    }
}
