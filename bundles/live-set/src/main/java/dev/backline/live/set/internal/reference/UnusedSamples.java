package dev.backline.live.set.internal.reference;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.SampleRefView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files in a project's folder Samples that no set, clip, rack or preset of the project names.
 *
 * @param project the project's folder
 * @param read how many sets, clips, racks and presets were read, those in Live's Backup folder among them
 * @param files how many files lie in Samples; analysis files of Live not counted
 * @param bytes of the unused ones together
 * @param unused the files that nothing names
 */
public record UnusedSamples(Path project, int read, int files, long bytes, List<Unused> unused) {
    private static final List<String> DOCUMENTS = List.of(".als", ".alc", ".adg", ".adv", ".agr");

    /**
     * A file that nothing names.
     *
     * @param file where it lies
     * @param bytes its length
     * @param missedBy documents that miss a file of this name elsewhere: it may be that one
     */
    public record Unused(Path file, long bytes, List<Path> missedBy) {}

    /** Copies the list. */
    public UnusedSamples {
        unused = List.copyOf(unused);
    }

    /**
     * Answers the unused files of a project.
     *
     * @throws SetFault if a document of the project cannot be read: nothing can be said then
     */
    public static UnusedSamples of(Path project, Optional<Path> library, Progress progress)
            throws IOException, SetFault {
        Path folder = project.toAbsolutePath().normalize();
        List<Path> documents = files(folder, progress).stream()
                .filter(f -> DOCUMENTS.stream().anyMatch(lower(f)::endsWith))
                .toList();
        Named named = new Named();
        for (int i = 0; i < documents.size(); i++) {
            progress.check();
            progress.report(
                    (double) i / documents.size(),
                    String.valueOf(documents.get(i).getFileName()));
            named.read(documents.get(i), library, progress);
        }
        List<Path> samples = files(folder.resolve("Samples"), progress).stream()
                .filter(f -> !lower(f).endsWith(".asd") && !lower(f).startsWith("."))
                .toList();
        List<Unused> unused = new ArrayList<>();
        for (Path file : samples) {
            if (!named.files.contains(file.toRealPath())) {
                unused.add(new Unused(file, Files.size(file), named.missing(file)));
            }
        }
        long bytes = unused.stream().mapToLong(Unused::bytes).sum();
        return new UnusedSamples(folder, documents.size(), samples.size(), bytes, unused);
    }

    private static String lower(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    /** Links are not followed: what lies behind them is not the project's own. */
    private static List<Path> files(Path folder, Progress progress) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.peek(f -> progress.check())
                    .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    /** What the documents name: files that are there, and names of files that are not. */
    private static final class Named {
        private final Set<Path> files = new HashSet<>();
        private final Map<String, Set<Path>> missing = new TreeMap<>();

        void read(Path document, Optional<Path> library, Progress progress) throws IOException, SetFault {
            Places places = Places.of(document, library);
            List<SampleRefView> refs = new ArrayList<>();
            SetFile.load(document, progress).document().root().walk(n -> keep(n, refs));
            Set<SampleUse.Key> seen = new HashSet<>();
            for (SampleRefView ref : refs) {
                if (seen.add(SampleUse.Key.of(ref))) {
                    Optional<Path> file = places.find(ref);
                    if (file.isPresent()) {
                        files.add(file.orElseThrow().toRealPath());
                    } else {
                        missing.computeIfAbsent(Folding.fold(ref.name()), k -> new TreeSet<>())
                                .add(document);
                    }
                }
            }
        }

        private static void keep(Node node, List<SampleRefView> refs) {
            if (node.child("FileRef").isPresent()) {
                refs.add(new SampleRefView(node));
            }
        }

        List<Path> missing(Path file) {
            return List.copyOf(missing.getOrDefault(Folding.name(file), Set.of()));
        }
    }
}
