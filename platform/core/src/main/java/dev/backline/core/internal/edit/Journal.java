package dev.backline.core.internal.edit;

import dev.backline.core.internal.home.AtomicFile;
import dev.backline.core.internal.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32C;

/**
 * A file of lines to which one only appends: a checksum (CRC-32C, 8 hex digits), a space, a JSON object. A line that a
 * crash cut off is dropped at the next writing; one that was damaged later is kept aside first.
 */
final class Journal {
    private static final int CHECKSUM = 8;

    private final Path file;

    Journal(Path file) {
        this.file = file;
    }

    /** Answers the whole lines, oldest first, up to the first one that is not whole. */
    List<Map<String, Object>> read() throws IOException {
        return scan().lines();
    }

    @SuppressWarnings("ArrayRecordComponent") // Never leaves this class.
    private record Scan(List<Map<String, Object>> lines, int good, byte[] all) {}

    private Scan scan() throws IOException {
        byte[] all = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        List<Map<String, Object>> lines = new ArrayList<>();
        int good = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                if (!add(new String(all, good, i - good, StandardCharsets.UTF_8), lines)) {
                    break;
                }
                good = i + 1;
            }
        }
        return new Scan(lines, good, all);
    }

    private static boolean add(String line, List<Map<String, Object>> lines) {
        if (line.length() <= CHECKSUM || !line.startsWith(checksum(line.substring(CHECKSUM + 1)) + " ")) {
            return false;
        }
        try {
            lines.add(Json.object(line.substring(CHECKSUM + 1)));
            return true;
        } catch (IOException damaged) {
            return false;
        }
    }

    private static String checksum(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /** Cuts off what is not whole, as the only writer; what may have held more than one line is copied aside before. */
    List<Map<String, Object>> mend() throws IOException {
        Scan scan = scan();
        if (scan.good() == scan.all().length) {
            return scan.lines();
        }
        if (indexOf(scan.all(), scan.good()) < scan.all().length - 1) {
            keepAside(scan.all());
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(scan.good());
            channel.force(true);
        }
        return scan.lines();
    }

    private static int indexOf(byte[] all, int from) {
        for (int i = from; i < all.length; i++) {
            if (all[i] == '\n') {
                return i;
            }
        }
        return all.length - 1;
    }

    private void keepAside(byte[] all) throws IOException {
        int number = 1;
        while (Files.exists(aside(number))) {
            number++;
        }
        AtomicFile.replace(aside(number), all);
        System.getLogger(Journal.class.getName())
                .log(
                        System.Logger.Level.WARNING,
                        file + " was damaged: the steps behind the damage are lost to undo; a copy is kept as "
                                + aside(number).getFileName() + ".");
    }

    private Path aside(int number) {
        return file.resolveSibling(file.getFileName() + "." + number + ".damaged");
    }

    /** Appends lines; durable lines are on the disk when this returns, with all before them. */
    void append(boolean durable, Map<String, Object> line) throws IOException {
        boolean fresh = !Files.exists(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(text(line).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            if (durable) {
                channel.force(false);
            }
        }
        if (fresh) {
            AtomicFile.flushFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        }
    }

    /** Replaces the whole journal by an equal, shorter one. */
    void rewrite(List<Map<String, Object>> lines) throws IOException {
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append(text(line)));
        AtomicFile.replace(file, all.toString().getBytes(StandardCharsets.UTF_8));
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static String text(Map<String, Object> line) {
        String json = Json.line(line);
        return checksum(json) + " " + json + "\n";
    }
}
