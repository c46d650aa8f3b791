package dev.backline.distribution.benchmarks.desk;

import dev.backline.api.set.SetDocument;
import dev.backline.model.Clip;
import dev.backline.model.Track;
import dev.backline.ui.Choice;
import dev.backline.ui.PanelSite;
import dev.backline.ui.Sheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

/** How long each picture of a panel takes while it is scrolled and zoomed, as fast as it goes. */
final class Frames {
    static final int WIDTH = 1600;
    /** JavaFX's screen in memory ends in the last row of 1,000. */
    static final int HEIGHT = 999;

    static final int FRAMES = 120;
    /** So many steps one way, then so many back. */
    private static final int TURN = 30;

    private static final double NOTCH_PX = 40;
    private static final double PINCH = 1.02;

    private final PanelSite site;

    Frames(PanelSite site) {
        this.site = site;
    }

    /** The first round does not count. */
    void measure(String panel, Path set, int rounds) throws Exception {
        size(panel);
        long begun = System.nanoTime();
        Hands.run(() -> site.openSet(set));
        Hands.await("the set " + set, () -> opened(set));
        ProbePanel.tell(panel + "/opened", (System.nanoTime() - begun) / 1e6);
        Hands.run(() -> site.reveal(panel));
        choose();
        Hands.await(
                panel + " on a sheet",
                () -> Hands.sheet().filter(c -> c.getWidth() > WIDTH / 2.0).isPresent());
        Hands.pulses(FRAMES / 2, number -> {});
        Sheet sheet = Hands.ask(() -> Hands.sheet().orElseThrow());
        ProbePanel.tell(panel + "/width", sheet.getWidth());
        ProbePanel.tell(panel + "/height", sheet.getHeight());
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, IntConsumer> gesture : gestures(panel, sheet)) {
                List<Double> times = Hands.pulses(FRAMES, gesture.getValue());
                if (round > 0) {
                    times.forEach(ms -> ProbePanel.tell(panel + "/" + gesture.getKey(), ms));
                }
            }
        }
    }

    /** Only the place of the panel is shown: the bottom of a mixer, the centre of all others. */
    private static void size(String panel) throws Exception {
        KeyCode other = panel.equals("mixer") ? KeyCode.DIGIT2 : KeyCode.DIGIT4;
        Hands.run(() -> {
            Window window = Hands.window().orElseThrow();
            window.setX(0);
            window.setY(0);
            window.setWidth(WIDTH);
            window.setHeight(HEIGHT);
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT3, other).forEach(Hands::press);
        });
    }

    private boolean opened(Path set) {
        return site.set()
                .getValue()
                .map(SetDocument::file)
                .filter(file -> file.getFileName().equals(set.getFileName()))
                .isPresent();
    }

    /** The first clip, so that a roll has something to show. */
    private void choose() throws Exception {
        SetDocument document = Hands.ask(() -> site.set().getValue().orElseThrow());
        for (Track track : document.snapshot().tracks()) {
            if (!track.session().isEmpty()) {
                Map.Entry<Integer, Clip> first =
                        track.session().entrySet().iterator().next();
                Choice choice = Choice.ofTrack(track.id())
                        .withScene(first.getKey())
                        .withClip(first.getValue().id());
                Hands.run(() -> site.choice().setValue(choice));
                return;
            }
        }
    }

    private static List<Map.Entry<String, IntConsumer>> gestures(String panel, Sheet sheet) {
        IntConsumer zoom = panel.equals("session")
                ? number -> Hands.pinch(way(number) > 0 ? PINCH : 1 / PINCH)
                : number -> Hands.wheel(sheet, way(number / 5), false, true);
        return List.of(
                Map.entry("down", number -> Hands.wheel(sheet, -NOTCH_PX * way(number), false, false)),
                Map.entry("across", number -> Hands.wheel(sheet, -NOTCH_PX * way(number), true, false)),
                Map.entry("zoom", zoom));
    }

    private static int way(int number) {
        return number / TURN % 2 == 0 ? 1 : -1;
    }
}
