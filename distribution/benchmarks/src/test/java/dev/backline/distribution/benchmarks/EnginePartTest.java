package dev.backline.distribution.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EnginePartTest {
    @Test
    void aLineTellsHowManyTimesFasterThanItLastsASongWasRendered() {
        String out = "starting\nengine 200.0 10.0 9.5\nengine 200.0 20.0 9.5\nengine x\n";
        assertThat(EnginePart.samples(out).times()).isCloseTo(15, within(1e-9));
    }

    @Test
    void csoundPlaysAllTwentyTracks() {
        String song = CsoundSong.of(10);
        for (int track = 0; track < 20; track++) {
            assertThat(song).contains("instr " + (50 + track) + "\n", "i " + (50 + track) + " 0.00000 10.00000");
        }
    }
}
