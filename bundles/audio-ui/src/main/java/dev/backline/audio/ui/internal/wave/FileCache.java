package dev.backline.audio.ui.internal.wave;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What was worked out of files, kept in the home's cache: a file that did not change is not read again. */
final class FileCache {
    private final Home home;

    FileCache(Home home) {
        this.home = home;
    }

    /**
     * Answers what was worked out of a file, out of the cache when it is there.
     *
     * @param kind what it is, as the name of the kept file begins
     * @param <T> what it is
     */
    <T> T of(String kind, Path file, Reading<T> reading, Making<T> making, Writing<T> writing)
            throws IOException, AudioFault {
        Path kept = place(kind, file);
        if (Files.isRegularFile(kept)) {
            try {
                return reading.parse(Files.readAllBytes(kept));
            } catch (IOException damaged) {
                // It is only a cache: what cannot be read is made anew.
                return fresh(kept, making, writing);
            }
        }
        return fresh(kept, making, writing);
    }

    private <T> T fresh(Path kept, Making<T> making, Writing<T> writing) throws IOException, AudioFault {
        T made = making.make();
        if (!home.readOnly()) {
            home.replace(kept, writing.bytes(made));
        }
        return made;
    }

    private Path place(String kind, Path file) throws IOException {
        BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
        String name = file.toAbsolutePath() + "\n" + facts.size() + "\n"
                + facts.lastModifiedTime().toMillis();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            Path folder = home.readOnly() ? home.folder().resolve("cache") : home.folder("cache");
            return folder.resolve(kind + "-" + HexFormat.of().formatHex(hash, 0, 16) + ".bin");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Reads what was kept. */
    @FunctionalInterface
    interface Reading<T> {
        T parse(byte[] kept) throws IOException;
    }

    /** Works it out. */
    @FunctionalInterface
    interface Making<T> {
        T make() throws IOException, AudioFault;
    }

    /** Writes what is to be kept. */
    @FunctionalInterface
    interface Writing<T> {
        byte[] bytes(T made);
    }
}
