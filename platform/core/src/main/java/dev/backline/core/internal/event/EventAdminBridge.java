package dev.backline.core.internal.event;

import dev.backline.api.event.Event;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventHandler;

/** Hands events to OSGi EventAdmin below {@code dev/backline/}, as long as any handler is there to hear them. */
final class EventAdminBridge {
    private static final String ROOT = "dev/backline/";

    private final BundleContext context;

    EventAdminBridge(BundleContext context) {
        this.context = context;
    }

    void publish(Event event) {
        if (context.getServiceReference(EventHandler.class) == null) {
            return; // The usual case: EventAdmin is not even woken up.
        }
        ServiceReference<EventAdmin> reference = context.getServiceReference(EventAdmin.class);
        EventAdmin admin = reference == null ? null : context.getService(reference);
        if (admin != null) {
            admin.postEvent(new org.osgi.service.event.Event(topic(event), event.properties()));
        }
    }

    private static String topic(Event event) {
        return ROOT + event.topic().replaceAll("[^A-Za-z0-9_/-]", "_");
    }
}
