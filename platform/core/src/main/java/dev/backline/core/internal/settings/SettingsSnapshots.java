package dev.backline.core.internal.settings;

import dev.backline.kernel.spi.SettingsKeeper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets the kernel keep a bundle's settings for each of its versions, and takes them over again after a way back. */
@Component(service = SettingsKeeper.class)
public final class SettingsSnapshots implements SettingsKeeper {
    private final LayeredSettings settings;

    /** Answers the keeper. */
    @Activate
    public SettingsSnapshots(@Reference LayeredSettings settings) {
        this.settings = settings;
    }

    @Override
    public void beforeSnapshot(String symbolicName) {
        try {
            settings.user().gather(symbolicName);
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void afterRestore(String symbolicName) {
        try {
            settings.push();
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        }
    }
}
