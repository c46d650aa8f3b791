package dev.backline.desk.internal;

import dev.backline.api.action.Actions;
import dev.backline.api.event.Events;
import dev.backline.api.home.Home;
import dev.backline.api.set.SetDocuments;
import dev.backline.desk.internal.help.HelpDesk;
import dev.backline.desk.internal.people.NoticeBoard;
import dev.backline.desk.internal.people.SettledManners;
import dev.backline.desk.internal.shell.Panels;
import dev.backline.desk.internal.shell.Services;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a window stands on in this process: one for the command and the actions. */
@Component(service = Standing.class)
public final class Standing {
    private final Services services;
    private final Panels panels;

    /** Gathers it. */
    @Activate
    public Standing(
            BundleContext context,
            @Reference Actions actions,
            @Reference Events events,
            @Reference Home home,
            @Reference PanelWhiteboard whiteboard,
            @Reference SettledManners settled,
            @Reference NoticeBoard board,
            @Reference HelpDesk help) {
        this.services =
                new Services(actions, events, home, () -> documents(context), settled.manners(), board.notices(), help);
        this.panels = whiteboard.panels();
    }

    private static Optional<SetDocuments> documents(BundleContext context) {
        ServiceReference<SetDocuments> reference = context.getServiceReference(SetDocuments.class);
        return Optional.ofNullable(reference).map(context::getService);
    }

    Services services() {
        return services;
    }

    Panels panels() {
        return panels;
    }
}
