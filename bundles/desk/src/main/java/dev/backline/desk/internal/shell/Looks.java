package dev.backline.desk.internal.shell;

import dev.backline.desk.internal.look.Styles;
import dev.backline.desk.internal.look.Theme;
import dev.backline.desk.internal.model.Workspace;
import dev.backline.ui.Look;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** Theme and size of everything, worn by the window and by each panel that has a window of its own. */
final class Looks {
    private final List<Scene> scenes = new ArrayList<>();
    private final ObjectProperty<Look> look;
    private final Runnable keep;
    private Theme theme;
    private double zoom;

    Looks(Theme theme, double zoom, Runnable keep) {
        this.theme = theme;
        this.zoom = zoom;
        this.keep = keep;
        this.look = new SimpleObjectProperty<>(theme.look());
    }

    /** Dresses a scene now and at each change. */
    void dress(Scene scene) {
        scenes.add(scene);
        put(scene);
    }

    /** Lets a scene go. */
    void forget(Scene scene) {
        scenes.remove(scene);
    }

    private void put(Scene scene) {
        Styles.dress(scene, theme);
        Styles.zoom(scene.getRoot(), zoom);
    }

    ObservableValue<Look> look() {
        return look;
    }

    Theme theme() {
        return theme;
    }

    double zoom() {
        return zoom;
    }

    void theme(Theme other) {
        theme = other;
        look.set(other.look());
        scenes.forEach(this::put);
        keep.run();
    }

    /** Changes the size of everything; 1 is usual. */
    void zoom(double factor) {
        zoom = Math.clamp(factor, Workspace.LEAST_ZOOM, Workspace.MOST_ZOOM);
        scenes.forEach(this::put);
        keep.run();
    }
}
