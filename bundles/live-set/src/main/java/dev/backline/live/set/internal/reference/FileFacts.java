package dev.backline.live.set.internal.reference;

import dev.backline.live.set.internal.tree.Node;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Live keeps of a file's content. The check sum was worked out from six files of known length and sum; it holds for all of them.
 *
 * @param size in bytes; 0 when unknown
 * @param crc CRC-16 (polynomial 0x8005, from 0, highest bit first) of the first 16 KiB; 0 when unknown
 */
record FileFacts(long size, int crc) {
    /** How many bytes the CRC is over, at most. */
    static final int CRC_BYTES = 16_384;

    private static final int POLYNOMIAL = 0x8005;

    /** Answers what a {@code FileRef} of any version says. */
    static FileFacts of(Node fileRef) {
        double size = fileRef.number("OriginalFileSize")
                .orElse(fileRef.number("SearchHint/FileSize").orElse(0));
        double crc = fileRef.number("OriginalCrc")
                .orElse(fileRef.number("SearchHint/Crc").orElse(0));
        return new FileFacts((long) size, (int) crc);
    }

    /** Answers those of a file. */
    static FileFacts of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new FileFacts(Files.size(file), crc(in.readNBytes(CRC_BYTES)));
        }
    }

    static int crc(byte[] bytes) {
        int crc = 0;
        for (byte one : bytes) {
            crc ^= (one & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1 ^ POLYNOMIAL) & 0xFFFF;
            }
        }
        return crc;
    }

    boolean isKnown() {
        return size > 0;
    }

    /** Answers whether a file of these facts may be the one that is meant; what is unknown does not speak against it. */
    boolean allows(FileFacts other) {
        return (size == 0 || size == other.size) && (crc == 0 || crc == other.crc);
    }
}
