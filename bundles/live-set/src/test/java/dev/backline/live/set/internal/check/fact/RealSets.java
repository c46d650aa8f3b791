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
    private static final String SAVED = ",saved by Live/Max (presumed),";

    /** {@code xml_bytes} of the index, counted from behind: names may hold commas. */
    private static final int SIZE_FROM_END = 8;

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

    /** Answers their names in order of the index, of those with at most so many bytes of XML. */
    public static List<String> names(long most) throws IOException {
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(folder().orElseThrow().resolve("index.csv"), StandardCharsets.UTF_8)) {
            int at = line.indexOf(",als,");
            String[] columns = line.split(",", -1);
            if (at > 0
                    && line.contains(SAVED)
                    && line.contains(",Ableton Live ")
                    && Long.parseLong(columns[columns.length - SIZE_FROM_END]) <= most) {
                names.add(line.substring(0, at));
            }
        }
        return names;
    }

    /** Reads one. */
    public static SetFile load(String name) throws IOException, SetFault {
        return SetFile.load(folder().orElseThrow().resolve(name), Progress.NONE);
    }

    /** Answers what they show, in the same order. */
    static synchronized List<Observed> observed() throws IOException, SetFault {
        if (observed.isEmpty()) {
            List<Observed> all = new ArrayList<>();
            for (String name : names(Long.MAX_VALUE)) {
                all.add(Observed.of(name, load(name).document().root()));
            }
            observed = List.copyOf(all);
        }
        return observed;
    }
}
