package dev.backline.distribution.benchmarks.units;

import dev.backline.api.unit.SamplePlayer;
import dev.backline.model.Pitch;
import dev.backline.model.SampleZone;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/** What units work on. */
public final class Sounds {
    private static final int SECONDS = 2;

    private Sounds() {}

    /** White noise. */
    static AudioBlock noise(int channels, int frames) {
        AudioBlock block = new AudioBlock(channels, frames);
        RandomGenerator random = Seed.of(1).random();
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < frames; i++) {
                block.channel(c)[i] = (float) (random.nextDouble() - 0.5);
            }
        }
        return block;
    }

    /** The same as a recording of C3 that outlasts what is measured. */
    static SamplePlayer.Recorded recorded(int channels, int rateHz) {
        AudioBlock sound = noise(channels, SECONDS * rateHz);
        SampleZone zone = SampleZone.of(Path.of("noise.wav"), Pitch.of(60), sound.frames());
        return new SamplePlayer.Recorded(zone, sound, rateHz);
    }
}
