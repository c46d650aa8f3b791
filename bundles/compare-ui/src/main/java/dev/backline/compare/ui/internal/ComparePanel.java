package dev.backline.compare.ui.internal;

import dev.backline.api.action.Actions;
import dev.backline.api.session.Playback;
import dev.backline.api.set.SetDocuments;
import dev.backline.ui.Controls;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What differs between sets, in musical words, and the merge of two versions. */
@Component
@PanelInfo(
        id = "compare",
        title = "Compare",
        place = Place.CENTER,
        icon = ComparePanel.ICON,
        help = "What differs between two sets in musical words; with the set both grew out of, their merge.")
public final class ComparePanel implements Panel {
    static final String ICON = "M6 4v16M18 4v16M9 8h6M9 12h6M9 16h6";

    private final Actions actions;
    private final @Nullable SetDocuments documents;
    private final @Nullable Playback playback;

    /** Compares with the actions that are there; what nothing plays is not heard. */
    @Activate
    public ComparePanel(
            @Reference Actions actions,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    SetDocuments documents,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    Playback playback) {
        this.actions = actions;
        this.documents = documents;
        this.playback = playback;
    }

    @Override
    public PanelView open(PanelSite site) {
        if (actions.find("set diff").isPresent() && actions.find("set merge").isPresent()) {
            return new CompareView(
                    site, actions, new Hearing(documents, playback, said -> Platform.runLater(() -> site.say(said))));
        }
        Words words = Words.of(ComparePanel.class, site.language());
        return PanelView.of(Controls.empty(ICON, words.get("compare.missing"), words.get("compare.missing.next")));
    }
}
