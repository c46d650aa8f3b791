package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.ledger.HistoryFile;
import dev.backline.kernel.internal.ledger.LedgerState;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.internal.manifest.BadBundleException;
import dev.backline.kernel.spi.Finding;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Installer;
import dev.backline.kernel.spi.Kept;
import dev.backline.kernel.spi.Ledger;
import dev.backline.kernel.spi.Outcome;
import dev.backline.kernel.spi.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.osgi.framework.Bundle;

/** The installer: every wish becomes one task of one thread, in the order of asking. */
public final class InstallQueue implements Installer, AutoCloseable {
    private static final long WATCH_AFTER_MILLIS = 150;
    private static final long CLOSING_MILLIS = 1_000;

    private final Shelf shelf;
    private final HistoryFile history;
    private final KernelLog log;
    private final Reporter reporter;
    private final Leaks leaks;
    private final Fitting fitting;
    private final LiveLedger ledger;
    private final Switcher switcher;
    private final SettingsCopies settings;
    private final Room room;
    private final Intake intake;
    private final Folder folder;
    private final Explainer explainer;
    private final FolderWork arrivals;
    private final Others others;
    private final HomeStarts starts;
    private final FolderWatch watch;
    private final ThreadPoolExecutor thread;

    /** A queue over a framework that is filled with what the shelf wants. */
    public InstallQueue(
            Frame frame, CacheRecord record, Shelf shelf, HistoryFile history, Deadlines deadlines, KernelLog log) {
        this.shelf = shelf;
        this.history = history;
        this.log = log;
        this.reporter = new Reporter(log);
        this.leaks = new Leaks(reporter, deadlines.leak(), log);
        this.fitting = new Fitting(frame, record, log);
        this.ledger = new LiveLedger(frame, shelf, fitting, history);
        this.switcher = new Switcher(frame, record, shelf, leaks, reporter, log);
        this.settings = new SettingsCopies(shelf.home(), frame.system().getBundleContext(), log);
        this.room = new Room(shelf.home());
        this.intake = new Intake(shelf.home(), room);
        this.folder = new Folder(shelf, intake, deadlines, reporter);
        this.explainer = new Explainer(frame, shelf, fitting, ledger, room);
        this.arrivals = new FolderWork(shelf, folder, explainer, this::work, reporter, log);
        this.others = new Others(shelf, fitting, switcher, explainer);
        this.starts = new HomeStarts(frame, shelf, fitting, history, reporter, deadlines, log);
        this.watch = new FolderWatch(shelf.home(), this::scanAndWait, this::ledgerChanged, log);
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> Thread.ofPlatform().name("backline installer").daemon().unstarted(task));
        thread.allowCoreThreadTimeOut(true);
    }

    /** The ledger as a service. */
    public Ledger ledger() {
        return ledger;
    }

    /** Notes a bundle of the edition that did not start. */
    public void fault(Bundle bundle, Exception failed) {
        String name = bundle.getSymbolicName();
        log.warn(name + " does not start", failed);
        ledger.fault(
                name,
                Reasons.failure(
                                name,
                                failed,
                                fitting.of(shelf.wanted(shelf.ledger().known())))
                        .sentence());
    }

    /** Starts a bundle of the home under watch; a slow one is left behind and watched on. */
    public void startOfHome(Wanted wanted, Bundle bundle) {
        starts.start(wanted, bundle, thread::execute);
    }

    /** Notes a bundle of the home that is not in the framework, since its jar is gone from the store. */
    public void lost(Wanted wanted) {
        starts.lost(wanted);
    }

    /**
     * Looks once at the watched folder and at what the ledger says, before the entry runs. {@code suspect} is told each
     * file that will be tried.
     */
    public void open(Consumer<String> suspect) {
        try {
            if (!shelf.safe() && shelf.home().writable()) {
                List<String> news = folder.news(shelf.ledger().known());
                news.forEach(suspect);
                boolean scan = !news.isEmpty();
                if (scan || starts.unsettled()) {
                    submit(() -> scan ? arrivals.look() : List.of()).join();
                    submit(this::settleStates).join();
                }
            }
        } catch (IOException unreadable) {
            log.warn(shelf.home().bundles() + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** Watches the folder from now on. */
    public void watchSoon() {
        if (!shelf.safe() && shelf.home().writable()) {
            leaks.inBackground();
            watch.start(WATCH_AFTER_MILLIS);
        }
    }

    @Override
    public void close() {
        watch.close();
        thread.shutdown();
        try {
            // What is being committed may end; a bundle that hangs in its start is not waited for.
            if (!thread.awaitTermination(CLOSING_MILLIS, TimeUnit.MILLISECONDS)) {
                log.warn("Bundle work was still going on when the program ended");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        starts.giveUp();
    }

    @Override
    public CompletableFuture<List<Outcome>> plan(List<Path> jars) {
        return submit(() -> {
            Batch batch = new Batch(jars, explainer);
            batch.stage(intake::look, reporter);
            return batch.plan(work());
        });
    }

    @Override
    public CompletableFuture<List<Outcome>> install(List<Path> jars) {
        return submit(() -> {
            Batch batch = new Batch(jars, explainer);
            batch.stage(intake::stage, reporter);
            return batch.run(work());
        });
    }

    @Override
    public CompletableFuture<Outcome> remove(String symbolicName) {
        return submit(() -> only(symbolicName, () -> removeNow(symbolicName)));
    }

    private Outcome removeNow(String symbolicName) throws IOException {
        Optional<Installed> row = shelf.ledger().load().find(symbolicName);
        if (row.isEmpty()) {
            return explainer.notRemovable(symbolicName);
        }
        Optional<Path> file = folder.source(row.get());
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
        return one(
                work().drop(symbolicName),
                symbolicName,
                state -> file.isPresent()
                        ? state.withoutSeen(String.valueOf(file.get().getFileName()))
                        : state);
    }

    @Override
    public CompletableFuture<Outcome> rollback(String symbolicName) {
        return submit(() -> only(symbolicName, () -> {
            LedgerState state = shelf.ledger().load();
            List<Kept> kept = state.kept(symbolicName);
            if (kept.isEmpty()) {
                return explainer.nothingKept(symbolicName);
            }
            String origin = state.find(symbolicName).map(Installed::origin).orElse("rollback");
            Kept back = kept.getFirst();
            Staged staged = intake.stored(back.sha256(), symbolicName + " " + back.version(), origin);
            return one(work().put(staged).returning(), symbolicName, UnaryOperator.identity());
        }));
    }

    @Override
    public CompletableFuture<Outcome> retry(String symbolicName) {
        return submit(() -> only(symbolicName, () -> {
            Optional<Installed> row = shelf.ledger().load().find(symbolicName);
            if (row.isEmpty()) {
                return explainer.why(symbolicName);
            }
            Staged staged = intake.stored(
                    row.get().sha256(),
                    symbolicName + " " + row.get().version(),
                    row.get().origin());
            return one(work().put(staged), symbolicName, UnaryOperator.identity());
        }));
    }

    @Override
    public Outcome why(String symbolicName) {
        return explainer.why(symbolicName);
    }

    @Override
    public CompletableFuture<List<Outcome>> follow() {
        return submit(others::follow);
    }

    @Override
    public CompletableFuture<List<Outcome>> settle() {
        return submit(arrivals::look);
    }

    @Override
    public CompletableFuture<List<Finding>> checkUp() {
        return submit(() -> new CheckUp(shelf, ledger, leaks, log).run());
    }

    @Override
    public Subscription listen(Consumer<Progress> listener) {
        return reporter.add(listener);
    }

    private boolean scanAndWait() {
        try {
            submit(arrivals::look).join();
            return arrivals.pending();
        } catch (RuntimeException failed) {
            log.warn("The watched folder could not be looked at", failed);
            return false;
        }
    }

    private boolean settleStates() {
        try {
            work().run(UnaryOperator.identity());
        } catch (IOException failed) {
            log.warn("The ledger could not be settled: " + failed.getMessage());
        }
        return true;
    }

    private void ledgerChanged() {
        Others.Change change = others.change();
        if (change == Others.Change.FOLDER) {
            follow().exceptionally(failed -> {
                        log.warn("Another process's change could not be followed", failed);
                        return List.of();
                    })
                    .join();
        } else if (change == Others.Change.WISHES) {
            reporter.tell("ledger", Progress.Phase.LEDGER_CHANGED, "Another process changed what is installed.");
        }
    }

    private Work work() {
        return new Work(shelf, fitting, switcher, settings, history, reporter, room);
    }

    private static Outcome one(Work work, String symbolicName, UnaryOperator<LedgerState> also) throws IOException {
        return Objects.requireNonNull(work.run(also).get(symbolicName), symbolicName);
    }

    private interface Task {
        Outcome run() throws IOException, BadBundleException;
    }

    private Outcome only(String symbolicName, Task task) {
        try {
            return task.run();
        } catch (IOException | BadBundleException failed) {
            return explainer.refused(symbolicName, failed);
        }
    }

    private <T> CompletableFuture<T> submit(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, thread);
    }
}
