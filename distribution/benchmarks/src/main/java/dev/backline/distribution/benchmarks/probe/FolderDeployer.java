package dev.backline.distribution.benchmarks.probe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What a user does: a copy beside the watched folder, renamed in; at the end the file is deleted. */
final class FolderDeployer implements Deployer {
    private final Path beside;
    private final Path file;

    FolderDeployer(Path home) {
        beside = home.resolve("tiny.jar.copy");
        file = home.resolve("bundles").resolve("tiny.jar");
    }

    @Override
    public void install(Path jar) throws Exception {
        Files.copy(jar, beside);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void update(Path jar) throws Exception {
        install(jar);
    }

    @Override
    public void remove() throws Exception {
        Files.delete(file);
    }
}
