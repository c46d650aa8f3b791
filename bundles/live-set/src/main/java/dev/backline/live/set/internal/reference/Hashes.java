package dev.backline.live.set.internal.reference;

import dev.backline.api.job.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of files of any length. */
final class Hashes {
    private static final int STEP = 1 << 20;

    private Hashes() {}

    static String of(Path file, Progress progress) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[STEP];
            int got;
            while ((got = in.read(block)) >= 0) {
                progress.check();
                digest.update(block, 0, got);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java runtime has SHA-256.", e);
        }
    }

    /** Answers whether files are equal byte for byte. */
    static boolean areEqual(List<Path> files, Progress progress) throws IOException {
        Path first = files.getFirst();
        for (Path other : files.subList(1, files.size())) {
            if (Files.size(first) != Files.size(other) || !of(first, progress).equals(of(other, progress))) {
                return false;
            }
        }
        return true;
    }
}
