package dev.backline.desk.internal.shell;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.desk.internal.look.Icon;
import dev.backline.desk.internal.look.Styles;
import dev.backline.desk.internal.look.Theme;
import dev.backline.desk.internal.model.Workspace;
import dev.backline.desk.internal.people.Texts;
import dev.backline.ui.Choice;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javax.imageio.ImageIO;

/** Draws panels into pictures, in memory. */
public final class Shots {
    /** The name that stands for the whole window. */
    public static final String WINDOW = "window";

    /** The name that stands for the window with its palette open. */
    public static final String PALETTE = "palette";

    private static final List<Size> OF_PANEL = List.of(new Size(640, 440), new Size(1280, 800));
    private static final List<Size> OF_WINDOW = List.of(new Size(1024, 700), new Size(1440, 900));
    private static final long PATIENCE_S = 10;

    private final Services services;
    private final Panels panels;
    private final Optional<SetDocument> document;

    /** Draws what these panels show, with this set open. */
    public Shots(Services services, Panels panels, Optional<SetDocument> document) {
        this.services = services;
        this.panels = panels;
        this.document = document;
    }

    /**
     * A size in pixels.
     *
     * @param width from 200 to 4000
     * @param height from 150 to 3000
     */
    public record Size(int width, int height) {
        private static final Pattern TEXT = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

        /** Answers the size of a text such as {@code 1280x800}. */
        public static Optional<Size> parse(String text) {
            Matcher match = TEXT.matcher(text);
            if (!match.matches()) {
                return Optional.empty();
            }
            Size size = new Size(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
            boolean fits = size.width >= 200 && size.width <= 4000 && size.height >= 150 && size.height <= 3000;
            return fits ? Optional.of(size) : Optional.empty();
        }
    }

    /**
     * One picture to draw.
     *
     * @param panel what it shows
     * @param theme in which colours
     * @param width in pixels
     * @param height in pixels
     */
    public record Wish(String panel, Theme theme, int width, int height) {
        /** Answers the name of its file. */
        public String fileName() {
            return panel + "-" + theme.word() + "-" + width + "x" + height + ".png";
        }
    }

    /**
     * Answers what is to be drawn; empty lists mean all.
     *
     * @throws ActionFault if there is no such panel
     */
    public List<Wish> wishes(List<String> ids, List<Theme> themes, List<Size> sizes) throws ActionFault {
        List<String> all =
                new ArrayList<>(panels.list().stream().map(PanelEntry::id).toList());
        all.addAll(List.of(WINDOW, PALETTE));
        for (String id : ids) {
            if (!all.contains(id)) {
                throw new ActionFault(
                        Kind.NOT_FOUND,
                        "There is no panel \"" + id + "\", but one of these was expected: " + String.join(", ", all)
                                + ".");
            }
        }
        List<Wish> wishes = new ArrayList<>();
        for (String id : ids.isEmpty() ? all : ids) {
            List<Size> usual = whole(id) ? OF_WINDOW : OF_PANEL;
            for (Theme theme : themes) {
                for (Size size : sizes.isEmpty() ? usual : sizes) {
                    wishes.add(new Wish(id, theme, size.width(), size.height()));
                }
            }
        }
        return wishes;
    }

    /**
     * Draws them all.
     *
     * @throws ActionFault if a file cannot be written, or JavaFX cannot start
     */
    public void draw(List<Wish> wishes, Path out, Progress progress) throws ActionFault {
        Toolkit.startHeadless();
        panels.speak(services.manners().now().language());
        try {
            Files.createDirectories(out);
            for (int i = 0; i < wishes.size(); i++) {
                progress.check();
                Wish wish = wishes.get(i);
                progress.report((double) i / wishes.size(), "Drawing " + wish.fileName());
                byte[] png = whole(wish.panel()) ? window(wish) : panel(wish);
                services.home().replace(out.resolve(wish.fileName()), png);
            }
        } catch (IOException failed) {
            throw new ActionFault(
                    Kind.REFUSED, "The pictures cannot be written to " + out + ": " + failed.getMessage(), failed);
        }
    }

