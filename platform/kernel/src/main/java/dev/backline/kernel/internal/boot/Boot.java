package dev.backline.kernel.internal.boot;

import dev.backline.kernel.internal.home.Home;
import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.home.Options;
import dev.backline.kernel.internal.home.Slot;
import dev.backline.kernel.internal.install.Deadlines;
import dev.backline.kernel.internal.install.Frame;
import dev.backline.kernel.internal.install.InstallQueue;
import dev.backline.kernel.internal.install.Shelf;
import dev.backline.kernel.internal.ledger.Edition;
import dev.backline.kernel.internal.ledger.HistoryFile;
import dev.backline.kernel.internal.ledger.LedgerFile;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.spi.Entry;
import dev.backline.kernel.spi.Installer;
import dev.backline.kernel.spi.Ledger;
import dev.backline.kernel.spi.Streams;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * One run of the program: home, ledger, framework cache, bundles of the edition, bundles of the home, what was dropped
 * into the watched folder meanwhile, entry, and the way out.
 */
public final class Boot {
    private static final int NOT_AVAILABLE = 70;

    private final Options options;
    private final Streams streams;
    private final Home home;
    private final KernelLog log;
    private final Deadlines deadlines = Deadlines.usual();

    /** A run with these options. */
    public Boot(Options options, Streams streams) {
        this.options = options;
        this.streams = streams;
        this.home = Home.open(options.home());
        this.log = new KernelLog(home, options.debug(), streams.err());
    }

    /** Runs the program and answers its exit code. */
    public int run() {
        try (Slot slot = Slot.take(home)) {
            if (options.clean()) {
                slot.wipe();
            }
            if (!home.writable()) {
                say(home.root() + " cannot be written, so this run is read-only: nothing is saved there, nothing can be"
                        + " installed. Mend its permissions, or choose another folder with --home.");
            }
            return run(slot);
        } catch (IOException | BundleException | IllegalStateException fault) {
            log.warn("Backline cannot start", fault);
            say("Backline cannot start: " + fault.getMessage());
            return NOT_AVAILABLE;
        }
    }

    private int run(Slot slot) throws IOException, BundleException {
        Optional<Path> install = Optional.ofNullable(System.getProperty("backline.install"))
                .filter(text -> !text.isBlank())
                .map(text -> Path.of(text).toAbsolutePath().normalize());
        log.reached("the home");
        LedgerFile ledger = new LedgerFile(home, log);
        Edition edition = Edition.load(install, home, log);
        edition.faults().forEach(this::say);
        log.reached("the edition");
        StartCount starts = new StartCount(slot, () -> world(ledger), log);
        boolean safe = options.safe() || starts.failures() >= 2;
        Shelf shelf = new Shelf(home, edition, ledger, safe);
        if (safe) {
            sayWhySafe(starts, shelf);
        }
        Collection<Wanted> wanted = shelf.wanted(ledger.known()).values();
        Container container = Container.open(Container.properties(home, install, options, safe), slot, wanted, log);
        log.reached("the framework with its bundles");
        return run(container, shelf, new Life(container, starts, deadlines, log));
    }

    private String world(LedgerFile ledger) {
        return ledger.known().revision() + " " + home.bundlesPrint();
    }

    private int run(Container container, Shelf shelf, Life life) throws BundleException {
        BundleContext context = container.context();
        Frame frame = new Frame(context, deadlines, log);
        InstallQueue queue =
                new InstallQueue(frame, container.record(), shelf, new HistoryFile(home, log), deadlines, log);
        context.registerService(Ledger.class, queue.ledger(), null);
        context.registerService(Installer.class, queue, null);
        try {
            container.framework().start();
            log.reached("the framework's start");
            life.startAll(frame, shelf, queue);
            log.reached("the start of all bundles");
            queue.open(life::suspect);
            return enter(context, queue, life);
        } finally {
            log.reached("the end of the entry");
            queue.close();
            life.end(this::say);
            log.reached("the end");
        }
    }

    private int enter(BundleContext context, InstallQueue queue, Life life) {
        Optional<Entry> entry = life.entry(context);
        if (entry.isEmpty()) {
            String report = queue.ledger().faultReport();
            say("Backline has no entry: no installed bundle offers the service " + Entry.class.getName() + ".");
            say(report.isEmpty() ? "Install Backline again." : report);
            return NOT_AVAILABLE;
        }
        life.up();
        queue.watchSoon();
        log.reached("the entry");
        return entry.get().run(options.rest(), streams);
    }

    private void sayWhySafe(StartCount starts, Shelf shelf) {
        if (options.safe()) {
            say("Safe mode: bundles of the home are left out of this run.");
            return;
        }
        List<String> suspects = starts.suspects();
        String names = String.join(
                ", ", suspects.isEmpty() ? shelf.ledger().known().bundles().keySet() : suspects);
        say("Safe mode: the last two starts did not come to their end, so bundles of the home are left out. Suspected: "
                + names
                + ". Remove or update it (\"backline bundle remove NAME\"); then the next start is normal again.");
    }

    private void say(String sentence) {
        log.info(sentence);
        streams.err().println(sentence);
    }
}
