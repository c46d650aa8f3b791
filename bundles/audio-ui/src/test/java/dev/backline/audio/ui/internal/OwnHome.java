package dev.backline.audio.ui.internal;

import dev.backline.api.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A home of a test's own. */
public record OwnHome(Path folder) implements Home {
    @Override
    public Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Override
    public boolean readOnly() {
        return false;
    }

    @Override
    public <T> T exclusively(String store, Writing<T> work) throws IOException {
        return work.run();
    }

    @Override
    public void replace(Path file, byte[] content) throws IOException {
        Files.write(file, content);
    }
}
