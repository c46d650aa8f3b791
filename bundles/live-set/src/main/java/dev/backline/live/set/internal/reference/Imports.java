package dev.backline.live.set.internal.reference;

import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.reference.Collecting.Imported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder of a project that foreign samples come to. Names that clash are told apart by content, so a second run finds what the first made. */
public final class Imports {
    private static final int MARK = 8;

    private final Path folder;
    private final Map<String, Imported> planned = new HashMap<>();
    private final List<Imported> list = new ArrayList<>();

    Imports(Path folder) {
        this.folder = folder;
    }

    List<Imported> list() {
        return List.copyOf(list);
    }

    /** Plans a copy and answers where it comes to. */
    Path add(Path from, List<String> users, Progress progress) throws IOException {
        String hash = Hashes.of(from, progress);
        String name = String.valueOf(from.getFileName());
        int point = name.lastIndexOf('.');
        String marked = point < 0
                ? name + "-" + hash.substring(0, MARK)
                : name.substring(0, point) + "-" + hash.substring(0, MARK) + name.substring(point);
        for (String one : List.of(name, marked, hash + (point < 0 ? "" : name.substring(point)))) {
            Imported known = planned.get(Folding.fold(one));
            boolean isThere = known == null && isThere(one);
            String other = known != null ? known.sha256() : isThere ? Hashes.of(folder.resolve(one), progress) : hash;
            if (other.equals(hash)) {
                Imported made = new Imported(from, folder.resolve(one), hash, isThere, users);
                if (known == null) {
                    planned.put(Folding.fold(one), made);
                    list.add(made);
                }
                return made.to();
            }
        }
        throw new IOException(folder.resolve(name) + " is taken by files of other content.");
    }

    /** Live's systems do not tell capitals apart, so a name that differs in them alone is taken, too. */
    private boolean isThere(String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> alike = files.filter(f -> Folding.name(f).equals(Folding.fold(name)))
                    .toList();
            if (!alike.isEmpty() && !Files.isRegularFile(folder.resolve(name))) {
                throw new IOException(alike.getFirst() + " and " + name
                        + " differ in capitals or accents alone. Rename one of them and try again.");
            }
            return !alike.isEmpty();
        }
    }

    /**
     * Copies what is planned; a copy is complete or not there.
     *
     * @return the files and folders that were made, in order
     */
    public static List<Path> make(Collecting plan, Progress progress) throws IOException {
        List<Path> made = new ArrayList<>();
        boolean done = false;
        try {
            folders(Places.mark(plan.project()), made);
            for (Imported one : plan.copies()) {
                progress.check();
                if (!one.isThere()) {
                    folders(one.to().resolveSibling(""), made);
                    copy(one, made, progress);
                }
            }
            done = true;
            return made;
        } finally {
            if (!done) {
                undo(made);
            }
        }
    }

    private static void folders(Path wanted, List<Path> made) throws IOException {
        Path folder = wanted.normalize();
        List<Path> lacking = Stream.iterate(folder, p -> p != null && !Files.isDirectory(p), Path::getParent)
                .toList();
        for (Path one : lacking.reversed()) {
            Files.createDirectory(one);
            made.add(one);
        }
    }

    private static void copy(Imported one, List<Path> made, Progress progress) throws IOException {
        Path part = one.to().resolveSibling("." + one.to().getFileName() + ".part");
        try {
            Files.copy(one.from(), part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            if (!Hashes.of(part, progress).equals(one.sha256())) {
                throw new IOException(one.from() + " changed while it was copied. Try again.");
            }
            Files.move(part, one.to());
            made.add(one.to());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Takes back what {@link #make} made. */
    public static void undo(List<Path> made) throws IOException {
        for (Path one : made.reversed()) {
            Files.deleteIfExists(one);
        }
    }
}
