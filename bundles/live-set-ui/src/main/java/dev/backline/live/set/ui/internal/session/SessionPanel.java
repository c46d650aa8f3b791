package dev.backline.live.set.ui.internal.session;

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

/** The open set's session: tracks, scenes and clips. */
@Component
@PanelInfo(
        id = "session",
        title = "Session",
        place = Place.CENTER,
        icon = SessionPanel.ICON,
        help = "The open set's session: tracks across, scenes down, with their clips to launch and to change.")
public final class SessionPanel implements Panel {
    static final String ICON = "M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z";

    private final Snapshots snapshots;
    private final @Nullable Playback playback;

    @Activate
    public SessionPanel(
            @Reference Snapshots snapshots,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    Playback playback) {
        this.snapshots = snapshots;
        this.playback = playback;
    }

    @Override
    public PanelView open(PanelSite site) {
        SessionView view = new SessionView(site, snapshots, playback);
        view.start();
        return view;
    }
}
