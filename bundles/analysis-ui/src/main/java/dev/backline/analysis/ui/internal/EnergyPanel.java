package dev.backline.analysis.ui.internal;

import dev.backline.api.analysis.EnergyMeter;
import dev.backline.ui.Controls;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** In which bands the tracks of the open set sound, bar by bar, and which of them hide each other. */
@Component
@PanelInfo(
        id = "energy",
        title = "Energy",
        place = Place.CENTER,
        icon = EnergyPanel.ICON,
        help = "In which bands each track sounds, bar by bar, and which tracks hide each other.")
public final class EnergyPanel implements Panel {
    static final String ICON = "M4 6c8 0 8 6 16 6M4 12c8 0 8 6 16 6M4 18c8 0 8-12 16-12";

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable EnergyMeter meter;

    /** Makes a panel over whatever measures. */
    @Activate
    public EnergyPanel() {}

    EnergyPanel(EnergyMeter meter) {
        this.meter = meter;
    }

    @Override
    public PanelView open(PanelSite site) {
        EnergyMeter there = meter;
        if (there != null) {
            return new EnergyView(site, there);
        }
        Words words = Words.of(EnergyPanel.class, site.language());
        return PanelView.of(Controls.empty(ICON, words.get("energy.missing"), words.get("energy.missing.next")));
    }
}
