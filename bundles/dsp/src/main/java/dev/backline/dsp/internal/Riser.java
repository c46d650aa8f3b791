package dev.backline.dsp.internal;

import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;

/**
 * A riser: noise behind a band-pass whose centre climbs by octaves, ever louder, loudest at its very end.
 *
 * @param seconds its length
 * @param fromHz centre at the beginning, 100 to 2,000
 * @param toHz centre at the end, 2,000 to 12,000
 */
record Riser(double seconds, double fromHz, double toHz) implements DrumSound {
    private static final double Q = 2.5;

    /** The filter is tuned again every so many frames. */
    private static final int STRETCH = 64;

    @Override
    public AudioBlock render(Seed seed) {
        int frames = (int) Math.round(RATE * seconds);
        AudioBlock block = new AudioBlock(2, frames);
        for (int c = 0; c < 2; c++) {
            Noise noise = new Noise(seed.split("channel " + c));
            Svf band = new Svf(RATE);
            for (int i = 0; i < frames; i++) {
                double part = i / (double) frames;
                if (i % STRETCH == 0) {
                    band.tune(fromHz * StrictMath.pow(toHz / fromHz, part), Q);
                }
                block.channel(c)[i] = (float) (band.band(noise.next()) * part * part);
            }
        }
        return block;
    }
}
