package dev.backline.desk.internal.shell;

import dev.backline.api.action.ActionFault;
import dev.backline.api.job.Progress;
import dev.backline.desk.internal.help.ControlHelp;
import dev.backline.desk.internal.help.HelpDesk;
import dev.backline.desk.internal.look.Styles;
import dev.backline.desk.internal.look.Theme;
import dev.backline.desk.internal.model.Layout;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.text.Text;

/**
 * Goes through panels as somebody would who sees little, has no mouse, or touches: what has no name, what the keyboard does not reach,
 * what F1 tells nothing of, what is cut
 * off from 80 to 200 % or at the panel's own place, what is too small for a finger.
 */
public final class Inspection {
    /** The least width and height of what is touched, in pixels. */
    public static final double FINGER_PX = 44;

    private static final List<Double> ZOOMS = List.of(0.8, 1.0, 2.0);
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 700;
    private static final double SLACK = 1.5;
    private static final long PATIENCE_S = 10;

    private final Shots shots;
    private final Panels panels;

    /** Goes through these panels. */
    public Inspection(Services services, Panels panels) {
        this.panels = panels;
        this.shots = new Shots(services, panels, java.util.Optional.empty());
    }

    /**
     * What was found.
     *
     * @param panel where
     * @param rule which rule it breaks: unnamed, unreachable, helpless, wordless, shortened, clipped, small
     * @param what the control and how it is
     */
    public record Flaw(String panel, String rule, String what) {}

