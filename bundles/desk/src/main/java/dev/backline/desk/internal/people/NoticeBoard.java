package dev.backline.desk.internal.people;

import dev.backline.api.event.Events;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The notices of this process: one board for the window and its panel. */
@Component(service = NoticeBoard.class)
public final class NoticeBoard {
    private final Notices notices;

    /** Begins to listen. */
    @Activate
    public NoticeBoard(@Reference Events events) {
        this.notices = new Notices(events);
    }

    /** Ends to listen. */
    @Deactivate
    public void close() {
        notices.close();
    }

    /** Answers the notices. */
    public Notices notices() {
        return notices;
    }
}
