package dev.backline.distribution.assembler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders of files, with names by {@code /} on every system. */
final class Tree {
    private Tree() {}

    /** All files below a folder, sorted by name, so that nothing depends on the file system's order. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * The modification time of a file with this content: within a day of the build's fixed time, and another one for other
     * content, since the kernel and the JVM take a file of equal size and time for unchanged.
     */
    static Instant stamp(Instant time, byte[] content) {
        return time.plusSeconds(Integer.parseInt(Hash.of(content).substring(0, 7), 16) % 86_400);
    }

    /** Whether a file of this name is to be run: the launchers and what a Java runtime has in its {@code bin}. */
    static boolean executable(String name) {
        return name.startsWith("bin/") && !name.endsWith(".cmd")
                || name.startsWith("runtime/bin/")
                || name.equals("runtime/lib/jspawnhelper")
                || name.equals("runtime/lib/jexec");
    }

    /** Writes into one folder, replaces only what differs, and remembers what belongs there. */
    static final class Writer {
        private final Path home;
        private final Instant time;
        private final Set<String> written = new HashSet<>();

        Writer(Path home, Instant time) {
            this.home = home;
            this.time = time;
        }

        void copy(Path source, String name) throws IOException {
            write(name, Files.readAllBytes(source));
        }

        void copyTree(Path folder, String prefix) throws IOException {
            for (String name : files(folder)) {
                copy(folder.resolve(name), prefix + name);
            }
        }

        void text(String name, String content) throws IOException {
            write(name, content.getBytes(StandardCharsets.UTF_8));
        }

        /** Renames the new file over the old one: a running process keeps the jar that it has open. */
        private void write(String name, byte[] bytes) throws IOException {
            Path target = home.resolve(name);
            written.add(name);
            if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), bytes)) {
                return;
            }
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Path fresh = target.resolveSibling(target.getFileName() + ".new");
            Files.write(fresh, bytes);
            Files.setLastModifiedTime(fresh, FileTime.from(stamp(time, bytes)));
            if (executable(name)
                    && fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }

        /** Deletes what an earlier build left and this one did not write. */
        void removeOthers(Set<String> kept) throws IOException {
            for (String name : files(home)) {
                if (!written.contains(name) && !kept.contains(name)) {
                    Files.delete(home.resolve(name));
                }
            }
        }
    }
}
