package dev.backline.desk.internal.panel;

import dev.backline.api.action.ActionResult;
import dev.backline.api.event.Events;
import dev.backline.desk.internal.model.ThreadUse;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The bundles, why each runs or does not, what they use, and the ways to bring one in, up to date, out and back. */
@Component
@PanelInfo(
        id = "bundles",
        title = "Bundles",
        place = Place.RIGHT,
        icon = BundlesPanel.ICON,
        help = "The bundles that are installed, why each runs or does not, and the ways to bring one in, out and back.")
public final class BundlesPanel implements Panel {
    static final String ICON = "M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5l8-4.5M12 12v9";
    private static final String ASK = "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.3";
    private static final String PLUS = "M12 5v14M5 12h14";
    private static final String BACK = "M9 7L4 12l5 5M4 12h11a5 5 0 0 1 0 10";
    private static final String MINUS = "M5 12h14";
    private static final String UP = "M12 19V5M6 11l6-6l6 6";
    private static final String AGAIN = "M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4";
    private static final String CHECK = "M4 12h4l2-6l4 12l2-6h4";

    private final Events events;

    /** Hears of bundles that come and go. */
    @Activate
    public BundlesPanel(@Reference Events events) {
        this.events = events;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new View(site, events);
    }

    private static final class View implements PanelView {
        private final PanelSite site;
        private final Words words;
        private final Events.Subscription news;
        private final Listing listing;
        private final Label safe = new Label();
        private final Label use = new Label();
        private final VBox content;

        View(PanelSite site, Events events) {
            this.site = site;
            this.words = Words.of(BundlesPanel.class, site.language());
            this.listing = new Listing(
                            words,
                            words.get("panel.bundles.title"),
                            Stream.of("bundle", "state", "version", "origin", "threads")
                                    .map(column -> words.get("bundles." + column))
                                    .toList(),
                            List.of(220, 85, 75, 75, 65),
                            Listing.empty(ICON, words.get("bundles.none"), words.get("bundles.none.next")))
                    .fit(List.of(130, 85, 75, 75, 75), List.of(0, 1, 2, 3, 4));
            listing.table().getColumns().getFirst().getStyleClass().add("tail");
            safe.setMinHeight(Label.USE_PREF_SIZE);
            safe.setWrapText(true);
            safe.getStyleClass().addAll("warning-text", "banner");
            use.setTooltip(new Tooltip(words.get("bundles.use.help")));
            use.setAccessibleHelp(words.get("bundles.use.help"));
            use.getStyleClass().addAll("small", "muted", "banner");
            content = new VBox(safe, listing.node(), use);
            VBox.setVgrow(listing.node(), javafx.scene.layout.Priority.ALWAYS);
            content.setOnDragOver(this::over);
            content.setOnDragDropped(this::dropped);
            Soon changes = new Soon(this::refresh);
            this.news = events.subscribe("bundle/*", Events.Overflow.DROP_OLDEST, event -> changes.ask());
            refresh();
        }

        private void refresh() {
            site.call("bundle list", Map.of(), this::show);
        }

        private void show(ActionResult result) {
            List<String> names = result.results().stream()
                    .map(line -> Tools.text(line, "bundle"))
                    .toList();
            ThreadUse threads = ThreadUse.now(names);
            listing.show(result.results().stream()
                    .map(line -> List.of(
                            Tools.text(line, "bundle"),
                            Tools.text(line, "state"),
                            Tools.text(line, "version").replace(".SNAPSHOT", ""),
                            Tools.text(line, "origin"),
                            threads.in(Tools.text(line, "bundle"))))
                    .toList());
            long held = result.results().stream()
                    .filter(line -> Tools.text(line, "state").equals("held-back"))
                    .count();
            safe.setText(held == 0 ? "" : words.get("bundles.safe", held));
            safe.setVisible(held > 0);
            safe.setManaged(held > 0);
            use.setText(process());
        }

        /** What the whole process uses: memory and classes cannot be told apart by bundle without changing how it runs. */
        private String process() {
            Runtime runtime = Runtime.getRuntime();
            long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
            return words.get(
                    "bundles.use",
                    used,
                    runtime.maxMemory() >> 20,
                    Thread.getAllStackTraces().size());
        }

        private void over(DragEvent event) {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        }

        private void dropped(DragEvent event) {
            install(event.getDragboard().getFiles());
            event.setDropCompleted(true);
            event.consume();
        }

        /** Opens the form of the installation with these jars, and those that lie in these folders. */
        private void install(List<File> files) {
            List<String> jars = new ArrayList<>();
            for (File file : files) {
                File[] inside = file.isDirectory() ? file.listFiles() : new File[] {file};
                Stream.of(inside == null ? new File[0] : inside)
                        .filter(one -> one.getName().endsWith(".jar"))
                        .map(File::getPath)
                        .sorted()
                        .forEach(jars::add);
            }
            if (jars.isEmpty()) {
                site.say(words.get("bundles.nojar"));
            } else {
                site.offer("bundle install", Map.of("files", jars));
            }
        }

        private void ask(String action) {
            listing.chosen().ifPresent(name -> site.offer(action, Map.of("bundle", name)));
        }

        @Override
        public Node content() {
            return content;
        }

        @Override
        public List<Node> tools() {
            ObservableValue<?> chosen = listing.table().getSelectionModel().selectedItemProperty();
            return List.of(
                    listing.filterField(),
                    Tools.gap(),
                    Tools.sign(ASK, words.get("bundles.why"), chosen, () -> ask("bundle why")),
                    Tools.sign(AGAIN, words.get("bundles.retry"), chosen, () -> ask("bundle retry")),
                    Tools.sign(BACK, words.get("bundles.back"), chosen, () -> ask("bundle rollback")),
                    Tools.sign(MINUS, words.get("bundles.remove"), chosen, () -> ask("bundle remove")),
                    Tools.sign(CHECK, words.get("bundles.check"), () -> site.offer("bundle doctor", Map.of())),
                    Tools.sign(UP, words.get("bundles.update"), () -> site.offer("bundle update", Map.of())),
                    Tools.button(PLUS, words.get("bundles.install"), () -> site.offer("bundle install", Map.of())));
        }

        @Override
        public List<PanelKey> keys() {
            return List.of(
                    new PanelKey("Shortcut+I", words.get("bundles.why.key"), () -> ask("bundle why")),
                    new PanelKey("F5", words.get("bundles.refresh"), this::refresh),
                    new PanelKey("Delete", words.get("bundles.remove.key"), () -> ask("bundle remove")));
        }

        @Override
        public void close() {
            news.close();
        }
    }
}
