package dev.backline.desk.internal.shell;

import dev.backline.api.action.Actions;
import dev.backline.api.event.Events;
import dev.backline.api.home.Home;
import dev.backline.api.set.SetDocuments;
import dev.backline.desk.internal.help.HelpDesk;
import dev.backline.desk.internal.people.Manner;
import dev.backline.desk.internal.people.Manners;
import dev.backline.desk.internal.people.Notices;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the window stands on.
 *
 * @param actions everything that can be done
 * @param events what happens
 * @param home where the arrangement is kept
 * @param documents reads sets; empty when its bundle is not here
 * @param manners how people work with it
 * @param notices what happened meanwhile
 * @param help every page of help
 */
public record Services(
        Actions actions,
        Events events,
        Home home,
        Supplier<Optional<SetDocuments>> documents,
        Manners manners,
        Notices notices,
        HelpDesk help) {
    /** Answers services for somebody who has set nothing. */
    public Services(Actions actions, Events events, Home home, Supplier<Optional<SetDocuments>> documents) {
        this(actions, events, home, documents, new Manners(Manner.USUAL), new Notices(events), new HelpDesk(actions));
    }

    /** Answers the same over another registry. */
    Services over(Actions other) {
        return new Services(other, events, home, documents, manners, notices, help);
    }
}
