package dev.backline.distribution.benchmarks.desk;

import dev.backline.ui.Panel;
import dev.backline.ui.PanelSite;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;

/** A bundle with a panel that comes into the home's folder and goes again while the window is open. */
final class Guests {
    private static final String ID = "tap-tempo";
    private static final int EVERY = 50;
    private static final int PICTURES = 3;

    private final PanelSite site;
    private final BundleContext context;
    private final Path beside;
    private final Path file;
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    Guests(PanelSite site, BundleContext context) {
        this.site = site;
        this.context = context;
        Path home = Path.of(context.getProperty("backline.home"));
        this.beside = home.resolve("guest.jar.copy");
        this.file = home.resolve("bundles").resolve("guest.jar");
    }

    void measure(Path jar, int rounds) throws Exception {
        for (int round = 1; round <= rounds; round++) {
            round(jar);
            if (round % EVERY == 0 || round == rounds) {
                double heap = Opening.heapKb();
                long alive = loaders.stream().filter(one -> !one.refersTo(null)).count();
                ProbePanel.tell("guests/" + round + "/heap", heap);
                ProbePanel.tell("guests/" + round + "/alive", (double) alive);
            }
        }
    }

    private void round(Path jar) throws Exception {
        long begun = System.nanoTime();
        Files.copy(jar, beside);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        Hands.await("the panel of " + jar, () -> guest().isPresent());
        Hands.run(() -> site.reveal(ID));
        // The window asks for the component when it opens the panel.
        Hands.await(
                "the open panel of " + jar,
                () -> guest().map(ServiceReference::getUsingBundles).isPresent());
        Hands.pulses(PICTURES, number -> {});
        ProbePanel.tell("guests/shown", (System.nanoTime() - begun) / 1e6);
        loaders.add(new WeakReference<>(
                guest().orElseThrow().getBundle().adapt(BundleWiring.class).getClassLoader()));
        Files.delete(file);
        Hands.await("the end of " + jar, () -> guest().isEmpty());
        Hands.pulses(PICTURES, number -> {});
    }

    private Optional<ServiceReference<Panel>> guest() throws Exception {
        return context.getServiceReferences(Panel.class, "(backline.panel.id=" + ID + ")").stream()
                .findFirst();
    }
}
