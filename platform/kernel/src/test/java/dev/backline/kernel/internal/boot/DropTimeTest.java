package dev.backline.kernel.internal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.kernel.internal.fixture.BundleFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceEvent;

/** How long it takes from a file in the watched folder to its service, and from its removal to the service's end. */
class DropTimeTest {
    private static final int ROUNDS = 12;

    @TempDir
    Path folder;

    @Test
    void droppedBundleOffersItsServiceSoon() throws Exception {
        List<Path> versions = new ArrayList<>();
        for (int n = 1; n <= 2; n++) {
            versions.add(BundleFile.named("b.timed")
                    .version(n + ".0.0")
                    .activator("context.registerService(Runnable.class, () -> {}, null);", "")
                    .in(folder));
        }
        try (House house = House.open(folder.resolve("home")).watched()) {
            LinkedBlockingQueue<Long> registered = new LinkedBlockingQueue<>();
            LinkedBlockingQueue<Long> gone = new LinkedBlockingQueue<>();
            house.context()
                    .addServiceListener(
                            event -> (event.getType() == ServiceEvent.REGISTERED ? registered : gone)
                                    .add(System.nanoTime()),
                            "(objectClass=java.lang.Runnable)");
            List<Double> install = new ArrayList<>();
            List<Double> update = new ArrayList<>();
            List<Double> remove = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                install.add(drop(house, versions.get(0), registered));
                gone.clear();
                update.add(drop(house, versions.get(1), registered));
                gone.clear();
                long began = System.nanoTime();
                Files.delete(house.bundles().resolve("timed.jar"));
                remove.add((gone.take() - began) / 1e6);
                House.await("the removal", () -> house.bundle("b.timed").isEmpty());
            }
            System.out.printf(
                    "drop to service, %d rounds: install %s, update %s, removal %s%n",
                    ROUNDS, text(install), text(update), text(remove));
            // The aims are measured in distribution/benchmarks.
            assertThat(house.bundles()).isEmptyDirectory();
        }
    }

    private static double drop(House house, Path jar, LinkedBlockingQueue<Long> registered) throws Exception {
        Path beside = house.root.resolve("beside.tmp");
        Files.copy(jar, beside, StandardCopyOption.REPLACE_EXISTING);
        registered.clear();
        long began = System.nanoTime();
        Files.move(beside, house.bundles().resolve("timed.jar"), StandardCopyOption.REPLACE_EXISTING);
        return (registered.take() - began) / 1e6;
    }

    private static String text(List<Double> times) {
        Collections.sort(times);
        return "%.0f ms (%.0f-%.0f)".formatted(times.get(times.size() / 2), times.getFirst(), times.getLast());
    }
}
