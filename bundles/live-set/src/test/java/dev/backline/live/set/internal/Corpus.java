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
final class Corpus {
    private Corpus() {}

    /** Answers the folder, when it is there. */
    static Optional<Path> folder() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, p -> p != null, Path::getParent)
                .map(p -> p.resolveSibling("shared").resolve("data/live-files"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** Answers the sets that Live wrote, by the start of the version: the presumed-real and the real but pruned ones. */
    static List<Path> real(String version) {
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

    /** Opens a set, packed or plain. */
    static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean packed = in.read() == 0x1f;
        in.reset();
        return packed ? new GZIPInputStream(in) : in;
    }
}
