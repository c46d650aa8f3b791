package dev.backline.core.internal.event;

import dev.backline.api.event.Event;
import dev.backline.kernel.spi.Installer;
import dev.backline.kernel.spi.Progress;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Turns what the kernel does with bundles into events {@code bundle/<phase>}, from the first subscription on. */
final class BundleNews implements AutoCloseable {
    private final Installer.Subscription listening;

    private BundleNews(Installer.Subscription listening) {
        this.listening = listening;
    }

    static BundleNews begin(BundleContext context, Consumer<Event> publish) {
        ServiceReference<Installer> reference = context.getServiceReference(Installer.class);
        Installer installer = reference == null ? null : context.getService(reference);
        return new BundleNews(
                installer == null ? () -> {} : installer.listen(progress -> publish.accept(event(progress))));
    }

    private static Event event(Progress progress) {
        String phase = progress.phase().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Event("bundle/" + phase, Map.of("bundle", progress.subject(), "sentence", progress.sentence()));
    }

    @Override
    public void close() {
        listening.close();
    }
}