    private static boolean whole(String id) {
        return id.equals(WINDOW) || id.equals(PALETTE);
    }

    private byte[] window(Wish wish) throws IOException {
        DeskWindow window = Toolkit.ask(() -> {
            DeskWindow fresh = new DeskWindow(
                    services, panels, Workspace.usual(wish.theme().word()), arrangement -> {});
            document.ifPresent(fresh::show);
            if (wish.panel().equals(PALETTE)) {
                fresh.showPalette("");
            }
            return fresh;
        });
        try {
            return settled(
                    window.scene(),
                    wish,
                    () -> panels.list().stream()
                            .allMatch(entry -> window.host(entry.id())
                                    .map(PanelHost::quiet)
                                    .orElse(true)));
        } finally {
            Toolkit.run(window::close);
        }
    }

    private byte[] panel(Wish wish) throws IOException {
        PanelEntry entry = panels.find(wish.panel()).orElseThrow();
        try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
                OpenSet set = new OpenSet(
                        services.documents(),
                        sentence -> {},
                        new Texts(services.manners().now().language()),
                        () -> 0)) {
            // Values are read now, so that panels which wait for them have them.
            document.ifPresent(SetDocument::snapshot);
            document.ifPresent(set::open);
            PanelHost host = Toolkit.ask(() -> host(entry, wish.theme(), set, background));
            Scene scene = Toolkit.ask(() -> scene(host, entry, wish));
            try {
                return settled(
                        scene,
                        wish,
                        () -> host.quiet() && set.document().getValue().equals(document));
            } finally {
                Toolkit.run(host::close);
            }
        }
    }

    /** Answers a window's set, which is none. */
    OpenSet noSet() {
        return new OpenSet(
                services.documents(),
                sentence -> {},
                new Texts(services.manners().now().language()),
                () -> 0);
    }

    PanelHost host(PanelEntry entry, Theme theme, OpenSet set, ExecutorService background) {
        Site.Surroundings around = new Site.Surroundings(
                services,
                set,
                new SimpleObjectProperty<>(Choice.NONE),
                new SimpleObjectProperty<>(theme.look()),
                (action, values) -> {},
                file -> {},
                sentence -> {},
                panel -> {},
                background,
                new Texts(services.manners().now().language()),
                new Timeline(services.actions(), set, background, sentence -> {}));
        return new PanelHost(around, entry.id(), entry.title(), Map.of());
    }

    static Scene scene(PanelHost host, PanelEntry entry, Wish wish) {
        Label title = new Label(entry.title(), new Icon(entry.icon()));
        title.getStyleClass().add("title");
        HBox head = new HBox(title);
        head.getStyleClass().add("panel-alone");
        BorderPane root = new BorderPane(host);
        root.getStyleClass().add("panel");
        root.setTop(head);
        Scene scene = new Scene(root, wish.width(), wish.height());
        Styles.dress(scene, wish.theme());
        Styles.zoom(root, 1);
        host.open(entry);
        return scene;
    }

    /** Waits until every call has come back, and draws twice: tables place their columns in the first pass. */
    private static byte[] settled(Scene scene, Wish wish, java.util.function.BooleanSupplier quiet) throws IOException {
        snapshot(scene, wish);
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (!Toolkit.ask(quiet::getAsBoolean) && System.nanoTime() < limit) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        snapshot(scene, wish);
        return png(snapshot(scene, wish));
    }

    private static WritableImage snapshot(Scene scene, Wish wish) {
        return Toolkit.ask(() -> {
            scene.getRoot().resize(wish.width(), wish.height());
            return scene.snapshot(new WritableImage(wish.width(), wish.height()));
        });
    }

    private static byte[] png(WritableImage image) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
