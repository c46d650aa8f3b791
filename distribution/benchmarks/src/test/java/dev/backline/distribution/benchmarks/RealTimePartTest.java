package dev.backline.distribution.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RealTimePartTest {
    @Test
    void theLinesOfTheTestAreFoundAmongOthers() {
        String out = "building\nrealtime 60 3 512 true 5 false\n7 frames equal\nheard 2646000 640\n";
        assertThat(RealTimePart.Played.parse(out)).contains(new RealTimePart.Played(3, 512, true, 5, false, 2_646_000));
    }

    @Test
    void aTestThatWasSkippedTellsNothing() {
        assertThat(RealTimePart.Played.parse("JACK is not installed\n")).isEmpty();
    }
}
