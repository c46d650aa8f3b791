package dev.backline.dsp.internal;

import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;

/**
 * A clap: four bursts of band-passed noise a few milliseconds apart, the last one with the room's tail.
 *
 * @param centreHz middle of the band, 800 to 2,000
 * @param gapSeconds between two bursts, 0.006 to 0.015
 * @param tailSeconds time of the tail until -60 dB
 */
record Clap(double centreHz, double gapSeconds, double tailSeconds) implements DrumSound {
    private static final int BURSTS = 4;

    @Override
    public AudioBlock render(Seed seed) {
        int gap = (int) (gapSeconds * RATE);
        int frames = (int) (RATE * (gapSeconds * BURSTS + tailSeconds));
        AudioBlock block = new AudioBlock(2, frames);
        for (int c = 0; c < 2; c++) {
            Noise noise = new Noise(seed.split("channel " + c));
            Svf band = new Svf(RATE);
            band.tune(centreHz, 1.1);
            Decay burst = new Decay(gapSeconds * 1.5, RATE);
            for (int i = 0; i < frames; i++) {
                if (i % gap == 0 && i / gap < BURSTS) {
                    burst = new Decay(i / gap == BURSTS - 1 ? tailSeconds : gapSeconds * 1.5, RATE);
                }
                block.channel(c)[i] = (float) StrictMath.tanh(6 * band.band(noise.next()) * burst.next());
            }
        }
        return block;
    }
}
