package dev.backline.kernel.internal.boot;

import dev.backline.kernel.internal.home.Home;
import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.home.Options;
import dev.backline.kernel.internal.home.Sha256;
import dev.backline.kernel.internal.home.Slot;
import dev.backline.kernel.internal.install.Deadlines;
import dev.backline.kernel.internal.install.Frame;
import dev.backline.kernel.internal.install.InstallQueue;
import dev.backline.kernel.internal.install.Shelf;
import dev.backline.kernel.internal.ledger.Edition;
import dev.backline.kernel.internal.ledger.HistoryFile;
import dev.backline.kernel.internal.ledger.LedgerFile;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Outcome;
import dev.backline.kernel.spi.Progress;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** A running kernel without an entry, on a home of its own, inside the test's process. */
final class House implements AutoCloseable {
    /** Generous, for a busy machine; only a file that no longer grows is given up soon. */
    static final Deadlines USUAL = new Deadlines(5_000, 30_000, 10_000, 2_000, 600, 300);

    /** For bundles that hang. */
    static final Deadlines SHORT = new Deadlines(300, 800, 800, 1_500, 600, 300);

    final Path root;
    final LedgerFile ledger;
    final InstallQueue installer;
    final List<Progress> progress = new CopyOnWriteArrayList<>();
    final Frame frame;
    private final Slot slot;
    private final Container container;
    private final Life life;

    private House(Path root, Optional<Path> install, Deadlines deadlines) throws IOException, BundleException {
        this.root = root;
        Home home = Home.open(Optional.of(root));
        KernelLog log = new KernelLog(home, false, System.err);
        Options options = Options.parse(new String[0]);
        slot = Slot.take(home);
        ledger = new LedgerFile(home, log);
        Edition edition = Edition.load(install, home, log);
        Shelf shelf = new Shelf(home, edition, ledger, false);
        container = Container.open(
                Container.properties(home, install, options, false),
                slot,
                shelf.wanted(ledger.known()).values(),
                log);
        life = new Life(container, new StartCount(slot, () -> "house", log), deadlines, log);
        frame = new Frame(container.context(), deadlines, log);
        installer = new InstallQueue(frame, container.record(), shelf, new HistoryFile(home, log), deadlines, log);
        installer.listen(progress::add);
        container.framework().start();
        life.startAll(frame, shelf, installer);
        installer.open(name -> {});
        life.up();
    }

    static House open(Path root) throws Exception {
        return new House(root, Optional.empty(), USUAL);
    }

    static House open(Path root, Deadlines deadlines) throws Exception {
        return new House(root, Optional.empty(), deadlines);
    }

    /** With declarative services, from an installation that is made for it. */
    static House withComponents(Path root, Deadlines deadlines) throws Exception {
        return new House(root, Optional.of(installation(root.resolveSibling("installation"))), deadlines);
    }

    /** Makes an installation of the bundles on the test's class path. */
    static Path installation(Path folder, Path... more) throws IOException {
        Files.createDirectories(folder.resolve("bundles"));
        List<Path> jars = new ArrayList<>(List.of(more));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            String name = Path.of(entry).getFileName().toString();
            if (name.contains("felix.scr")
                    || name.startsWith("org.osgi.util.")
                    || name.contains("service.component-1")) {
                jars.add(Path.of(entry));
            }
        }
        StringBuilder list = new StringBuilder();
        for (Path jar : jars) {
            Path to = folder.resolve("bundles").resolve(jar.getFileName());
            Files.copy(jar, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            list.append(Sha256.of(to)).append(" 1 ").append(to.getFileName()).append(" test\n");
        }
        Files.writeString(folder.resolve("edition.list"), list);
        return folder;
    }

    House watched() {
        installer.watchSoon();
        return this;
    }

    Path bundles() {
        return root.resolve("bundles");
    }

    BundleContext context() {
        return container.context();
    }

    Outcome install(Path jar) {
        return installer.install(List.of(jar)).join().getFirst();
    }

    List<Outcome> settle() {
        return installer.settle().join();
    }

    Optional<Bundle> bundle(String symbolicName) {
        return frame.bundles().stream()
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst();
    }

    boolean isUp(String symbolicName) {
        return bundle(symbolicName).filter(Frame::isUp).isPresent();
    }

    String version(String symbolicName) {
        return bundle(symbolicName)
                .filter(Frame::isUp)
                .map(bundle -> bundle.getVersion().toString())
                .orElse("none");
    }

    Installed row(String symbolicName) {
        return installer.ledger().find(symbolicName).orElseThrow();
    }

    boolean told(Progress.Phase phase) {
        return progress.stream().anyMatch(one -> one.phase() == phase);
    }

    String told(Progress.Phase phase, String subject) {
        return progress.stream()
                .filter(one -> one.phase() == phase && one.subject().equals(subject))
                .map(Progress::sentence)
                .findFirst()
                .orElse("");
    }

    /** Waits for what a thread of the kernel does by itself. */
    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited 30 s in vain for " + what);
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() throws IOException {
        installer.close();
        life.end(sentence -> {});
        slot.close();
    }
}
