package dev.backline.live.set.ui.internal.roll;

import dev.backline.live.set.ui.internal.Snapshots;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The chosen clip as steps of the pads of its drum rack. */
@Component
@PanelInfo(
        id = "drums",
        title = "Drum grid",
        place = Place.CENTER,
        icon = DrumPanel.ICON,
        help = "The chosen clip as steps of drum pads, each with velocity and chance.")
public final class DrumPanel implements Panel {
    static final String ICON = "M4 5h4v4H4zM10 5h4v4h-4zM16 5h4v4h-4zM4 15h4v4H4zM10 15h4v4h-4zM16 15h4v4h-4z";

    private final Snapshots snapshots;

    @Activate
    public DrumPanel(@Reference Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public PanelView open(PanelSite site) {
        DrumView view = new DrumView(site, snapshots);
        view.start();
        return view;
    }
}
