package dev.backline.live.set.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.live.set.internal.write.AlsSetWriter;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealSetsTest {
    @Test
    void ourSetsAreBuiltLikeThoseThatLive11Saved(@TempDir Path folder) throws Exception {
        assumeTrue(Corpus.folder().isPresent());
        List<Path> files = Corpus.real("11.0");
        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        Structure real = new Structure();
        for (Path file : files) {
            try (InputStream in = Corpus.open(file)) {
                real.read(in);
            }
        }
        Path set = folder.resolve("Invented.als");
        new AlsSetWriter(null).write(InventedSets.full(), set);
        Structure own = new Structure();
        try (InputStream in = Corpus.open(set)) {
            own.read(in);
        }
        Set<String> differences = own.differencesFrom(real);
        assertThat(differences).as(String.join("\n", differences)).isEmpty();
    }
}
