package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.Home;
import dev.backline.kernel.internal.home.SafeFiles;
import dev.backline.kernel.internal.home.Sha256;
import dev.backline.kernel.internal.manifest.BadBundleException;
import dev.backline.kernel.internal.manifest.BundleJar;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Takes jars into the store: copied and hashed in one go, checked as a whole, named by content, forced to disk. */
final class Intake {
    private final Home home;
    private final Room room;

    Intake(Home home, Room room) {
        this.home = home;
        this.room = room;
    }

    /**
     * Stages a jar. The original is not kept open and not changed.
     *
     * @throws BadBundleException with a sentence for a person when it is no bundle
     * @throws ChangingException when the file was changed meanwhile
     * @throws IOException when the disk is full or the file is gone
     */
    Staged stage(Path file, String origin) throws BadBundleException, IOException {
        String name = String.valueOf(file.getFileName());
        BasicFileAttributes before = attributes(file, name);
        room.check(name, before.size());
        Path beside = Files.createTempFile(home.store(), ".staging-", ".jar");
        try {
            String sha256;
            try (InputStream in = Files.newInputStream(file);
                    OutputStream out = Files.newOutputStream(beside)) {
                sha256 = Sha256.copy(in, out);
            }
            BasicFileAttributes after = attributes(file, name);
            if (before.size() != after.size() || !before.lastModifiedTime().equals(after.lastModifiedTime())) {
                throw new ChangingException(name + " is still being written.");
            }
            BundleJar jar = BundleJar.check(beside, name);
            keep(beside, sha256, before.size());
            return new Staged(name, jar, sha256, origin);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Checks a jar where it lies; nothing is stored. */
    Staged look(Path file, String origin) throws BadBundleException, IOException {
        String name = String.valueOf(file.getFileName());
        attributes(file, name);
        return new Staged(name, BundleJar.check(file, name), Sha256.of(file), origin);
    }

    /** What is in the store already. */
    Staged stored(String sha256, String title, String origin) throws BadBundleException, IOException {
        Path jar = home.stored(sha256);
        if (!Files.exists(jar)) {
            throw new BadBundleException(
                    "The store has no copy of " + title + " any more (" + jar + " is gone). Install it from its file.");
        }
        return new Staged(title, BundleJar.read(jar, title), sha256, origin);
    }

    private static BasicFileAttributes attributes(Path file, String name) throws BadBundleException, IOException {
        if (!Files.exists(file)) {
            throw new BadBundleException(file + " does not exist. Check the name.");
        }
        if (Files.isDirectory(file)) {
            throw new BadBundleException(name + " is a folder, but a jar was expected.");
        }
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    private void keep(Path beside, String sha256, long size) throws IOException {
        Path kept = home.stored(sha256);
        if (!Files.exists(kept) || Files.size(kept) != size) {
            SafeFiles.force(beside);
            SafeFiles.moveInto(beside, kept);
        }
    }

    /** The file changed while it was read: try again a little later. */
    static final class ChangingException extends IOException {
        private static final long serialVersionUID = 1;

        ChangingException(String sentence) {
            super(sentence);
        }
    }
}
