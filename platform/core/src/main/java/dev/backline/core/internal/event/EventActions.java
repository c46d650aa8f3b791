package dev.backline.core.internal.event;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Param;
import dev.backline.api.event.Events.Blame;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions on event handlers. */
@Component(service = ActionProvider.class)
public final class EventActions implements ActionProvider {
    private final QueuedEvents events;

    /** Answers the actions. */
    @Activate
    public EventActions(@Reference QueuedEvents events) {
        this.events = events;
    }

    /** Answers how each handler does. */
    @Action(
            group = "events",
            name = "list",
            title = "List event handlers, the most troubled first",
            help =
                    "Lists who listens to events in this process, how many each one took, lost and failed at, and who is "
                            + "cut off.",
            examples = {"events list"})
    public List<Blame> list() {
        return events.blames();
    }

    /** Lets a handler hear again. */
    @Action(
            group = "events",
            name = "unblock",
            title = "Let the event handlers of a bundle hear again",
            help = "A handler that fails again and again, or never returns, is cut off. This gives it another chance.",
            examples = {"events unblock com.example.lights"})
    public List<Blame> unblock(@Param(value = "Symbolic name of the bundle", position = 0) String bundle)
            throws ActionFault {
        if (events.unblock(bundle) == 0) {
            throw new ActionFault(
                    Kind.NOT_FOUND,
                    "No event handler of '" + bundle + "' is cut off in this process. See: backline events list");
        }
        return events.blames().stream()
                .filter(blame -> blame.bundle().equals(bundle))
                .toList();
    }
}
