package dev.backline.ui;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A panel of the window: a Declarative Services component that describes itself by {@link PanelInfo}, so that it is listed
 * without being started.
 *
 * <pre>{@code
 * @Component
 * @PanelInfo(id = "tuner", title = "Tuner", place = Place.RIGHT, icon = "M4 12h16")
 * public final class TunerPanel implements Panel {
 *     @Override
 *     public PanelView open(PanelSite site) {
 *         return PanelView.of(new Label("440 Hz"));
 *     }
 * }
 * }</pre>
 *
 * <p>One that throws while it opens, is laid out or hears of a key is replaced by a card with the reason and a button to open it
 * again; the others go on.
 */
@ConsumerType
@FunctionalInterface
public interface Panel {
    /**
     * Makes the content. Called on the JavaFX thread each time that the panel is shown anew; answer at once, and let the site
     * fetch what takes time.
     *
     * @param site what the window offers to this panel until its view is closed
     */
    PanelView open(PanelSite site);
}