    /**
     * Answers what is wrong with panels; all for an empty list.
     *
     * @throws ActionFault if JavaFX cannot start
     */
    public List<Flaw> run(List<String> ids, Progress progress) throws ActionFault {
        Toolkit.startHeadless();
        List<Flaw> flaws = new ArrayList<>();
        List<PanelEntry> all = panels.list().stream()
                .filter(entry -> ids.isEmpty() || ids.contains(entry.id()))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            progress.check();
            progress.report((double) i / all.size(), all.get(i).id());
            flaws.addAll(panel(all.get(i)));
        }
        return List.copyOf(flaws);
    }

    private List<Flaw> panel(PanelEntry entry) {
        try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
                OpenSet set = shots.noSet()) {
            PanelHost host = Toolkit.ask(() -> shots.host(entry, Theme.DARK, set, background));
            Scene scene =
                    Toolkit.ask(() -> Shots.scene(host, entry, new Shots.Wish(entry.id(), Theme.DARK, WIDTH, HEIGHT)));
            try {
                settle(host, scene);
                return Toolkit.ask(() -> look(entry.id(), entry.place(), host, scene));
            } finally {
                Toolkit.run(host::close);
            }
        }
    }

    private static void settle(PanelHost host, Scene scene) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (!Toolkit.ask(host::quiet) && System.nanoTime() < limit) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        Toolkit.run(() -> lay(scene, 1));
    }

    private static void lay(Scene scene, double zoom) {
        lay(scene, zoom, WIDTH, HEIGHT);
    }

    private static void lay(Scene scene, double zoom, int width, int height) {
        Parent root = scene.getRoot();
        Styles.zoom(root, zoom);
        root.resize(width, height);
        // What wraps tells its height only when it knows its width.
        for (int pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
        }
    }

    private static List<Flaw> look(String panel, Place place, PanelHost host, Scene scene) {
        List<Flaw> flaws = new ArrayList<>();
        flaws.addAll(names(panel, scene.getRoot()));
        flaws.addAll(helpless(panel, host));
        for (Shots.Size size : placed(place)) {
            lay(scene, 1, size.width(), size.height());
            flaws.addAll(shortened(panel, scene.getRoot(), size));
        }
        for (double zoom : ZOOMS) {
            lay(scene, zoom);
            flaws.addAll(clipped(panel, scene.getRoot(), zoom));
        }
        lay(scene, 1);
        Styles.suit(scene.getRoot(), true, true);
        lay(scene, 1);
        flaws.addAll(small(panel, scene.getRoot()));
        return flaws;
    }

    /** Answers what has no name, or is not reached by the keyboard. */
    static List<Flaw> names(String panel, Node root) {
        List<Flaw> flaws = new ArrayList<>();
        for (Node node : Walk.all(root)) {
            boolean part = partOfControl(node);
            if (node.isFocusTraversable() && !node.isDisabled() && !part && !named(node)) {
                flaws.add(new Flaw(panel, "unnamed", describe(node)));
            }
            if (pressed(node) && !node.isDisabled() && !part && !node.isFocusTraversable()) {
                flaws.add(new Flaw(panel, "unreachable", describe(node)));
            }
        }
        return flaws;
    }

    /** Answers what F1 would tell nothing of, and signs that no word explains. */
    static List<Flaw> helpless(String panel, PanelHost host) {
        List<Flaw> flaws = new ArrayList<>();
        Words words = Words.of(HelpDesk.class, Locale.ENGLISH);
        for (Node node : Walk.reachable(host)) {
            boolean told = ControlHelp.of(node, words)
                    .map(help -> !help.what().isEmpty()
                            || !help.hands().isEmpty()
                            || !host.keys().isEmpty())
                    .orElse(false);
            if (!told && !partOfControl(node)) {
                flaws.add(new Flaw(panel, "helpless", describe(node)));
            }
            if (node instanceof ButtonBase button && isSign(button) && button.getTooltip() == null) {
                flaws.add(new Flaw(panel, "wordless", describe(node)));
            }
        }
        return flaws;
    }

    private static boolean isSign(ButtonBase button) {
        return button.getGraphic() != null
                && (button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
                        || button.getText() == null
                        || button.getText().isBlank());
    }

    /** The sizes that a panel has at its own place in a small and in a usual window. */
    private static List<Shots.Size> placed(Place place) {
        double small = 1 - Layout.GOLDEN;
        double side = small * Layout.GOLDEN;
        double width = switch (place) {
            case LEFT, RIGHT -> side;
            case CENTER -> 1 - 2 * side;
            case BOTTOM -> 1;
        };
        double height = place == Place.BOTTOM ? small : Layout.GOLDEN;
        return Stream.of(new Shots.Size(WIDTH, HEIGHT), new Shots.Size(1440, 900))
                .map(window -> new Shots.Size((int) (window.width() * width), (int) (window.height() * height)))
                .toList();
    }

    /** Answers what shows less than its whole text; what a table or a list holds may be longer than its column. */
    private static List<Flaw> shortened(String panel, Node root, Shots.Size size) {
        List<Flaw> flaws = new ArrayList<>();
        for (Node node : Walk.all(root)) {
            if (node instanceof Labeled labeled && !inCell(node) && isShortened(labeled)) {
                flaws.add(new Flaw(
                        panel,
                        "shortened",
                        describe(node) + " \"" + labeled.getText() + "\" at " + size.width() + "x" + size.height()));
            }
        }
        return flaws;
    }

    private static boolean inCell(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof IndexedCell<?>) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShortened(Labeled labeled) {
        String whole = labeled.getText();
        return whole != null
                && labeled.getTooltip() == null
                && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                && labeled.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(text -> ((Text) text).getText())
                        .anyMatch(shown ->
                                shown.endsWith(labeled.getEllipsisString()) && shown.length() < whole.length());
    }

    private static boolean named(Node node) {
        boolean told =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean written = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        return node instanceof ScrollBar || (told || written) && node.getAccessibleRole() != null;
    }

    private static boolean pressed(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof TableView<?>
                || node instanceof ListView<?>
                || node instanceof TreeView<?>
                || node instanceof Slider;
    }

    /** A part of another control is named and reached with it. */
    private static boolean partOfControl(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ComboBoxBase<?>
                    || at instanceof TableView<?>
                    || at instanceof ListView<?>
                    || at instanceof TextInputControl
                    || at instanceof ScrollBar) {
                return true;
            }
        }
        return false;
    }

    private static List<Flaw> clipped(String panel, Node root, double zoom) {
        List<Flaw> flaws = new ArrayList<>();
        for (Node node : Walk.all(root)) {
            if ((pressed(node) || node instanceof Labeled) && !partOfControl(node) && !scrolled(node)) {
                Bounds at = node.localToScene(node.getLayoutBounds());
                boolean outside = at.getMinX() < -SLACK
                        || at.getMinY() < -SLACK
                        || at.getMaxX() > WIDTH + SLACK
                        || at.getMaxY() > HEIGHT + SLACK;
                if (outside || cut(node)) {
                    flaws.add(new Flaw(
                            panel, "clipped", String.format(Locale.ROOT, "%s at %.0f %%", describe(node), zoom * 100)));
                }
            }
        }
        return flaws;
    }

    /** Whether a button shows less than its whole text. */
    private static boolean cut(Node node) {
        return node instanceof ButtonBase button
                && button.getText() != null
                && !button.isWrapText()
                && button.getWidth() + SLACK < button.minWidth(-1);
    }

    private static boolean scrolled(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane) {
                return true;
            }
        }
        return false;
    }

    private static List<Flaw> small(String panel, Node root) {
        List<Flaw> flaws = new ArrayList<>();
        for (Node node : Walk.all(root)) {
            if (pressed(node) && node instanceof Control control && !partOfControl(node)) {
                if (control.getHeight() < FINGER_PX || control.getWidth() < FINGER_PX) {
                    flaws.add(new Flaw(
                            panel,
                            "small",
                            String.format(
                                    Locale.ROOT,
                                    "%s is %.0fx%.0f",
                                    describe(node),
                                    control.getWidth(),
                                    control.getHeight())));
                }
            }
        }
        return flaws;
    }

    private static String describe(Node node) {
        String name = node.getAccessibleText() != null
                ? node.getAccessibleText()
                : node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
        String kind = node.getClass().getSimpleName();
        return kind + (name.isBlank() ? " " + node.getStyleClass() : " \"" + name + "\"");
    }
}
