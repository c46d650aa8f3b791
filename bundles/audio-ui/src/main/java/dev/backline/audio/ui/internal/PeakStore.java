package dev.backline.audio.ui.internal;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.home.Home;
import dev.backline.api.job.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Peaks of files, kept in the home's cache: a file that did not change is not read again. */
final class PeakStore {
    private final AudioFiles files;
    private final Home home;

    PeakStore(AudioFiles files, Home home) {
        this.files = files;
        this.home = home;
    }

    /** Answers the peaks of a file, out of the cache when they are there. */
    Peaks of(Path file, Progress progress) throws IOException, AudioFault {
        Path kept = place(file);
        if (Files.isRegularFile(kept)) {
            try {
                return Peaks.parse(Files.readAllBytes(kept));
            } catch (IOException damaged) {
                // It is only a cache: what cannot be read is made anew.
                return fresh(file, kept, progress);
            }
        }
        return fresh(file, kept, progress);
    }

    private Peaks fresh(Path file, Path kept, Progress progress) throws IOException, AudioFault {
        Peaks peaks = Peaks.of(files, file, progress);
        if (!home.readOnly()) {
            home.replace(kept, peaks.bytes());
        }
        return peaks;
    }

    private Path place(Path file) throws IOException {
        BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
        String name = file.toAbsolutePath() + "\n" + facts.size() + "\n"
                + facts.lastModifiedTime().toMillis();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            Path folder = home.readOnly() ? home.folder().resolve("cache") : home.folder("cache");
            return folder.resolve("peaks-" + HexFormat.of().formatHex(hash, 0, 16) + ".bin");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
