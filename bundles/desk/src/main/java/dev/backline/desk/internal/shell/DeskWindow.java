package dev.backline.desk.internal.shell;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.event.Events;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.desk.internal.look.Icon;
import dev.backline.desk.internal.look.Styles;
import dev.backline.desk.internal.look.Theme;
import dev.backline.desk.internal.model.Command;
import dev.backline.desk.internal.model.FormModel;
import dev.backline.desk.internal.model.KeyMap;
import dev.backline.desk.internal.model.PaletteModel;
import dev.backline.desk.internal.model.Workspace;
import dev.backline.desk.internal.model.Workspace.Slot;
import dev.backline.ui.Choice;
import dev.backline.ui.Look;
import dev.backline.ui.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The window: menus, search, dock and status, with every panel that is offered. All of it on the JavaFX thread. */
public final class DeskWindow implements AutoCloseable {
    private static final String SEARCH = "M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14M16 16l4.5 4.5";
    private static final String MARK = "M4 15v-6M9 19V5M14 16V8M19 13v-2";
    private static final String MOON = "M20 14.5A8.5 8.5 0 1 1 9.5 4A6.8 6.8 0 0 0 20 14.5z";
    private static final String DASH = "M4 12h16";

    private final Services services;
    private final Panels panels;
    private final Consumer<Workspace> save;
    private final Map<String, PanelHost> hosts = new LinkedHashMap<>();
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Map<String, Stage> floating = new LinkedHashMap<>();
    private final KeyMap keys = new KeyMap();
    private final PaletteModel palette = new PaletteModel(this::commands);
    private final Map<String, Runnable> own = new LinkedHashMap<>();
    private final OpenSet set = new OpenSet(this::say);
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.NONE);
    private final ObjectProperty<Look> look;
    private final Label status = new Label();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Site.Surroundings around;
    private final Dock dock = new Dock(this::move, this::detach, this::hide);
    private final Overlay overlay;
    private final Scene scene;
    private final Runnable listening;
    private final Events.Subscription news;
    private Theme theme;
    private double zoom;

    /**
     * Builds it, not shown yet.
     *
     * @param save keeps the arrangement whenever it changed
     */
    public DeskWindow(Services services, Panels panels, Workspace workspace, Consumer<Workspace> save) {
        this.services = services;
        this.panels = panels;
        this.save = save;
        this.theme = Theme.of(workspace.theme()).orElse(Theme.DARK);
        this.zoom = workspace.zoom();
        this.look = new SimpleObjectProperty<>(theme.look());
        this.around = new Site.Surroundings(
                services, set, choice, look, this::offer, this::openSet, this::say, this::reveal, background);
        workspace.slots().forEach(slot -> slots.put(slot.panel(), slot));
        ownCommands();
        workspace.keys().forEach(keys::choose);
        palette.remember(workspace.recent());
        this.overlay = new Overlay(content());
        this.scene = new Scene(overlay, 1280, 800);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        dress();
        sync();
        dock.divide(workspace.dividers());
        this.listening = panels.listen(() -> Platform.runLater(this::sync));
        this.news = services.events().subscribe("bundle/*", Events.Overflow.DROP_OLDEST, event -> {
            Object sentence = event.properties().getOrDefault("sentence", "");
            Platform.runLater(() -> say(String.valueOf(sentence)));
        });
    }

    /** Answers the scene. */
    public Scene scene() {
        return scene;
    }

    /** Shows it as the stage's content. */
    public void show(Stage stage) {
        stage.setTitle("Backline");
        stage.setMinWidth(640);
        stage.setMinHeight(420);
        stage.setScene(scene);
        stage.show();
        dock.divide(Map.of());
    }

    private BorderPane content() {
        BorderPane pane = new BorderPane(dock);
        Icon mark = new Icon(MARK);
        HBox brand = new HBox(mark);
        brand.getStyleClass().add("brand-mark");
        Button search = new Button("Search everything", new Icon(SEARCH));
        search.getStyleClass().add("search-button");
        search.setAccessibleText("Search all commands");
        search.setMaxWidth(460);
        search.setOnAction(event -> showPalette(""));
        HBox.setHgrow(search, Priority.ALWAYS);
        Region left = new Region();
        Region right = new Region();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        Button dark = PanelHost.tool(MOON, "Theme", this::nextTheme);
        HBox bar = new HBox(brand, new Menus(() -> services.actions().list(), keys, this::run).bar(this::panelItems));
        bar.getChildren().addAll(left, search, right, dark);
        bar.getStyleClass().add("top-bar");
        pane.setTop(bar);
        status.getStyleClass().addAll("small", "muted");
        Label hint = new Label(
                keys.keysOf("window: palette") + "  all commands      " + keys.keysOf("window: keys") + "  keys");
        hint.getStyleClass().addAll("small", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bottom = new HBox(status, gap, hint);
        bottom.getStyleClass().add("status-bar");
        pane.setBottom(bottom);
        return pane;
    }

    private void ownCommands() {
        own("palette", "Search all commands", "Shortcut+K", () -> showPalette(""));
        own("palette too", "Search all commands", "Shortcut+Shift+P", () -> showPalette(""));
        own("keys", "Show all keys", "F1", this::showKeys);
        own("next region", "Go to the next region", "F6", () -> region(1));
        own("region before", "Go to the region before", "Shift+F6", () -> region(-1));
        own("theme", "Change the theme", "Shortcut+Shift+T", this::nextTheme);
        own("zoom in", "Larger", "Shortcut+Equals", () -> zoom(zoom + 0.1));
        own("zoom out", "Smaller", "Shortcut+Minus", () -> zoom(zoom - 0.1));
        own("zoom usual", "Usual size", "Shortcut+0", () -> zoom(1));
        own("arrangement", "Put every panel back to its place", "", this::reset);
        keys.with("undo", "Take back the last change", "Shortcut+Z");
        keys.with("redo", "Do again what was undone", "Shortcut+Shift+Z");
    }

    private void own(String name, String title, String usual, Runnable run) {
        keys.with(Command.WINDOW + name, title, usual);
        own.put(Command.WINDOW + name, run);
    }

    // ---- commands

    /** Answers every command: the registry's actions, the panels, and the window's own. */
    List<Command> commands() {
        List<Command> all = new ArrayList<>();
        for (ActionInfo action : services.actions().list()) {
            all.add(new Command(action.fullName(), action.title(), action.fullName(), keys.keysOf(action.fullName())));
        }
        for (PanelEntry entry : panels.list()) {
            String id = Command.WINDOW + "panel " + entry.id();
            all.add(new Command(id, "Show the panel " + entry.title(), entry.bundle(), keys.keysOf(id)));
        }
        for (KeyMap.Binding binding : keys.bindings()) {
            boolean twice = binding.command().endsWith(" too");
            if (own.containsKey(binding.command()) && !twice) {
                all.add(new Command(binding.command(), binding.title(), "window", keys.keysOf(binding.command())));
            }
        }
        return all;
    }

    /** Does a command of any kind. */
    public void run(String command) {
        Optional<Runnable> ofWindow = Optional.ofNullable(own.get(command));
        String panel = Command.WINDOW + "panel ";
        if (ofSet(command)) {
            overlay.close();
        } else if (ofWindow.isPresent()) {
            ofWindow.get().run();
        } else if (command.startsWith(panel)) {
            overlay.close();
            reveal(command.substring(panel.length()));
        } else {
            offer(command, Map.of());
        }
    }

    /** Answers whether a command was one for the history of the open set, and does it then. */
    private boolean ofSet(String command) {
        if (command.equals("undo") && !set.history().getValue().done().isEmpty()) {
            set.undo();
            return true;
        }
        if (command.equals("redo") && !set.history().getValue().undone().isEmpty()) {
            set.redo();
            return true;
        }
        return false;
    }

    /** Shows the palette with something typed already. */
    public void showPalette(String typed) {
        PaletteSheet sheet = new PaletteSheet(palette, command -> {
            palette.used(command.id());
            if (command.ofWindow()) {
                overlay.close();
            }
            run(command.id());
            keep();
        });
        overlay.show(sheet, () -> {});
        sheet.type(typed);
        sheet.begin();
    }

    /** Shows all keys. */
    public void showKeys() {
        List<KeyMap.Binding> ofPanels =
                hosts.values().stream().flatMap(host -> host.keys().stream()).toList();
        KeysSheet sheet = new KeysSheet(keys, ofPanels);
        overlay.show(sheet, () -> {});
        sheet.begin();
    }

    /** Opens the form of an action. */
    public void offer(String action, Map<String, ?> values) {
        Optional<ActionInfo> info = services.actions().find(action);
        if (info.isEmpty()) {
            say(services.actions().explainMissing(action));
            return;
        }
        ActionSheet sheet =
                new ActionSheet(services.actions(), background, new FormModel(info.get(), values), overlay::close);
        overlay.show(sheet, sheet::stop);
        sheet.begin();
    }

    /** Closes the sheet that is over the window, if there is one. */
    public void closeSheet() {
        overlay.close();
    }

    private void key(KeyEvent event) {
        for (KeyMap.Binding binding : keys.bindings()) {
            if (!binding.keys().isEmpty()
                    && !event.isConsumed()
                    && KeyCombination.valueOf(binding.keys()).match(event)
                    && !typing(event, binding)) {
                keys.commandOf(binding.keys()).ifPresent(command -> {
                    event.consume();
                    run(command);
                });
            }
        }
    }

    /** A text that is being typed has an undo of its own. */
    private static boolean typing(KeyEvent event, KeyMap.Binding binding) {
        return event.getTarget() instanceof javafx.scene.control.TextInputControl
                && (binding.command().equals("undo") || binding.command().equals("redo"));
    }

    // ---- panels

    /** Brings the window to what is offered; the arrangement is kept when that changed something. */
    private void sync() {
        int before = hosts.size();
        boolean changed = false;
        for (PanelEntry entry : panels.list()) {
            Slot slot = slots.computeIfAbsent(
                    entry.id(),
                    id -> new Slot(id, entry.title(), entry.bundle(), entry.place(), true, false, false, Map.of()));
            PanelHost host = hosts.get(entry.id());
            if (slot.shown() && host == null) {
                open(entry, slot);
            } else if (host != null && !host.entry().equals(Optional.of(entry))) {
                host.open(entry);
                dock.rename(host);
                changed = true;
            }
        }
        for (PanelHost host : List.copyOf(hosts.values())) {
            boolean offered = panels.find(host.panelId()).isPresent();
            if (!offered && host.entry().isPresent()) {
                host.gone(host.entry().map(PanelEntry::bundle).orElse(""));
                changed = true;
            }
        }
        slots.values().stream()
                .filter(slot -> slot.shown() && !hosts.containsKey(slot.panel()))
                .toList()
                .forEach(this::placeholder);
        if (changed || hosts.size() != before) {
            keep();
        }
    }

    private void open(PanelEntry entry, Slot slot) {
        PanelHost host = new PanelHost(around, entry.id(), entry.title(), slot.state());
        hosts.put(entry.id(), host);
        if (slot.floating()) {
            window(host);
        } else {
            dock.add(host, slot.place(), entry.icon());
        }
        host.open(entry);
        if (slot.front()) {
            dock.front(host);
        }
    }

    private void placeholder(Slot slot) {
        PanelHost host = new PanelHost(around, slot.panel(), slot.title(), slot.state());
        hosts.put(slot.panel(), host);
        dock.add(host, slot.place(), DASH);
        host.gone(slot.bundle());
    }

    private void move(PanelHost host, Place place) {
        remember(host, slot -> slot.at(place, false));
        dock.remove(host);
        dock.add(host, place, icon(host));
        dock.front(host);
        keep();
    }

    private String icon(PanelHost host) {
        return host.entry().map(PanelEntry::icon).orElse(DASH);
    }

    private void detach(PanelHost host) {
        remember(host, slot -> slot.at(slot.place(), true));
        dock.remove(host);
        window(host);
        keep();
    }

    private void window(PanelHost host) {
        Stage stage = new Stage();
        stage.setTitle(host.title());
        Scene apart = new Scene(host, 640, 460);
        Styles.dress(apart, theme);
        Styles.zoom(host, zoom);
        stage.setScene(apart);
        stage.setOnCloseRequest(event -> {
            floating.remove(host.panelId());
            apart.setRoot(new Region());
            host.setStyle("");
            Place back = slots.containsKey(host.panelId())
                    ? java.util.Objects.requireNonNull(slots.get(host.panelId()))
                            .place()
                    : Place.CENTER;
            remember(host, slot -> slot.at(back, false));
            dock.add(host, back, icon(host));
            dock.front(host);
            keep();
        });
        floating.put(host.panelId(), stage);
        stage.show();
    }

    private void hide(PanelHost host) {
        remember(host, slot -> slot.shown(false));
        dock.remove(host);
        host.close();
        hosts.remove(host.panelId());
        keep();
    }

    private void remember(PanelHost host, java.util.function.UnaryOperator<Slot> change) {
        slots.computeIfPresent(host.panelId(), (id, slot) -> change.apply(slot.withState(host.state())));
    }

    /** Shows a panel, wherever it is, and gives it the focus. */
    public void reveal(String id) {
        slots.computeIfPresent(id, (key, slot) -> slot.shown(true));
        sync();
        Optional.ofNullable(hosts.get(id)).ifPresent(host -> {
            dock.front(host);
            Optional.ofNullable(floating.get(id)).ifPresent(Stage::toFront);
            focus(host);
        });
        keep();
    }

    private static void focus(PanelHost host) {
        Optional<javafx.scene.Node> first = Walk.reachable(host).stream().findFirst();
        first.ifPresent(javafx.scene.Node::requestFocus);
    }

    private void reset() {
        List<PanelHost> all = List.copyOf(hosts.values());
        all.forEach(host -> {
            remember(host, slot -> slot);
            dock.remove(host);
            host.close();
        });
        floating.values().forEach(Window::hide);
        floating.clear();
        hosts.clear();
        slots.replaceAll(
                (id, slot) -> slot.at(panels.find(id).map(PanelEntry::place).orElse(slot.place()), false));
        sync();
        keep();
    }

    private List<MenuItem> panelItems() {
        List<MenuItem> items = new ArrayList<>();
        for (PanelEntry entry : panels.list()) {
            CheckMenuItem item = new CheckMenuItem(entry.title());
            item.setSelected(hosts.containsKey(entry.id()));
            item.setOnAction(event -> {
                if (hosts.containsKey(entry.id())) {
                    hide(java.util.Objects.requireNonNull(hosts.get(entry.id())));
                } else {
                    reveal(entry.id());
                }
            });
            items.add(item);
        }
        return items;
    }

    private void region(int step) {
        List<PanelHost> fronts = dock.fronts();
        if (fronts.isEmpty()) {
            return;
        }
        javafx.scene.Node owner = scene.getFocusOwner();
        int at = -1;
        for (int i = 0; i < fronts.size(); i++) {
            if (Walk.within(owner, fronts.get(i))) {
                at = i;
            }
        }
        focus(fronts.get(Math.floorMod(at < 0 && step < 0 ? -1 : at + step, fronts.size())));
    }

    // ---- look

    private void nextTheme() {
        theme(theme.next());
    }

    /** Changes the theme. */
    public void theme(Theme other) {
        theme = other;
        look.set(other.look());
        dress();
        keep();
    }

    /** Changes the size of everything; 1 is usual. */
    public void zoom(double factor) {
        zoom = Math.clamp(factor, Workspace.LEAST_ZOOM, Workspace.MOST_ZOOM);
        dress();
        keep();
    }

    private void dress() {
        Styles.dress(scene, theme);
        Styles.zoom(overlay, zoom);
        floating.values().forEach(stage -> Styles.dress(stage.getScene(), theme));
    }

    /** Tells the user something in the status bar; it never takes the focus. */
    public void say(String sentence) {
        status.setText(sentence);
    }

    // ---- set

    private void openSet(Path file) {
        Optional<SetDocuments> documents = services.documents().get();
        if (documents.isEmpty()) {
            say("Sets cannot be opened: the bundle that reads them is not here.");
            return;
        }
        say("Reading " + file.getFileName() + " ...");
        background.execute(() -> {
            try {
                SetDocument read = documents.get().open(file, Progress.NONE);
                Platform.runLater(() -> show(read));
            } catch (IOException | SetFault fault) {
                Platform.runLater(
                        () -> say(fault.getMessage() == null ? file + " cannot be read." : fault.getMessage()));
            }
        });
    }

    /** Takes a set as the open one. */
    public void show(SetDocument document) {
        choice.set(Choice.NONE);
        set.open(document);
        host("session").ifPresent(dock::front);
        say(document.file().getFileName() + " is open.");
    }

    // ---- keeping

    /** Answers the arrangement as it is now. */
    public Workspace workspace() {
        List<Slot> all = new ArrayList<>();
        for (Slot slot : slots.values()) {
            PanelHost host = hosts.get(slot.panel());
            if (host == null) {
                all.add(slot);
            } else {
                Place place = dock.placeOf(host).orElse(slot.place());
                all.add(new Slot(
                        slot.panel(),
                        host.title(),
                        host.entry().map(PanelEntry::bundle).orElse(slot.bundle()),
                        place,
                        true,
                        dock.isFront(host),
                        floating.containsKey(slot.panel()),
                        host.state()));
            }
        }
        return new Workspace(theme.word(), zoom, all, dock.dividers(), palette.recent(), keys.chosen());
    }

    private void keep() {
        save.accept(workspace());
    }

    /** Answers the host of a panel that is shown. */
    public Optional<PanelHost> host(String id) {
        return Optional.ofNullable(hosts.get(id));
    }

    /** Puts what was thrown on the JavaFX thread to the panel that it came from. */
    public void blame(Throwable thrown) {
        for (StackTraceElement call : thrown.getStackTrace()) {
            for (PanelHost host : List.copyOf(hosts.values())) {
                if (host.owns(call)) {
                    host.fault(thrown);
                    return;
                }
            }
        }
        System.getLogger(DeskWindow.class.getName())
                .log(System.Logger.Level.ERROR, "The window caught a fault.", thrown);
        say("Something went wrong inside of the window: " + thrown.getMessage() + ". It is in the log.");
    }

    /** Keeps the arrangement and lets every panel go. */
    @Override
    public void close() {
        keep();
        listening.run();
        news.close();
        set.close();
        hosts.values().forEach(PanelHost::close);
        floating.values().forEach(Window::hide);
        background.shutdownNow();
    }
}
