package dev.backline.distribution.benchmarks.desk;

import dev.backline.api.action.Actions;
import dev.backline.api.event.Events;
import dev.backline.api.set.SetWriter;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.osgi.framework.BundleContext;

/** A panel that measures the window which shows it, prints what it found, and closes it. What, is in the system property. */
public final class ProbePanel implements Panel {
    /** What is to be measured, and words that this needs, separated by a comma. */
    public static final String PROPERTY = "benchmark.desk";

    static final String TITLE = "Probe";

    private static final long PATIENCE_S = 60;

    private final CompletableFuture<PanelSite> site = new CompletableFuture<>();
    private final BundleContext context;
    private final Actions actions;
    private final Events events;
    private final SetWriter writer;

    /** Begins to wait for the window. */
    public ProbePanel(BundleContext context, Actions actions, Events events, SetWriter writer) {
        this.context = context;
        this.actions = actions;
        this.events = events;
        this.writer = writer;
        Thread.ofPlatform().name("benchmark").daemon().start(this::measure);
    }

    @Override
    public PanelView open(PanelSite opened) {
        site.complete(opened);
        return PanelView.of(new Label(TITLE));
    }

    private void measure() {
        try {
            List<String> words = List.of(System.getProperty(PROPERTY, "start").split(",", -1));
            Hands.awaitWindow();
            Hands.pulses(Pulses.FIRST_SEEN, number -> {});
            tell("start", 0);
            measure(words);
        } catch (Exception failed) {
            System.out.println("desk failed " + failed);
        }
        javafx.application.Platform.runLater(() -> Hands.window().ifPresent(Window::hide));
    }

    private void measure(List<String> words) throws Exception {
        switch (words.getFirst()) {
            case "write" -> write(Path.of(words.get(1)));
            case "frames" ->
                new Frames(site()).measure(words.get(1), Path.of(words.get(2)), Integer.parseInt(words.get(3)));
            case "sets" ->
                new Opening(site())
                        .measure(Path.of(words.get(1)), Path.of(words.get(2)), Integer.parseInt(words.get(3)));
            case "guests" -> new Guests(site(), context).measure(Path.of(words.get(1)), Integer.parseInt(words.get(2)));
            case "flood" -> new Flood(actions, events, site()).measure(Integer.parseInt(words.get(1)));
            default -> {
                // The start was told.
            }
        }
    }

    private void write(Path folder) throws Exception {
        Map<String, dev.backline.model.LiveSet> sets = Map.of(
                "grid", DeskSets.grid(200, 200),
                "roll", DeskSets.roll(50_000),
                "arrange", DeskSets.arrangement(60, 48),
                "small", DeskSets.grid(8, 8));
        for (Map.Entry<String, dev.backline.model.LiveSet> set : sets.entrySet()) {
            writer.write(set.getValue(), folder.resolve(set.getKey() + ".als"));
        }
    }

    /** A panel behind another one may be opened only when it comes to the front. */
    private PanelSite site() throws Exception {
        Hands.run(() -> Hands.tab(TITLE));
        return site.get(PATIENCE_S, TimeUnit.SECONDS);
    }

    static void tell(String name, double figure) {
        System.out.println("desk " + name + " " + figure);
        System.out.flush();
    }
}
