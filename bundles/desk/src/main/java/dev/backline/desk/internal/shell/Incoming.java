package dev.backline.desk.internal.shell;

import dev.backline.desk.internal.people.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/**
 * Files that come into the window, dropped or named: a set opens, two are compared, jars are installed, of a folder its newest set opens, and for
 * other files the commands that read them are offered. What nothing reads is explained. A panel that takes a drop itself goes before.
 */
final class Incoming {
    private final Reach reach;
    private final Texts texts;
    private final Executor background;

    /**
     * What it reaches of the window.
     *
     * @param openSet opens a set
     * @param offer opens the form of an action
     * @param menu answers the commands that read a file
     * @param say tells the user a sentence
     */
    record Reach(
            Consumer<Path> openSet,
            BiConsumer<String, Map<String, ?>> offer,
            Function<Path, ContextMenu> menu,
            Consumer<String> say) {}

    Incoming(Reach reach, Texts texts, Executor background) {
        this.reach = reach;
        this.texts = texts;
        this.background = background;
    }

    /** Lets a node take files that none of what lies in it takes. */
    void listen(Node node) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.isDropCompleted()) {
                return;
            }
            List<Path> files = event.getDragboard().getFiles().stream()
                    .map(java.io.File::toPath)
                    .toList();
            take(files, node, event.getScreenX(), event.getScreenY());
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }

    /** Does with files what can be done with them; a menu is shown at a place of the screen. */
    void take(List<Path> files, Node owner, double x, double y) {
        // Looking into a folder takes time on some disks.
        background.execute(() -> {
            Runnable then = decided(files, owner, x, y);
            Platform.runLater(then);
        });
    }

    private Runnable decided(List<Path> files, Node owner, double x, double y) {
        List<Path> there = files.stream().filter(Files::exists).toList();
        if (there.isEmpty()) {
            return () -> reach.say().accept(texts.get("incoming.gone", files.isEmpty() ? "" : files.getFirst()));
        }
        List<String> sets = named(there, ".als");
        List<String> jars = named(there, ".jar");
        Path first = there.getFirst();
        if (sets.size() > 1) {
            Map<String, Object> both = Map.of("before", sets.get(0), "after", sets.get(1));
            return () -> reach.offer().accept("set diff", both);
        }
        if (!sets.isEmpty()) {
            return () -> reach.openSet().accept(Path.of(sets.getFirst()));
        }
        if (!jars.isEmpty()) {
            return () -> reach.offer().accept("bundle install", Map.of("files", jars));
        }
        if (Files.isDirectory(first)) {
            return newest(first)
                    .<Runnable>map(set -> () -> reach.openSet().accept(set))
                    .orElse(() -> reach.say().accept(texts.get("incoming.folder", first)));
        }
        return () -> offer(first, owner, x, y);
    }

    private static List<String> named(List<Path> files, String ending) {
        return files.stream()
                .filter(Files::isRegularFile)
                .map(Path::toString)
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(ending))
                .toList();
    }

    private static Optional<Path> newest(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".als"))
                    .filter(Files::isRegularFile)
                    .max(Comparator.comparingLong(Incoming::changed));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }

    private void offer(Path file, Node owner, double x, double y) {
        ContextMenu menu = reach.menu().apply(file);
        if (menu.getItems().isEmpty()) {
            reach.say().accept(texts.get("incoming.unknown", file.getFileName()));
        } else {
            menu.show(owner, x, y);
        }
    }
}
