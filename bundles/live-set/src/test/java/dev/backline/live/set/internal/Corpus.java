package dev.backline.live.set.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The real sets that lie beside the checkout on some machines; tests that need them are skipped elsewhere. */
public final class Corpus {
    private Corpus() {}

    /** Answers the folder, when it is there. */
    public static Optional<Path> folder() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, p -> p != null, Path::getParent)
                .map(p -> p.resolveSibling("shared").resolve("data/live-files"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** Answers the sets that Live wrote, by the start of the version: the presumed-real and the real but pruned ones. */
    public static List<Path> real(String version) {
        List<Path> answer = new ArrayList<>();
        Path folder = folder().orElseThrow();
        try {
            for (String line : Files.readAllLines(folder.resolve("index.csv"), StandardCharsets.UTF_8)) {
                boolean real = line.contains(",saved by Live/Max (presumed),") || line.contains("\"real set,");
                if (real && line.contains(",als,") && line.contains(",Ableton Live " + version)) {
                    answer.add(folder.resolve(line.substring(0, line.indexOf(",als,"))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer;
    }

    /** Answers every set that is not empty. */
    public static List<Path> sets() throws IOException {
        Path folder = folder().orElseThrow();
        return Files.readAllLines(folder.resolve("index.csv"), StandardCharsets.UTF_8).stream()
                .filter(l -> l.contains(",als,") && !l.contains(",empty,"))
                .map(l -> folder.resolve(l.substring(0, l.indexOf(",als,"))))
                .toList();
    }

    /** Answers pairs of files, below the folder, that are versions of one song. */
    public static List<String[]> successive() {
        String ted = "dhhuston+emergentcollaboration/";
        String sessions = "djaboxx+iron-static/ableton/sessions/";
        return List.of(
                new String[] {ted + "TEDx Set.als", ted + "TEDx Set Version 2.als"},
                new String[] {ted + "TEDx Set Version 2.als", ted + "TEDx Set Version 3.als"},
                new String[] {ted + "TEDx Set Version 3.als", ted + "TedX Version 4.als"},
                new String[] {ted + "TedX Version 4.als", ted + "TedX Version 5.als"},
                new String[] {sessions + "rust-protocol_v1.als", sessions + "rust-protocol_v1-soft.als"},
                new String[] {sessions + "rust-protocol_v1-soft.als", sessions + "rust-protocol_v1-internal.als"},
                new String[] {
                    sessions + "rust-protocol_v1.als", sessions + "rust-protocol_v1 Project/rust-protocol_v1.als"
                },
                new String[] {
                    sessions + "instrumental-convergence-base.als", sessions + "instrumental-convergence-v1.als"
                },
                new String[] {sessions + "Internal Project/Internal.als", sessions + "instrumental-convergence-base.als"
                },
                new String[] {
                    sessions + "instrumental-convergence_v3.als",
                    sessions + "instrumental-convergence_v3 Project/instrumental-convergence_v3.als"
                },
                new String[] {
                    "offlinemark+dawtool/tests/als/example-120.als", "offlinemark+dawtool/tests/als/example-140.als"
                });
    }

    /** Answers all files of an ending, sorted. */
    public static List<Path> all(String ending) {
        try (Stream<Path> files = Files.walk(folder().orElseThrow())) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a set, packed or plain. */
    public static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean packed = in.read() == 0x1f;
        in.reset();
        return packed ? new GZIPInputStream(in) : in;
    }
}
