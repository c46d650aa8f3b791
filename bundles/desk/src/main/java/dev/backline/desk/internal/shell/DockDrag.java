package dev.backline.desk.internal.shell;

import dev.backline.desk.internal.model.Layout;
import dev.backline.desk.internal.model.Layout.Side;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Drags a tab: onto other tabs to join them, to an edge of any group to split it, out of the window to have one of its own. What
 * will be is shown while it is dragged.
 */
final class DockDrag {
    private static final double FAR_PX = 8;
    private static final double EDGE = Layout.SMALL * Layout.GOLDEN;

    private final Dock dock;
    private final Region preview = new Region();
    private Optional<String> dragged = Optional.empty();
    private Point2D from = Point2D.ZERO;
    private boolean far;

    /**
     * Where a tab would be dropped.
     *
     * @param panels of the group next to which or into which
     * @param side where it splits; empty to join
     * @param at place among the tabs
     * @param shown the room that it would take
     */
    private record Target(List<String> panels, Optional<Side> side, int at, Bounds shown) {}

    DockDrag(Dock dock) {
        this.dock = dock;
        preview.getStyleClass().add("drop-preview");
        preview.setManaged(false);
        preview.setMouseTransparent(true);
        dock.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        dock.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        dock.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    }

    private void press(MouseEvent event) {
        dragged = event.getButton() == MouseButton.PRIMARY && event.getTarget() instanceof Node node
                ? panel(node)
                : Optional.empty();
        from = new Point2D(event.getSceneX(), event.getSceneY());
        far = false;
    }

    /** The skin makes a header for each tab, in their order. */
    private Optional<String> panel(Node pressed) {
        Node at = pressed;
        while (at != null && !at.equals(dock)) {
            if (at.getStyleClass().contains("tab-close-button")) {
                return Optional.empty();
            }
            if (at.getStyleClass().contains("tab") && at.getParent() != null) {
                List<Node> headers = headers(at.getParent());
                int index = headers.indexOf(at);
                Node header = at;
                return dock.panes().stream()
                        .filter(pane -> Walk.within(header, pane))
                        .filter(pane -> index >= 0 && index < pane.getTabs().size())
                        .map(pane -> String.valueOf(pane.getTabs().get(index).getUserData()))
                        .findFirst();
            }
            at = at.getParent();
        }
        return Optional.empty();
    }

    private static List<Node> headers(javafx.scene.Parent region) {
        return region.getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains("tab"))
                .toList();
    }

    private void drag(MouseEvent event) {
        if (dragged.isEmpty()) {
            return;
        }
        Point2D now = new Point2D(event.getSceneX(), event.getSceneY());
        far = far || now.distance(from) > FAR_PX;
        if (far) {
            event.consume();
            target(now).ifPresentOrElse(this::show, this::hide);
        }
    }

    private void show(Target target) {
        if (!dock.getChildren().contains(preview)) {
            dock.getChildren().add(preview);
        }
        Bounds room = dock.sceneToLocal(target.shown());
        preview.resizeRelocate(room.getMinX(), room.getMinY(), room.getWidth(), room.getHeight());
    }

    private void hide() {
        dock.getChildren().remove(preview);
    }

    private void release(MouseEvent event) {
        Optional<String> panel = dragged;
        dragged = Optional.empty();
        hide();
        if (panel.isEmpty() || !far) {
            return;
        }
        event.consume();
        Point2D now = new Point2D(event.getSceneX(), event.getSceneY());
        Optional<Target> target = target(now);
        if (target.isPresent()) {
            drop(panel.get(), target.get());
        } else if (!dock.getScene().getRoot().getBoundsInParent().contains(now)) {
            dock.host(panel.get()).ifPresent(dock.heard().floated());
        }
    }

    private void drop(String panel, Target target) {
        String other = target.panels().contains(panel) ? panel : target.panels().getFirst();
        dock.change(layout -> target.side()
                .map(side -> layout.split(panel, other, side))
                .orElseGet(() -> layout.joined(panel, other, target.at())));
    }

    private Optional<Target> target(Point2D inScene) {
        return dock.panes().stream()
                .filter(pane -> bounds(pane).contains(inScene))
                .findFirst()
                .map(pane -> target(pane, bounds(pane), inScene));
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    private static Target target(TabPane pane, Bounds bounds, Point2D inScene) {
        List<String> panels = pane.getTabs().stream()
                .map(tab -> String.valueOf(tab.getUserData()))
                .toList();
        Node header = pane.lookup(".tab-header-area");
        boolean onTabs = header != null && bounds(header).contains(inScene);
        double x = (inScene.getX() - bounds.getMinX()) / bounds.getWidth();
        double y = (inScene.getY() - bounds.getMinY()) / bounds.getHeight();
        double nearest = Math.min(Math.min(x, 1 - x), Math.min(y, 1 - y));
        if (onTabs || nearest > EDGE) {
            return new Target(panels, Optional.empty(), place(pane, inScene), bounds);
        }
        Side side = nearest == x ? Side.LEFT : nearest == 1 - x ? Side.RIGHT : nearest == y ? Side.ABOVE : Side.BELOW;
        return new Target(panels, Optional.of(side), 0, room(bounds, side));
    }

    private static int place(TabPane pane, Point2D inScene) {
        Node region = pane.lookup(".headers-region");
        if (!(region instanceof javafx.scene.Parent parent)) {
            return pane.getTabs().size();
        }
        return (int) headers(parent).stream()
                .map(DockDrag::bounds)
                .filter(bounds -> bounds.getCenterX() < inScene.getX())
                .count();
    }

    private static Bounds room(Bounds all, Side side) {
        double width = side == Side.LEFT || side == Side.RIGHT ? all.getWidth() * Layout.SMALL : all.getWidth();
        double height = side == Side.ABOVE || side == Side.BELOW ? all.getHeight() * Layout.SMALL : all.getHeight();
        double x = side == Side.RIGHT ? all.getMaxX() - width : all.getMinX();
        double y = side == Side.BELOW ? all.getMaxY() - height : all.getMinY();
        return new javafx.geometry.BoundingBox(x, y, width, height);
    }
}
