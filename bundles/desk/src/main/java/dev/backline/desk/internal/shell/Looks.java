package dev.backline.desk.internal.shell;

import dev.backline.desk.internal.look.Styles;
import dev.backline.desk.internal.look.Theme;
import dev.backline.desk.internal.model.Workspace;
import dev.backline.desk.internal.people.Manner;
import dev.backline.ui.Look;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** Theme and size of everything, worn by the window and by each panel that has a window of its own. */
final class Looks {
    private final List<Scene> scenes = new ArrayList<>();
    private final ObjectProperty<Look> look;
    private final Runnable keep;
    private final Platform.Preferences system = Platform.getPreferences();
    private final InvalidationListener onSystem = property -> systemChanged();
    private Manner manner = Manner.USUAL;
    private Theme theme;
    private double zoom;

    Looks(Theme theme, double zoom, Runnable keep) {
        this.theme = theme;
        this.zoom = zoom;
        this.keep = keep;
        this.look = new SimpleObjectProperty<>(theme.look());
        system.colorSchemeProperty().addListener(onSystem);
        system.reducedMotionProperty().addListener(onSystem);
    }

    /** Dresses the window itself for somebody, now and at each change. */
    void dress(Scene scene, Manner first) {
        manner = first;
        theme = first.asSystem() ? ofSystem() : theme;
        look.set(first.safeColors() ? theme.safeLook() : theme.look());
        dress(scene);
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
        Styles.dress(scene, theme, look.get());
        Styles.suit(scene.getRoot(), manner.touch(), manner.still() || system.isReducedMotion());
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
        look.set(manner.safeColors() ? other.safeLook() : other.look());
        scenes.forEach(this::put);
        keep.run();
    }

    /** Takes over how the user wants to see it. */
    void manner(Manner other) {
        manner = other;
        theme(other.asSystem() ? ofSystem() : theme);
    }

    /** Dark or light as the system is now, as far as JavaFX is told. */
    private Theme ofSystem() {
        return system.getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    private void systemChanged() {
        if (manner.asSystem()) {
            theme(ofSystem());
        } else {
            scenes.forEach(this::put);
        }
    }

    /** Hears of the system no more. */
    void close() {
        system.colorSchemeProperty().removeListener(onSystem);
        system.reducedMotionProperty().removeListener(onSystem);
    }

    /** Changes the size of everything; 1 is usual. */
    void zoom(double factor) {
        zoom = Math.clamp(factor, Workspace.LEAST_ZOOM, Workspace.MOST_ZOOM);
        // The sheets stay: putting them on again costs more than all else.
        scenes.forEach(scene -> Styles.zoom(scene.getRoot(), zoom));
        keep.run();
    }
}
