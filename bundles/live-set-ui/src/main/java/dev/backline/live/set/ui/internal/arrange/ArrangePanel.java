package dev.backline.live.set.ui.internal.arrange;

import dev.backline.api.audio.AudioFiles;
import dev.backline.api.session.Playback;
import dev.backline.api.set.SetDocuments;
import dev.backline.live.set.ui.internal.Snapshots;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The open set's arrangement: tracks in time, with clips, automation, locators and the loop. */
@Component
@PanelInfo(
        id = "arrangement",
        title = "Arrangement",
        place = Place.CENTER,
        icon = ArrangePanel.ICON,
        help = "The open set in time: clips with their content, automation, locators and the loop.")
public final class ArrangePanel implements Panel {
    static final String ICON = "M3 5h9v4H3zM9 10h9v4H9zM5 15h14v4H5z";

    private final Snapshots snapshots;
    private final @Nullable Playback playback;
    private final @Nullable AudioFiles files;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable SetDocuments documents;

    @Activate
    public ArrangePanel(
            @Reference Snapshots snapshots,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    Playback playback,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    AudioFiles files) {
        this.snapshots = snapshots;
        this.playback = playback;
        this.files = files;
    }

    ArrangePanel(Snapshots snapshots, SetDocuments documents) {
        this(snapshots, null, null);
        this.documents = documents;
    }

    @Override
    public PanelView open(PanelSite site) {
        ArrangeView view = new ArrangeView(site, snapshots, playback, files, () -> Optional.ofNullable(documents));
        view.start();
        return view;
    }
}
