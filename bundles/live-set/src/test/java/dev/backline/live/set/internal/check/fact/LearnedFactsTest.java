package dev.backline.live.set.internal.check.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedFactsTest {
    private static final Path RESOURCE =
            Path.of("src/main/resources/dev/backline/live/set/internal/check/fact/real-sets.facts");

    @Test
    void theResourceIsWhatTheRealSetsShow() throws Exception {
        assumeTrue(RealSets.arePresent());
        List<String> learned = Learner.learn(RealSets.observed());
        if (Boolean.getBoolean("facts.update")) {
            Files.createDirectories(RESOURCE.getParent());
            Files.writeString(RESOURCE, String.join("\n", learned) + "\n");
        }
        assertThat(Files.readAllLines(RESOURCE, StandardCharsets.UTF_8))
                .as("Learn anew with -Dfacts.update=true and look at the difference.")
                .isEqualTo(learned);
    }

    @Test
    void theResourceIsSmall() throws Exception {
        assertThat(Files.size(RESOURCE)).isLessThan(300_000);
        assertThat(Facts.load().size()).isGreaterThan(1000);
    }
}
