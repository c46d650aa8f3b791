package dev.backline.live.set.internal.file;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.XmlDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A set or preset as it was read from disk.
 *
 * @param path where it lies
 * @param document its XML
 * @param packed whether it was gzip, as Live writes it, and not plain XML
 * @param hash SHA-256 of the file as it was read, in hexadecimal
 */
public record SetFile(Path path, XmlDocument document, boolean packed, String hash) {
    /** Four times the largest set that is known. */
    private static final long MOST_PACKED = 256L << 20;

    /**
     * Reads a file whole. It is closed again and never changed.
     *
     * @throws IOException if it cannot be read
     * @throws SetFault if it is damaged, or no XML, or larger than any set
     */
    public static SetFile load(Path path, Progress progress) throws IOException, SetFault {
        if (Files.size(path) > MOST_PACKED) {
            throw new SetFault(path + " has more than " + (MOST_PACKED >> 20)
                    + " MiB, far above any known set. It was not read and left unchanged.");
        }
        byte[] bytes = Files.readAllBytes(path);
        if (bytes.length == 0) {
            throw new SetFault(path + " is empty, but a Live Set was expected. Take a copy from Live's Backup folder.");
        }
        return parse(path, bytes, progress);
    }

    /** Answers the same from bytes that were read already; they are kept when the file is plain XML. */
    public static SetFile parse(Path path, byte[] bytes, Progress progress) throws SetFault {
        boolean packed = Unpacker.isPacked(bytes);
        byte[] xml = packed ? Unpacker.unpack(bytes, path.toString(), Unpacker.MOST_BYTES, progress) : bytes;
        return new SetFile(path, XmlDocument.parse(xml, path.toString()), packed, hash(bytes));
    }

    /** Answers the SHA-256 of bytes in hexadecimal. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java runtime has SHA-256.", e);
        }
    }
}
