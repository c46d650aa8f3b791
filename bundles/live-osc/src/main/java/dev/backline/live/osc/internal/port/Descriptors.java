package dev.backline.live.osc.internal.port;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What Linux tells of this process's sockets. */
final class Descriptors {
    private static final Path SOCKETS = Path.of("/proc/net/udp");
    private static final Path OPEN = Path.of("/proc/self/fd");
    private static final int LOCAL = 1;
    private static final int INODE = 9;

    private Descriptors() {}

    /** Answers the number of the descriptor of a socket over IPv4 that is bound; empty where the system does not tell. */
    static Optional<Integer> of(InetSocketAddress bound) throws IOException {
        byte[] host = bound.getAddress().getAddress();
        if (host.length != 4 || !Files.isReadable(SOCKETS)) {
            return Optional.empty();
        }
        // The address stands there as the machine would read it.
        int address = ByteBuffer.wrap(host).order(ByteOrder.nativeOrder()).getInt();
        String local = String.format(Locale.ROOT, "%08X:%04X", address, bound.getPort());
        Optional<String> inode = Files.readAllLines(SOCKETS).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > INODE && fields[LOCAL].equals(local))
                .map(fields -> fields[INODE])
                .findFirst();
        return inode.isEmpty() ? Optional.empty() : open("socket:[" + inode.get() + "]");
    }

    private static Optional<Integer> open(String socket) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(OPEN)) {
            for (Path each : all) {
                if (socket.equals(target(each))) {
                    return Optional.of(Integer.valueOf(each.getFileName().toString()));
                }
            }
            return Optional.empty();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            // It was closed meanwhile.
            return "";
        }
    }
}
