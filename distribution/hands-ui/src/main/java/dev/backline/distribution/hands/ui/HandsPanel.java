package dev.backline.distribution.hands.ui;

import dev.backline.api.home.Home;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.nio.file.Path;
import javafx.scene.control.Label;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does in the window what the file {@code hands/steps.txt} of the home says, and keeps in {@code hands/done.txt} how it went. */
@Component
@PanelInfo(id = "hands", title = "Hands", place = Place.LEFT, icon = "M4 12h16", help = "Presses keys for tests.")
public final class HandsPanel implements Panel {
    private final Path folder;

    /** Answers hands that are told what to do in the home. */
    @Activate
    public HandsPanel(@Reference Home home) {
        this.folder = home.folder().resolve("hands");
    }

    @Override
    public PanelView open(PanelSite site) {
        Thread.ofVirtual().name("hands").start(new Steps(folder));
        return PanelView.of(new Label("Hands"));
    }
}
