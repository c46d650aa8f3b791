package dev.backline.scripting.ui.internal;

import dev.backline.api.audio.Player;
import dev.backline.api.home.Home;
import dev.backline.api.script.ScriptLibrary;
import dev.backline.api.script.Scripts;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Groovy with every action at hand; the answer is a table, a chart, text or sound. */
@Component
@PanelInfo(
        id = "console",
        title = "Script",
        place = Place.CENTER,
        icon = ConsolePanel.ICON,
        help = "Groovy with every action at hand by name; the answer shows as a table, a chart, text or sound.")
public final class ConsolePanel implements Panel {
    static final String ICON = "M4 5h16v14H4zM7.5 9.5l3 2.5l-3 2.5M13 15h4";

    private final Scripts scripts;
    private final ScriptLibrary library;
    private final Home home;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<Player> players = new CopyOnWriteArrayList<>();

    /** Evaluates with these scripts. */
    @Activate
    public ConsolePanel(@Reference Scripts scripts, @Reference ScriptLibrary library, @Reference Home home) {
        this.scripts = scripts;
        this.library = library;
        this.home = home;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new ConsoleView(
                site, scripts, library, home, () -> players.stream().findFirst());
    }
}
