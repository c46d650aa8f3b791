package dev.backline.live.set.ui.internal.browse;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Looks for sets below a folder; what cannot be read is passed over. */
final class Folders {
    static final String ENDING = ".als";
    private static final int DEPTH = 6;
    private static final int MOST = 5000;

    private Folders() {}

    /** Answers the sets by folder and name; those that Live backed up are left out. */
    static List<SetRow> sets(Path folder) throws IOException {
        List<SetRow> found = new ArrayList<>();
        Files.walkFileTree(
                folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEPTH, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                        String name = String.valueOf(dir.getFileName());
                        boolean passed = !dir.equals(folder) && (name.equals("Backup") || name.startsWith("."));
                        return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        String name = String.valueOf(file.getFileName());
                        if (attributes.isRegularFile() && isSet(name)) {
                            Path parent = file.getParent();
                            found.add(new SetRow(
                                    file,
                                    parent == null
                                            ? ""
                                            : folder.relativize(parent).toString(),
                                    java.util.Optional.empty()));
                        }
                        return found.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException fault) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        found.sort(Comparator.comparing(SetRow::place).thenComparing(SetRow::name));
        return found;
    }

    static boolean isSet(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING) && !name.startsWith(".");
    }
}
