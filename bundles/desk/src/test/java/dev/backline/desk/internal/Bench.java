package dev.backline.desk.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.set.SetDocuments;
import dev.backline.desk.internal.help.HelpDesk;
import dev.backline.desk.internal.model.Layout;
import dev.backline.desk.internal.model.Workspace;
import dev.backline.desk.internal.people.Manner;
import dev.backline.desk.internal.people.Manners;
import dev.backline.desk.internal.people.Notices;
import dev.backline.desk.internal.shell.DeskWindow;
import dev.backline.desk.internal.shell.PanelEntry;
import dev.backline.desk.internal.shell.Panels;
import dev.backline.desk.internal.shell.Services;
import dev.backline.desk.internal.shell.Toolkit;
import dev.backline.desk.internal.shell.Walk;
import dev.backline.testkit.home.FolderHome;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Assumptions;

/** A window over fakes, without a display, with hands. */
final class Bench implements AutoCloseable {
    private static final long LIMIT_S = 60;

    final FakeActions actions = new FakeActions();
    final FakeEvents events = new FakeEvents();
    final Manners manners = new Manners(Manner.USUAL);
    final Notices notices;
    final HelpDesk help = new HelpDesk(actions);
    final Panels panels = new Panels();
    final List<Workspace> saved = new CopyOnWriteArrayList<>();
    private final Path folder;
    private final Supplier<Optional<SetDocuments>> documents;
    private Optional<DeskWindow> window = Optional.empty();
    private Optional<Stage> stage = Optional.empty();

    Bench(Path folder) {
        this(folder, Optional::empty);
    }

    Bench(Path folder, Supplier<Optional<SetDocuments>> documents) {
        this.folder = folder;
        this.documents = documents;
        this.notices = new Notices(events);
        try {
            Toolkit.startHeadless();
        } catch (ActionFault e) {
            Assumptions.abort(e.getMessage()); // Not everywhere are the libraries that JavaFX needs.
        }
    }

    Services services() {
        return new Services(actions, events, new FolderHome(folder), documents, manners, notices, help);
    }

    static PanelEntry entry(String id, Place place, Panel panel) {
        String title = id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1);
        return new PanelEntry(id, title, place, "M4 12h16", "What it is for.", "dev.test.ui", () -> panel);
    }

    Bench with(String id, Place place, Panel panel) {
        panels.add(id, entry(id, place, panel));
        return this;
    }

    /** A panel that does nothing, on the left. */
    Bench withStay() {
        return with("stay", Place.LEFT, site -> PanelView.of(new Label("I stay")));
    }

    /** Opens a window in which every panel of the bench is open, at its own place. */
    DeskWindow open() {
        List<Workspace.Slot> all = panels.list().stream()
                .map(one -> new Workspace.Slot(
                        one.id(), one.title(), one.bundle(), one.place(), true, false, false, Map.of()))
                .toList();
        return open(new Workspace("dark", 1, all, Layout.usual(), List.of(), Map.of(), Map.of()));
    }

    DeskWindow open(Workspace workspace) {
        DeskWindow opened = Toolkit.ask(() -> {
            DeskWindow fresh = new DeskWindow(services(), panels, workspace, saved::add);
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> fresh.blame(thrown));
            Stage shown = new Stage();
            fresh.show(shown);
            shown.requestFocus();
            stage = Optional.of(shown);
            return fresh;
        });
        window = Optional.of(opened);
        return opened;
    }

    DeskWindow window() {
        return window.orElseThrow();
    }

    /** Presses keys where the focus is. */
    void press(KeyCode code, KeyCode... modifiers) {
        Toolkit.run(() -> {
            List<KeyCode> held = Arrays.asList(modifiers);
            Node owner = window().scene().getFocusOwner();
            EventTarget target = owner == null ? window().scene() : owner;
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(
                        target,
                        new KeyEvent(
                                type,
                                "",
                                "",
                                code,
                                held.contains(KeyCode.SHIFT),
                                held.contains(KeyCode.CONTROL),
                                held.contains(KeyCode.ALT),
                                false));
            }
        });
    }

    /** Types letters where the focus is. */
    void type(String text) {
        Toolkit.run(() -> {
            for (int i = 0; i < text.length(); i++) {
                String letter = text.substring(i, i + 1);
                Event.fireEvent(
                        window().scene().getFocusOwner(),
                        new KeyEvent(
                                KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
            }
        });
    }

    /** Asks the window to close, as its frame's button does. */
    void closeWindow() {
        stage.ifPresent(shown -> Event.fireEvent(shown, new WindowEvent(shown, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    boolean isShowing() {
        return stage.map(Stage::isShowing).orElse(false);
    }

    /** The first visible node of a kind. */
    <T extends Node> T find(Class<T> kind) {
        return Toolkit.ask(() -> Walk.all(window().scene().getRoot()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow());
    }

    /** Waits until something holds, asked on JavaFX's thread. */
    void await(String what, BooleanSupplier holds) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_S);
        while (!Toolkit.ask(holds::getAsBoolean)) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("Not within " + LIMIT_S + " s: " + what + ". It shows: " + texts());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(15));
        }
    }

    /** Every text that can be read now. */
    List<String> texts() {
        return Toolkit.ask(() -> {
            Parent root = window().scene().getRoot();
            root.applyCss();
            root.layout();
            return Walk.all(root).stream()
                    .map(node -> switch (node) {
                        case Labeled labeled -> labeled.getText();
                        case TextInputControl input -> input.getText();
                        default -> "";
                    })
                    .filter(text -> text != null && !text.isEmpty())
                    .toList();
        });
    }

    void awaitText(String text) {
        await("the text " + text, () -> texts().stream().anyMatch(shown -> shown.contains(text)));
    }

    /** Presses a button by its accessible name. */
    void click(String name) {
        Button button = Toolkit.ask(() -> Walk.all(window().scene().getRoot()).stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(one -> name.equals(one.getAccessibleText()) || name.equals(one.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no button " + name + " among " + texts())));
        Toolkit.run(button::fire);
    }

    /** The node of a panel. */
    Node panel(String id) {
        return window().host(id).orElseThrow();
    }

    /** What a node looks like, as a number. */
    int look(Node node) {
        return Toolkit.ask(() -> {
            WritableImage image = node.snapshot(null, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return Arrays.hashCode(pixels);
        });
    }

    /** Waits until a node looks otherwise than before. */
    void awaitChange(Node node, int before) {
        await("other pixels", () -> look(node) != before);
    }

    @Override
    public void close() {
        Toolkit.run(() -> {
            window.ifPresent(DeskWindow::close);
            stage.ifPresent(Stage::hide);
        });
    }
}
