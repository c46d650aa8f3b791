package dev.backline.live.set.internal.check.fact;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.file.SetFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sets presumed saved by Live that lie beside the checkout on some machines; tests that need them are skipped elsewhere. */
public final class RealSets {
    private static final String SAVED = ",als,";
    private static List<SetFile> sets = List.of();
    private static List<Observed> observed = List.of();

    private RealSets() {}

    /** Answers whether they are there. */
    public static boolean arePresent() {
        return folder().isPresent();
    }

    private static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .flatMap(p -> Stream.of(p.resolve("shared"), p.resolveSibling("shared")))
                .map(p -> p.resolve("data/live-files"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** Answers them in order of the index; read once. */
    public static synchronized List<SetFile> sets() throws IOException, SetFault {
        if (sets.isEmpty()) {
            List<SetFile> read = new ArrayList<>();
            for (String name : names(",saved by Live/Max (presumed),")) {
                read.add(load(name));
            }
            sets = List.copyOf(read);
        }
        return sets;
    }

    /** Answers real sets that a tool pruned: no evidence, but a check of other eyes. */
    public static List<SetFile> pruned() throws IOException, SetFault {
        List<SetFile> read = new ArrayList<>();
        for (String name : names("\"real set, ")) {
            read.add(load(name));
        }
        return read;
    }

    private static SetFile load(String name) throws IOException, SetFault {
        return SetFile.load(folder().orElseThrow().resolve(name), Progress.NONE);
    }

    private static List<String> names(String provenance) throws IOException {
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(folder().orElseThrow().resolve("index.csv"), StandardCharsets.UTF_8)) {
            int at = line.indexOf(SAVED);
            if (at > 0 && line.contains(provenance) && line.contains(",Ableton Live ")) {
                names.add(line.substring(0, at));
            }
        }
        return names;
    }

    /** Answers a set's name as the index has it. */
    public static String name(SetFile set) {
        return folder().orElseThrow().relativize(set.path()).toString().replace('\\', '/');
    }

    /** Answers what they show, in the same order. */
    static synchronized List<Observed> observed() throws IOException, SetFault {
        if (observed.isEmpty()) {
            observed = sets().stream()
                    .map(s -> Observed.of(name(s), s.document().root()))
                    .toList();
        }
        return observed;
    }
}
