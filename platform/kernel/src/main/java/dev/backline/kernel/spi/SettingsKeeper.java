package dev.backline.kernel.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A service that holds settings of bundles in memory. The kernel keeps a copy of {@code home/settings/<symbolic name>*}
 * for each version that it switches away from, and puts it back when it returns to that version.
 */
@ConsumerType
public interface SettingsKeeper {
    /** Called before a copy is taken: write what is not yet on disk. */
    void beforeSnapshot(String symbolicName);

    /** Called after a copy was put back: read the files again. */
    void afterRestore(String symbolicName);
}
