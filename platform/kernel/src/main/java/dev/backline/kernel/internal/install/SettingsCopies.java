package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.Home;
import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.home.SafeFiles;
import dev.backline.kernel.spi.SettingsKeeper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Keeps {@code home/settings/<symbolic name>*} for each version that is left, in {@code home/store/settings}, and puts
 * it back when that version returns: a newer version may have written what the older cannot read.
 */
final class SettingsCopies {
    private final Home home;
    private final BundleContext context;
    private final KernelLog log;

    SettingsCopies(Home home, BundleContext context, KernelLog log) {
        this.home = home;
        this.context = context;
        this.log = log;
    }

    /** Copies the settings that the version with this hash leaves behind. */
    void keep(String symbolicName, String sha256, Collection<String> names) {
        keepers(keeper -> keeper.beforeSnapshot(symbolicName));
        Path copy = folder(symbolicName, sha256);
        try {
            SafeFiles.deleteTree(copy);
            copy(files(symbolicName, names), copy);
        } catch (IOException full) {
            log.warn("The settings of " + symbolicName + " could not be kept: " + full.getMessage());
        }
    }

    // All or nothing: half a copy would take the place of whole settings one day.
    private static void copy(List<Path> files, Path to) throws IOException {
        try {
            if (!files.isEmpty()) {
                Files.createDirectories(to);
                for (Path file : files) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        } catch (IOException full) {
            SafeFiles.deleteTree(to);
            throw full;
        }
    }

    /** Puts back what that version had left behind; without such a copy the settings stay as they are. */
    void putBack(String symbolicName, String sha256, Collection<String> names) {
        Path copy = folder(symbolicName, sha256);
        if (!Files.isDirectory(copy)) {
            return;
        }
        Path beside = home.settings().resolve("." + symbolicName + ".returning");
        try {
            SafeFiles.deleteTree(beside);
            copy(list(copy), beside);
            // From here on nothing needs room any more.
            for (Path file : files(symbolicName, names)) {
                Files.delete(file);
            }
            for (Path file : list(beside)) {
                SafeFiles.moveInto(file, home.settings().resolve(file.getFileName()));
            }
            SafeFiles.deleteTree(beside);
        } catch (IOException failed) {
            log.warn("The settings of " + symbolicName + " could not be put back: " + failed.getMessage());
        }
        keepers(keeper -> keeper.afterRestore(symbolicName));
    }

    private static List<Path> list(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(files::add);
        }
        return files;
    }

    private Path folder(String symbolicName, String sha256) {
        return home.store().resolve("settings").resolve(symbolicName).resolve(sha256);
    }

    // A file belongs to the bundle with the longest fitting name: dev.x.set.json is not dev.x's.
    private List<Path> files(String symbolicName, Collection<String> names) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(home.settings(), symbolicName + "*")) {
            for (Path file : all) {
                String name = String.valueOf(file.getFileName());
                boolean others = names.stream()
                        .anyMatch(other -> other.length() > symbolicName.length() && belongs(name, other));
                if (Files.isRegularFile(file) && belongs(name, symbolicName) && !others) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    private static boolean belongs(String file, String symbolicName) {
        return file.startsWith(symbolicName)
                && (file.length() == symbolicName.length()
                        || !Character.isJavaIdentifierPart(file.charAt(symbolicName.length())));
    }

    private void keepers(Consumer<SettingsKeeper> call) {
        try {
            for (ServiceReference<SettingsKeeper> reference :
                    context.getServiceReferences(SettingsKeeper.class, null)) {
                SettingsKeeper keeper = context.getService(reference);
                if (keeper != null) {
                    call.accept(keeper);
                    context.ungetService(reference);
                }
            }
        } catch (InvalidSyntaxException | RuntimeException failed) {
            log.warn("A keeper of settings failed", failed);
        }
    }
}
