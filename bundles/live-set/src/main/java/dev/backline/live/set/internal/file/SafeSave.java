package dev.backline.live.set.internal.file;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * Puts a file in place so that at every moment the old or the complete new one is there: written beside it, flushed, read back and compared,
 * renamed, folder flushed.
 */
public final class SafeSave {
    private SafeSave() {}

    /**
     * Writes a file that is not there yet.
     *
     * @throws FileAlreadyExistsException if it is
     * @throws SetFault if what was written does not read back as intended; nothing is left then
     */
    public static void create(Path file, byte[] bytes, Node intended) throws IOException, SetFault {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path part = part(file, bytes, intended);
        try {
            // A hard link fails when another one was quicker; a rename would replace its file.
            link(part, file);
            flushFolder(folder(file));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void link(Path part, Path file) throws IOException {
        try {
            Files.createLink(file, part);
        } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
            if (e instanceof FileAlreadyExistsException exists) {
                throw exists;
            }
            Files.move(part, file);
        }
    }

    /**
     * Overwrites a file after a backup.
     *
     * @param expected SHA-256 of the file as it was read
     * @return the backup
     * @throws FileChanged if the file is not that one any more
     * @throws SetFault if what was written does not read back as intended; the old file stays then
     */
    public static Path overwrite(Path file, String expected, byte[] bytes, Node intended)
            throws IOException, SetFault, FileChanged {
        byte[] before = Files.readAllBytes(file);
        requireSame(file, expected, before);
        Path backup = Backup.of(file, before);
        Path part = part(file, bytes, intended);
        try {
            requireSame(file, expected, Files.readAllBytes(file));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            flushFolder(folder(file));
            return backup;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void requireSame(Path file, String expected, byte[] bytes) throws FileChanged {
        if (!SetFile.hash(bytes).equals(expected)) {
            throw new FileChanged(file);
        }
    }

    private static Path part(Path file, byte[] bytes, Node intended) throws IOException, SetFault {
        Path folder = folder(file);
        Files.createDirectories(folder);
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < 2L * bytes.length) {
            throw new IOException(folder + " has " + (free >> 10) + " KiB left, but " + (2L * bytes.length >> 10)
                    + " KiB are needed to save safely. Make room and save again.");
        }
        Path part = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            flush(part, bytes);
            verify(file, part, intended);
            return part;
        } catch (IOException | SetFault | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private static void flush(Path part, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
    }

    private static void verify(Path file, Path part, Node intended) throws IOException, SetFault {
        SetFile read = SetFile.load(part, Progress.NONE);
        if (!read.document().root().sameAs(intended)) {
            throw new SetFault(
                    file + " did not read back as it was meant, so it was not put in place. The disk or Backline is at"
                            + " fault; the file that was there is unchanged.");
        }
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
    }

    private static void flushFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot open a folder; there the rename itself is durable.
            System.getLogger(SafeSave.class.getName())
                    .log(System.Logger.Level.DEBUG, "Folder not flushed: " + folder, e);
        }
    }

    /** Answers a document's content packed as Live packs it: one gzip member with the time 0. */
    public static byte[] pack(byte[] xml) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(xml.length / 8 + 64);
            try (GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16)) {
                gzip.write(xml);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError("An array does not fail.", e);
        }
    }
}
