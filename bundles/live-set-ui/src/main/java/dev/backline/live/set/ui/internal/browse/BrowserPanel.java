package dev.backline.live.set.ui.internal.browse;

import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import org.osgi.service.component.annotations.Component;

/** The sets of a folder, with what is in them. */
@Component
@PanelInfo(
        id = "sets",
        title = "Sets",
        place = Place.LEFT,
        icon = BrowserPanel.ICON,
        help = "The Live Sets of a folder, with tempo, tracks and missing samples; Enter opens one.")
public final class BrowserPanel implements Panel {
    static final String ICON = "M3 7h6l2 2h10v10H3zM7 13h10M7 16h6";

    @Override
    public PanelView open(PanelSite site) {
        BrowserView view = new BrowserView(site);
        view.begin();
        return view;
    }
}
