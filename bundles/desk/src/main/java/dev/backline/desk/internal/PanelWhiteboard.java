package dev.backline.desk.internal;

import dev.backline.desk.internal.shell.PanelEntry;
import dev.backline.desk.internal.shell.Panels;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Knows the panels that bundles offer, as they come and go; starts none of them. */
@Component(service = PanelWhiteboard.class)
public final class PanelWhiteboard {
    private final Panels panels = new Panels();
    private final ServiceTracker<Panel, ServiceReference<Panel>> tracker;

    /** Begins to look. */
    @Activate
    public PanelWhiteboard(BundleContext context) {
        this.tracker = new ServiceTracker<>(context, Panel.class, new Watch(context, panels));
        tracker.open();
    }

    /** Ends to look. */
    @Deactivate
    public void close() {
        tracker.close();
    }

    /** Answers the panels. */
    public Panels panels() {
        return panels;
    }

    private record Watch(BundleContext context, Panels panels)
            implements ServiceTrackerCustomizer<Panel, ServiceReference<Panel>> {
        @Override
        public @Nullable ServiceReference<Panel> addingService(ServiceReference<Panel> reference) {
            Optional<PanelEntry> entry = entry(reference);
            entry.ifPresent(one -> panels.add(reference, one));
            return entry.isPresent() ? reference : null;
        }

        @Override
        public void modifiedService(ServiceReference<Panel> reference, ServiceReference<Panel> tracked) {
            entry(reference).ifPresent(one -> panels.add(reference, one));
        }

        @Override
        public void removedService(ServiceReference<Panel> reference, ServiceReference<Panel> tracked) {
            panels.remove(reference);
            context.ungetService(reference);
        }

        private Optional<PanelEntry> entry(ServiceReference<Panel> reference) {
            Map<String, Object> properties = new java.util.HashMap<>();
            for (String key : reference.getPropertyKeys()) {
                properties.put(key, reference.getProperty(key));
            }
            if (!(properties.get(PanelInfo.PREFIX_ + "id") instanceof String id)) {
                return Optional.empty();
            }
            return Optional.of(new PanelEntry(
                    id,
                    text(properties, "title", id),
                    place(text(properties, "place", "CENTER")),
                    text(properties, "icon", ""),
                    text(properties, "help", ""),
                    reference.getBundle().getSymbolicName(),
                    () -> panel(reference, id),
                    language -> words(reference, language),
                    Locale.ENGLISH));
        }

        private static Optional<Words> words(ServiceReference<Panel> reference, Locale language) {
            Bundle bundle = reference.getBundle();
            BundleWiring wiring = bundle == null ? null : bundle.adapt(BundleWiring.class);
            try {
                return wiring == null ? Optional.empty() : Optional.of(Words.of(wiring.getClassLoader(), language));
            } catch (MissingResourceException none) {
                return Optional.empty();
            }
        }

        private Panel panel(ServiceReference<Panel> reference, String id) {
            Panel panel = context.getService(reference);
            if (panel == null) {
                throw new IllegalStateException(
                        "The panel " + id + " cannot be started: its component failed. See: backline log show");
            }
            return panel;
        }

        private static String text(Map<String, Object> properties, String name, String otherwise) {
            return properties.get(PanelInfo.PREFIX_ + name) instanceof String text ? text : otherwise;
        }

        private static Place place(String word) {
            try {
                return Place.valueOf(word.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                return Place.CENTER;
            }
        }
    }
}
