package dev.backline.pipeline.ui.internal;

import dev.backline.api.action.Actions;
import dev.backline.api.audio.Player;
import dev.backline.api.event.Events;
import dev.backline.api.home.Home;
import dev.backline.ui.Controls;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** A finished track from a brief, with one click. */
@Component
@PanelInfo(
        id = "make",
        title = "Make",
        place = Place.CENTER,
        icon = MakePanel.ICON,
        help = "A finished track from a brief: make it, hear it, vary the whole or one part, and drag the files out.")
public final class MakePanel implements Panel {
    static final String ICON = "M4 20l10-10M14.5 4v3M14.5 13v3M8.5 7h3M17.5 10h3M18 5l-1.5 1.5M17 14l1.5 1.5";

    private final Actions actions;
    private final Events events;
    private final Home home;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<Player> players = new CopyOnWriteArrayList<>();

    /** Makes tracks with the actions that are there. */
    @Activate
    public MakePanel(@Reference Actions actions, @Reference Events events, @Reference Home home) {
        this.actions = actions;
        this.events = events;
        this.home = home;
    }

    /** Answers it with somebody who plays, for tests. */
    MakePanel(Actions actions, Events events, Home home, Player player) {
        this(actions, events, home);
        players.add(player);
    }

    @Override
    public PanelView open(PanelSite site) {
        return actions.find("make")
                .<PanelView>map(make -> new MakeView(site, make, actions, events, home, this::player))
                .orElseGet(() -> missing(site));
    }

    private Optional<Player> player() {
        return players.stream().findFirst();
    }

    private static PanelView missing(PanelSite site) {
        Words words = Words.of(MakePanel.class, site.language());
        return PanelView.of(Controls.empty(ICON, words.get("make.missing"), words.get("make.missing.next")));
    }
}
