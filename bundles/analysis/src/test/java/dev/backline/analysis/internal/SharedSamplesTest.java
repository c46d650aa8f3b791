package dev.backline.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.analysis.SampleAnalyser;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.sound.AudioBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The share of labelled drums that are heard as what they are; reported as skipped where the recordings are not there. */
class SharedSamplesTest {
    private static final Path AUDIO = Path.of("../../../shared/data/audio");
    private static final Map<String, String> LABELS =
            Map.of("kick", "kick", "snare", "snare", "hat_closed", "hat", "break", "loop");

    @Test
    void mostKicksSnaresHatsAndLoopsAreHeardAsSuch() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(AUDIO), "no recordings beside the project");
        SampleAnalyser analyser = new FeatureAnalyser();
        int right = 0;
        int all = 0;
        List<String> rows = Files.readAllLines(AUDIO.resolve("truth.csv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            String label = LABELS.getOrDefault(cells[3], "");
            if (cells[0].startsWith("sonicpi/") && !label.isEmpty()) {
                AudioBlock sound = new ContentAudioFiles().load(AUDIO.resolve(cells[0]));
                String heard = analyser.analyse(sound, Integer.parseInt(cells[8].isEmpty() ? "44100" : cells[8]))
                        .categories()
                        .keySet()
                        .iterator()
                        .next();
                right += heard.equals(label) ? 1 : 0;
                all++;
            }
        }
        System.out.printf("drums and loops heard as what they are: %d of %d%n", right, all);
        assertThat((double) right / all).isGreaterThan(0.8);
    }
}
