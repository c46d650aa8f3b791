package dev.backline.desk.internal.shell;

import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.desk.internal.help.HelpDesk;
import dev.backline.desk.internal.help.HelpPage;
import dev.backline.desk.internal.look.Icon;
import dev.backline.desk.internal.look.Theme;
import dev.backline.desk.internal.model.Command;
import dev.backline.desk.internal.model.KeyMap;
import dev.backline.desk.internal.model.Layout;
import dev.backline.desk.internal.model.Macro;
import dev.backline.desk.internal.model.NamedLayouts;
import dev.backline.desk.internal.model.Workspace;
import dev.backline.desk.internal.people.HabitBook;
import dev.backline.desk.internal.people.Manner;
import dev.backline.desk.internal.people.Notices;
import dev.backline.desk.internal.people.Texts;
import dev.backline.desk.internal.report.Report;
import dev.backline.desk.internal.stroke.Meaning;
import dev.backline.desk.internal.tour.FirstLook;
import dev.backline.ui.Choice;
import dev.backline.ui.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.SwipeEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window: menus, search, dock and status. What can be done is in {@link Commands}, which panels are where in
 * {@link Arrangement}, colours and size in {@link Looks}, the set in {@link OpenSet}. All of it on the JavaFX thread.
 */
public final class DeskWindow implements AutoCloseable {
    private static final String SEARCH = "M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14M16 16l4.5 4.5";
    private static final String MARK = "M4 15v-6M9 19V5M14 16V8M19 13v-2";
    private static final String MOON = "M20 14.5A8.5 8.5 0 1 1 9.5 4A6.8 6.8 0 0 0 20 14.5z";

