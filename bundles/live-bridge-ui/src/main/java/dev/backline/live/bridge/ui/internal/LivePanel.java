package dev.backline.live.bridge.ui.internal;

import dev.backline.api.action.Actions;
import dev.backline.api.event.Events;
import dev.backline.live.bridge.api.Live;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The connection to a running Live, or to a virtual one, with its transport. */
@Component
@PanelInfo(
        id = "live",
        title = "Live",
        place = Place.RIGHT,
        icon = LivePanel.ICON,
        help = "The connection to a running Live, or a virtual one: transport, tempo, and why it does not answer.")
public final class LivePanel implements Panel {
    static final String ICON =
            "M12 12h.01M8.5 15.5a5 5 0 0 1 0-7M15.5 8.5a5 5 0 0 1 0 7M5.5 18.5a9 9 0 0 1 0-13M18.5 5.5a9 9 0 0 1 0 13";

    private final Live live;
    private final Actions actions;
    private final Events events;

    /** Takes the way to Live, and what raises a virtual one. */
    @Activate
    public LivePanel(@Reference Live live, @Reference Actions actions, @Reference Events events) {
        this.live = live;
        this.actions = actions;
        this.events = events;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new LiveView(site, live, actions, events);
    }
}
