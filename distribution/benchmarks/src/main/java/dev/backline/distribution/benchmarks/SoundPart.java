package dev.backline.distribution.benchmarks;

import java.io.IOException;

/** Transforms, resampling and loudness beside the best known peers that are installed. */
final class SoundPart {
    private final Bench bench;

    SoundPart(Bench bench) {
        this.bench = bench;
    }

    String measure() throws IOException, InterruptedException {
        SoundProbe probe = new SoundProbe(bench);
        int rounds = bench.settings().rounds();
        return new SoundTransforms(probe).measure(rounds)
                + "\n" + new SoundRates(probe).measure(rounds)
                + "\n" + new SoundLoudness(probe).measure(rounds);
    }
}
