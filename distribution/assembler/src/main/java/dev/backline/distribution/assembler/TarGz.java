package dev.backline.distribution.assembler;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Packs a folder as {@code .tar.gz} (POSIX ustar): sorted, times from the content, no owner; equal content, equal bytes. */
final class TarGz {
    private static final int BLOCK = 512;

    private TarGz() {}

    static void pack(Path folder, Path archive, Instant time) throws IOException, AssemblyException {
        String top = folder.getFileName() + "/";
        Path fresh = archive.resolveSibling(archive.getFileName() + ".new");
        try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)), 1 << 16)) {
            for (String name : Tree.files(folder)) {
                if (!name.startsWith("lib/backline.aot") || Files.isDirectory(folder.resolve("runtime"))) {
                    add(out, top, name, Files.readAllBytes(folder.resolve(name)), time);
                }
            }
            out.write(new byte[2 * BLOCK]);
        }
        Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void add(OutputStream out, String top, String name, byte[] content, Instant time)
            throws IOException, AssemblyException {
        byte[] header = new byte[BLOCK];
        putName(header, top + name);
        put(header, 100, Tree.executable(name) ? "0000755\0" : "0000644\0");
        put(header, 108, "0000000\0");
        put(header, 116, "0000000\0");
        put(header, 124, octal(content.length));
        put(header, 136, octal(Tree.stamp(time, content).getEpochSecond()));
        put(header, 148, "        ");
        header[156] = '0';
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        out.write(header);
        out.write(content);
        out.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    private static void putName(byte[] header, String path) throws AssemblyException {
        int length = path.getBytes(StandardCharsets.UTF_8).length;
        int cut = length <= 100 ? -1 : path.indexOf('/', length - 101);
        if (length > 100 && (cut < 0 || cut > 155)) {
            throw new AssemblyException(
                    path + ": the name is too long for the archive (100 characters behind a slash)." + " Shorten it.");
        }
        put(header, 0, path.substring(cut + 1));
        put(header, 345, cut < 0 ? "" : path.substring(0, cut));
    }

    private static String octal(long value) {
        return String.format(Locale.ROOT, "%011o\0", value);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
