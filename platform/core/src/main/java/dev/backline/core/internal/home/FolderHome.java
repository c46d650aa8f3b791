package dev.backline.core.internal.home;

import dev.backline.api.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The home in a folder of the file system. Opening it reads one small file; it is migrated when an older one is found. */
@Component(service = {Home.class, FolderHome.class})
public final class FolderHome implements Home {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final Optional<String> readOnlyReason;
    private final StoreLocks locks;

    /** Opens the home that the kernel names. */
    @Activate
    public FolderHome(BundleContext context) {
        this(
                folderOf(context),
                Boolean.parseBoolean(context.getProperty("backline.readonly")),
                Migrations.ours(),
                PATIENCE);
        boolean saidByKernel = Boolean.parseBoolean(context.getProperty("backline.readonly"));
        readOnlyReason
                .filter(reason -> !saidByKernel)
                .ifPresent(reason -> System.getLogger(FolderHome.class.getName())
                        .log(System.Logger.Level.WARNING, "The home " + folder + " is only read: " + reason));
    }

    /**
     * Opens a home.
     *
     * @param folder where it lies; made at the first write
     * @param readOnly whether nothing may be written
     * @param migrations brings an older home up to date
     * @param patience how long a store's lock is waited for
     */
    public FolderHome(Path folder, boolean readOnly, Migrations migrations, Duration patience) {
        this.folder = folder.toAbsolutePath().normalize();
        locks = new StoreLocks(this.folder.resolve("locks"), patience);
        this.readOnlyReason = readOnly
                ? Optional.of("it cannot be written; make it writable, or name another one with --home")
                : migrations.bringUpToDate(this.folder, locks);
    }

    private static Path folderOf(BundleContext context) {
        String named = context.getProperty("backline.home");
        return named != null ? Path.of(named) : Path.of(System.getProperty("user.home", "."), ".backline");
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Path folder(String name) throws IOException {
        Path inner = folder.resolve(name).normalize();
        if (!inner.startsWith(folder)) {
            throw new IOException("The folder " + name + " lies outside of the home " + folder + ".");
        }
        if (!readOnly()) {
            Files.createDirectories(inner);
        }
        return inner;
    }

    @Override
    public boolean readOnly() {
        return readOnlyReason.isPresent();
    }

    /** Answers why nothing may be written; empty when it may. */
    public Optional<String> readOnlyReason() {
        return readOnlyReason;
    }

    @Override
    public <T> T exclusively(String store, Writing<T> work) throws IOException {
        refuseWhenReadOnly();
        return locks.exclusively(store, work);
    }

    @Override
    public void replace(Path file, byte[] content) throws IOException {
        if (file.toAbsolutePath().normalize().startsWith(folder)) {
            refuseWhenReadOnly();
        }
        AtomicFile.replace(file, content);
    }

    private void refuseWhenReadOnly() throws IOException {
        if (readOnly()) {
            throw new IOException("The home " + folder + " is read-only: " + readOnlyReason.orElseThrow() + ".");
        }
    }
}
