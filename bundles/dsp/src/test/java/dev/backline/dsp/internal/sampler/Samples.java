package dev.backline.dsp.internal.sampler;

import dev.backline.api.unit.SamplePlayer.Recorded;
import dev.backline.model.Pitch;
import dev.backline.model.SampleZone;
import dev.backline.sound.AudioBlock;
import java.nio.file.Path;
import java.util.Optional;

/** Recordings to test with. */
final class Samples {
    private Samples() {}

    /** A sine, equal in both channels up to the level. */
    static Recorded sine(int rateHz, double hertz, int frames) {
        AudioBlock block = new AudioBlock(1, frames);
        for (int i = 0; i < frames; i++) {
            block.channel(0)[i] = (float) (0.5 * StrictMath.sin(2 * Math.PI * hertz * i / rateHz));
        }
        return whole(block, rateHz);
    }

    /** A saw with another phase in each channel. */
    static Recorded saw(int rateHz, double hertz, int frames) {
        AudioBlock block = new AudioBlock(2, frames);
        for (int i = 0; i < frames; i++) {
            double cycle = hertz * i / rateHz;
            block.channel(0)[i] = (float) (cycle - Math.floor(cycle) - 0.5);
            block.channel(1)[i] = (float) (cycle + 0.25 - Math.floor(cycle + 0.25) - 0.5);
        }
        return whole(block, rateHz);
    }

    /** A constant level. */
    static Recorded level(double level, int frames) {
        AudioBlock block = new AudioBlock(1, frames);
        java.util.Arrays.fill(block.channel(0), (float) level);
        return whole(block, 48_000);
    }

    static Recorded whole(AudioBlock block, int rateHz) {
        return new Recorded(SampleZone.of(Path.of("a.wav"), Pitch.of(60), block.frames()), block, rateHz);
    }

    static Recorded looped(Recorded plain, long from, long to) {
        SampleZone zone = plain.zone();
        return new Recorded(
                new SampleZone(
                        zone.file(),
                        zone.root(),
                        zone.low(),
                        zone.high(),
                        0,
                        zone.endFrame(),
                        Optional.of(new SampleZone.Loop(from, to, 0)),
                        zone.layer()),
                plain.sound(),
                plain.sampleRateHz());
    }

    static Recorded layer(Recorded plain, SampleZone.Layer layer) {
        return new Recorded(plain.zone().withLayer(layer), plain.sound(), plain.sampleRateHz());
    }
}
