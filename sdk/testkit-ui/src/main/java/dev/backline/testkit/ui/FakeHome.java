package dev.backline.testkit.ui;

import dev.backline.api.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A home that one process has for itself.
 *
 * @param folder where it lies
 */
public record FakeHome(Path folder) implements Home {
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
