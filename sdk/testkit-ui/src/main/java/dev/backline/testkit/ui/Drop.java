package dev.backline.testkit.ui;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;

/**
 * Files that are dragged onto a node from outside of the window, and dropped there, as JavaFX would tell of it. What lies on the way has the
 * constructor that only JavaFX itself calls, which needs a JavaFX on the class path.
 */
public final class Drop {
    private static final String CLIPBOARD = "com.sun.javafx.tk.TKClipboard";

    private Drop() {}

    /**
     * Drags files over the middle of a node, and drops them when it takes them.
     *
     * @return whether they were taken
     */
    public static boolean on(Node node, List<Path> files) {
        return Screenless.ask(() -> {
            DragEvent over = fired(node, DragEvent.DRAG_OVER, files);
            return over.isAccepted()
                    && fired(node, DragEvent.DRAG_DROPPED, files).isDropCompleted();
        });
    }

    private static DragEvent fired(Node node, EventType<DragEvent> type, List<Path> files) {
        Point2D at = node.localToScene(
                node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
        PickResult picked = new PickResult(node, at.getX(), at.getY());
        DragEvent event = new DragEvent(
                node,
                node,
                type,
                board(files),
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                TransferMode.COPY,
                null,
                node,
                picked);
        Event.fireEvent(node, event);
        return event;
    }

    private static Dragboard board(List<Path> files) {
        List<File> held = files.stream().map(Path::toFile).toList();
        try {
            Class<?> kind = Class.forName(CLIPBOARD, false, Dragboard.class.getClassLoader());
            Object clipboard = Proxy.newProxyInstance(
                    kind.getClassLoader(),
                    new Class<?>[] {kind},
                    (self, method, arguments) -> switch (method.getName()) {
                        case "getContentTypes" -> Set.of(DataFormat.FILES);
                        case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
                        case "getContent" -> DataFormat.FILES.equals(arguments[0]) ? held : null;
                        case "getTransferModes" -> EnumSet.allOf(TransferMode.class);
                        default -> null;
                    });
            Constructor<Dragboard> made = Dragboard.class.getDeclaredConstructor(kind);
            made.setAccessible(true);
            return made.newInstance(clipboard);
        } catch (ReflectiveOperationException changed) {
            throw new LinkageError("This JavaFX makes its drags in another way.", changed);
        }
    }
}
