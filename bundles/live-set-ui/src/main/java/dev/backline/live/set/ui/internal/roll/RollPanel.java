package dev.backline.live.set.ui.internal.roll;

import dev.backline.api.session.Playback;
import dev.backline.live.set.ui.internal.Snapshots;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The notes of the clip that is chosen. */
@Component
@PanelInfo(
        id = "roll",
        title = "Notes",
        place = Place.CENTER,
        icon = RollPanel.ICON,
        help = "The notes of the chosen clip: draw, move, stretch, with velocity and chance.")
public final class RollPanel implements Panel {
    static final String ICON = "M4 4v16M8 6h6v3H8zM12 11h8v3h-8zM8 16h5v3H8z";

    private final Snapshots snapshots;
    private final @Nullable Playback playback;

    @Activate
    public RollPanel(
            @Reference Snapshots snapshots,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    Playback playback) {
        this.snapshots = snapshots;
        this.playback = playback;
    }

    @Override
    public PanelView open(PanelSite site) {
        RollView view = new RollView(site, snapshots, playback);
        view.start();
        return view;
    }
}