    private final Recorder recorder;
    private final Services services;
    private final Panels panels;
    private final Texts texts;
    private final BorderPane pane = new BorderPane();
    private final Consumer<Workspace> save;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final OpenSet set;
    private final Timeline timeline;
    private final SetKeeping keeping;
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.NONE);
    private final Label status = new Label();
    private final Looks looks;
    private final Commands commands;
    private final Arrangement arrangement;
    private final NamedLayouts workspaces;
    private final Incoming incoming;
    private final Overlay overlay;
    private final Scene scene;
    private final Runnable listening;
    private final Runnable mannered;
    private final Runnable news;
    private final Toast toast = new Toast();
    private Optional<Watchdog> watchdog = Optional.empty();
    private Optional<Throwable> fault = Optional.empty();
    private long asked;

    /**
     * Builds it, not shown yet.
     *
     * @param save keeps the arrangement whenever it changed
     */
    public DeskWindow(Services given, Panels panels, Workspace workspace, Consumer<Workspace> save) {
        this.recorder = new Recorder(given.actions());
        this.services = given.over(recorder);
        this.panels = panels;
        this.save = save;
        this.texts = new Texts(services.manners().now().language());
        panels.speak(texts.language());
        this.set = new OpenSet(services.documents(), this::say, texts, () -> Timeline.newest(services.actions()));
        recorder.hear(set);
        this.timeline = new Timeline(services.actions(), set, background, this::say);
        this.keeping = new SetKeeping(set, services, texts, this::overlay);
        this.looks = new Looks(Theme.of(workspace.theme()).orElse(Theme.DARK), workspace.zoom(), this::keep);
        this.commands = new Commands(
                services.actions(),
                panels,
                background,
                texts,
                new Commands.Reach(this::overlay, this::reveal, this::keysOfPanels, this::say, this::keep),
                new HabitBook(services.home(), services.manners(), background));
        Site.Surroundings around = new Site.Surroundings(
                services,
                set,
                choice,
                looks.look(),
                this::offer,
                this::openSet,
                this::say,
                this::reveal,
                background,
                texts,
                timeline);
        this.arrangement = new Arrangement(around, panels, looks, workspace, this::keep);
        this.workspaces = new NamedLayouts(workspace.named());
        ownCommands();
        dockCommands();
        setCommands();
        workspace.keys().forEach(commands.keys()::choose);
        commands.palette().remember(workspace.recent());
        commands.palette().pinned(workspace.pinned());
        services.help().window(this::pages);
        ContextMenus menus = new ContextMenus(services.actions(), set, this::offer);
        this.incoming = new Incoming(
                new Incoming.Reach(this::openSet, this::offer, file -> menus.of(file, List.of()), this::say),
                texts,
                background);
        this.overlay = new Overlay(content(), toast);
        StrokePad strokes = new StrokePad(services.manners(), texts, this::mean);
        overlay.getChildren().add(strokes);
        incoming.listen(overlay);
        this.scene = new Scene(overlay, 1280, 800);
        strokes.watch(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!arrangement.claims(event)) {
                commands.key(event);
            }
        });
        scene.addEventFilter(InputEvent.ANY, event -> arrangement.stir());
        looks.dress(scene, services.manners().now());
        scene.addEventFilter(ZoomEvent.ZOOM, event -> zoom(looks.zoom() * event.getZoomFactor()));
        scene.addEventFilter(SwipeEvent.SWIPE_LEFT, event -> arrangement.dock().turn(event.getTarget(), 1));
        scene.addEventFilter(SwipeEvent.SWIPE_RIGHT, event -> arrangement.dock().turn(event.getTarget(), -1));
        arrangement.sync();
        this.mannered = services.manners().listen(() -> Platform.runLater(this::manner));
        this.listening = panels.listen(() -> Platform.runLater(arrangement::sync));
        Latest<Notices.Notice> quiet = new Latest<>(notice -> tell(notice, false));
        Latest<Notices.Notice> loud = new Latest<>(notice -> tell(notice, true));
        this.news = services.notices().listen((notice, aloud) -> (aloud ? loud : quiet).offer(notice));
    }

    /** Answers the scene. */
    public Scene scene() {
        return scene;
    }

    /** Shows it as the stage's content. */
    public void show(Stage stage) {
        stage.titleProperty().bind(keeping.title());
        stage.setOnCloseRequest(event -> {
            event.consume();
            keeping.before(stage::hide);
        });
        stage.setMinWidth(640);
        stage.setMinHeight(420);
        stage.setScene(scene);
        stage.show();
        arrangement.dock().settle();
    }

    /** Does what a stroke means. */
    private void mean(Meaning meaning, Node under) {
        meaning.command()
                .ifPresentOrElse(
                        commands::run,
                        () -> StrokePad.press(under, (KeyCodeCombination) KeyCombination.valueOf(meaning.keys())));
    }

    private BorderPane content() {
        pane.setCenter(arrangement.dock());
        pane.setTop(top());
        pane.setBottom(bottom());
        return pane;
    }

    private Node top() {
        Icon mark = new Icon(MARK);
        HBox brand = new HBox(mark);
        brand.getStyleClass().add("brand-mark");
        Button search = new Button(texts.get("window.search"), new Icon(SEARCH));
        search.getStyleClass().add("search-button");
        search.setAccessibleText(texts.get("window.search.name"));
        search.getProperties().put(HelpDesk.TOPIC, "window: palette");
        search.setMaxWidth(460);
        search.setOnAction(event -> showPalette(""));
        HBox.setHgrow(search, Priority.ALWAYS);
        Region left = new Region();
        Region right = new Region();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        Button dark = PanelHost.tool(MOON, texts.get("window.theme"), this::nextTheme);
        dark.getProperties().put(HelpDesk.TOPIC, "window: theme");
        HBox bar = new HBox(
                brand,
                new Menus(services.actions()::list, commands.keys(), commands::run, texts).bar(arrangement::menu));
        bar.getChildren().addAll(left, search, right, dark);
        bar.getStyleClass().add("top-bar");
        return bar;
    }

    private Node bottom() {
        status.getStyleClass().setAll("label", "small", "muted");
        Label hint = new Label(texts.get(
                "window.hint",
                commands.keys().keysOf("window: palette"),
                commands.keys().keysOf("window: help"),
                commands.keys().keysOf("window: keys")));
        hint.getStyleClass().addAll("small", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bottom = new HBox(status, gap, hint);
        bottom.getStyleClass().add("status-bar");
        return bottom;
    }

    private void ownCommands() {
        commands.own("next region", "Go to the next region", "F6", () -> arrangement.region(focused(), 1));
        commands.own("region before", "Go to the region before", "Shift+F6", () -> arrangement.region(focused(), -1));
        commands.own("theme", "Change the theme", "Shortcut+Shift+T", this::nextTheme);
        commands.own("zoom in", "Larger", "Shortcut+Equals", () -> zoom(looks.zoom() + 0.1));
        commands.own("zoom out", "Smaller", "Shortcut+Minus", () -> zoom(looks.zoom() - 0.1));
        commands.own("zoom usual", "Usual size", "Shortcut+0", () -> zoom(1));
        commands.own("arrangement", "Put every panel back to its place", "", arrangement::reset);
        commands.own("tour", "Take the tour", "", () -> reveal("tour"));
        commands.own("report", "Write a report of what went wrong", "", this::report);
        commands.own("help", "Help on what has the focus", "F1", this::help);
        for (String language : List.of("system", "en", "de")) {
            commands.own("language " + language, "Language: " + language, "", () -> settle("desk.language", language));
        }
    }

    /** Sets a setting, which comes back as a new manner, and which Undo takes back. */
    private void settle(String key, String value) {
        background.execute(() -> services.actions()
                .call("settings set", Map.of("key", key, "value", value), Intent.APPLY, Progress.NONE)
                .faults()
                .forEach(fault -> say(fault.getMessage())));
    }

    /** Takes over how the user wants to work: another language opens every panel anew. */
    private void manner() {
        Manner manner = services.manners().now();
        looks.manner(manner);
        if (!manner.language().equals(texts.language())) {
            texts.speak(manner.language());
            panels.speak(manner.language());
            pane.setTop(top());
            pane.setBottom(bottom());
        }
    }

    private void setCommands() {
        commands.instead("undo", "Take back the last change", "Shortcut+Z", () -> timeline.undo(() -> {}));
        commands.instead("redo", "Do again what was undone", "Shortcut+Shift+Z", () -> timeline.redo(() -> {}));
        commands.own("record", "Record a macro, or end it", "Shortcut+Alt+M", this::record);
        commands.own("open", "Open a set or another file ...", "Shortcut+O", this::showOpen);
        commands.own("save", "Save the set", "Shortcut+S", () -> keeping.save(() -> {}));
        commands.own("save as", "Save the set as ...", "Shortcut+Shift+S", keeping::saveAs);
    }

    /** Begins to record a macro, or ends it and shows the script. */
    private void record() {
        if (!recorder.recording()) {
            recorder.start();
            say(texts.get("macro.begun", commands.keys().keysOf("window: record")));
            return;
        }
        Macro macro = recorder.stop().orElseThrow();
        if (macro.isEmpty()) {
            say(texts.get("macro.empty"));
            return;
        }
        MacroSheet sheet = new MacroSheet(services.home(), texts, macro.script());
        overlay.show(sheet, () -> {});
        sheet.begin();
    }

    /** Writes the open set to a file, which it belongs to from then on. */
    public void saveAs(Path file) {
        set.saveAs(file, () -> {});
    }

    /** Offers the tour, quietly, and tells what lies on this machine: to whom opens a window for the first time. */
    public void welcome(FirstLook look) {
        WelcomeBar bar = new WelcomeBar(texts, this::run, () -> pane.setTop(top()));
        pane.setTop(new VBox(top(), bar));
        background.execute(() -> {
            List<FirstLook.Find> finds = look.finds();
            Platform.runLater(() -> bar.found(finds));
        });
    }

    /** Offers the copy of a set that a crash left. */
    public void offerRecovery() {
        keeping.offerLeft();
    }

    private void dockCommands() {
        for (Place place : Place.values()) {
            String word = place.name().toLowerCase(java.util.Locale.ROOT);
            String key = "Shortcut+Alt+" + (java.util.List.of(Place.values()).indexOf(place) + 1);
            commands.own("toggle " + word, "Show or hide: " + word, key, () -> arrangement.toggle(place));
        }
        for (Layout.Side side : Layout.Side.values()) {
            String word = side.name().toLowerCase(java.util.Locale.ROOT);
            String key = "Shortcut+Alt+"
                    + List.of("Left", "Right", "Up", "Down")
                            .get(java.util.List.of(Layout.Side.values()).indexOf(side));
            commands.own(
                    "split " + word,
                    "Move the panel: " + word,
                    key,
                    () -> panel(host -> arrangement.split(host, side)));
        }
        commands.own(
                "next tab", "Next panel of this place", "Ctrl+Tab", () -> panel(host -> arrangement.next(host, 1)));
        commands.own(
                "tab before",
                "Panel before of this place",
                "Ctrl+Shift+Tab",
                () -> panel(host -> arrangement.next(host, -1)));
        commands.own("float", "Give the panel a window of its own", "Shortcut+Alt+W", () -> panel(arrangement::detach));
        commands.own("close panel", "Close the panel", "Shortcut+W", () -> panel(arrangement::hide));
        commands.own("workspaces", "Workspaces: switch, keep, rename, delete", "Shortcut+Alt+A", this::showWorkspaces);
    }

    private void panel(Consumer<PanelHost> what) {
        arrangement.focused(focused(), what);
    }

    /** Shows the arrangements that have a name. */
    public void showWorkspaces() {
        WorkspacesSheet sheet = new WorkspacesSheet(workspaces, arrangement, texts, this::keep, overlay::close);
        overlay.show(sheet, () -> {});
        sheet.begin();
    }

    /** Shows what a report would hold; it is written when the user says so. */
    private void report() {
        Report gathered = new Report(services.actions(), services.home());
        ReportSheet sheet = new ReportSheet(texts, gathered, fault, background, sentence -> {
            overlay.close();
            say(sentence);
        });
        overlay.show(sheet, () -> {});
        sheet.begin();
    }

    /** Opens the page of what has the focus, or of what it lies in. */
    private void help() {
        String topic = PanelPages.topic(focused());
        overlay.close();
        services.help().ask(topic);
        reveal("help");
    }

    /** Answers a page for each panel and each command of the window. */
    private List<HelpPage> pages() {
        List<HelpPage> pages = new ArrayList<>();
        for (PanelEntry entry : panels.list()) {
            pages.add(PanelPages.page(entry, host(entry.id()), texts));
        }
        for (KeyMap.Binding binding : commands.keys().bindings()) {
            String title = texts.title(binding.command(), binding.title());
            String keys = commands.keys().keysOf(binding.command());
            if (binding.command().startsWith(Command.WINDOW)) {
                String told = keys.isEmpty() ? "" : texts.get("help.key", keys);
                pages.add(new HelpPage(binding.command(), title, "# " + title + "\n\n" + told + "\n"));
            }
        }
        return pages;
    }

    private @Nullable Node focused() {
        return scene.getFocusOwner();
    }

    private Overlay overlay() {
        return overlay;
    }

    private List<KeyMap.Binding> keysOfPanels() {
        return arrangement.hosts().stream()
                .flatMap(host -> host.keys().stream())
                .toList();
    }

    /** Does a command of any kind. */
    public void run(String command) {
        commands.run(command);
    }

    /** Answers the titles of the commands that the palette finds. */
    public List<String> commands(String typed) {
        return commands.palette().find(typed).stream().map(Command::title).toList();
    }

    /** Answers the ids of all commands. */
    public List<String> commandIds() {
        return commands.all().stream().map(Command::id).toList();
    }

    /** Shows the palette with something typed already. */
    public void showPalette(String typed) {
        commands.showPalette(typed);
    }

    /** Shows all keys. */
    public void showKeys() {
        commands.showKeys();
    }

    /** Opens the form of an action. */
    public void offer(String action, Map<String, ?> values) {
        commands.offer(action, values);
    }

    /** Closes the sheet that is over the window, if there is one. */
    public void closeSheet() {
        overlay.close();
    }

    /** Shows a panel, wherever it is, and gives it the focus. */
    public void reveal(String id) {
        arrangement.reveal(id);
    }

    private void nextTheme() {
        looks.theme(looks.theme().next());
    }

    /** Changes the theme. */
    public void theme(Theme other) {
        looks.theme(other);
    }

    /** Changes the size of everything; 1 is usual. */
    public void zoom(double factor) {
        looks.zoom(factor);
    }

    /** Tells the user something in the status bar; it never takes the focus. */
    public void say(String sentence) {
        services.notices().note(sentence);
    }

    /** Shows a notice in the status bar, and aloud in the corner too. */
    private void tell(Notices.Notice notice, boolean aloud) {
        status.setText(notice.sentence());
        if (aloud) {
            toast.show(notice.sentence());
        }
    }

    /** Asks for a file, and does with it what a drop would. */
    private void showOpen() {
        OpenSheet sheet = new OpenSheet(texts, file -> {
            overlay.close();
            incoming.take(
                    List.of(file),
                    overlay,
                    scene.getWindow().getX(),
                    scene.getWindow().getY());
        });
        overlay.show(sheet, () -> {});
        sheet.begin();
    }

    /** Reads a set beside the window's thread; one that was asked for later goes before one that is still read. */
    private void openSet(Path file) {
        keeping.before(() -> {
            long number = ++asked;
            background.execute(() -> set.read(file)
                    .ifPresent(read -> Platform.runLater(() -> {
                        if (number == asked) {
                            show(read);
                        }
                    })));
        });
    }

    /** Takes a set as the open one. */
    public void show(SetDocument document) {
        choice.set(Choice.NONE);
        set.open(document);
        host("session").ifPresent(arrangement.dock()::front);
        say(texts.get("window.set.open", document.file().getFileName()));
    }

    /** Answers the arrangement as it is now. */
    public Workspace workspace() {
        return new Workspace(
                looks.theme().word(),
                looks.zoom(),
                arrangement.slots(),
                arrangement.dock().arranged(),
                commands.palette().recent(),
                commands.keys().chosen(),
                workspaces.named(),
                commands.palette().pinned());
    }

    private void keep() {
        save.accept(workspace());
    }

    /** Answers the host of a panel that is shown. */
    public Optional<PanelHost> host(String id) {
        return arrangement.host(id);
    }

    /** Puts what was thrown on the JavaFX thread to the panel that it came from. */
    public void blame(Throwable thrown) {
        fault = Optional.of(thrown);
        Throwable first = thrown;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        Optional<PanelHost> owner = arrangement.owner(first.getStackTrace());
        if (owner.isPresent()) {
            owner.get().fault(thrown);
            return;
        }
        System.getLogger(DeskWindow.class.getName())
                .log(System.Logger.Level.ERROR, "The window caught a fault.", thrown);
        say(texts.get("window.fault", String.valueOf(thrown.getMessage())));
    }

    /**
     * Watches from now on that no panel holds up the window.
     *
     * @param limit how long JavaFX's thread may be away
     */
    public void watch(Duration limit) {
        watchdog.ifPresent(Watchdog::close);
        watchdog = Optional.of(new Watchdog(Thread.currentThread(), arrangement::owner, limit));
    }

    /** Keeps the arrangement and lets every panel go. */
    @Override
    public void close() {
        watchdog.ifPresent(Watchdog::close);
        keep();
        listening.run();
        mannered.run();
        news.run();
        set.close();
        keeping.close();
        arrangement.close();
        looks.close();
        services.help().window(List::of);
        background.shutdownNow();
    }
}
