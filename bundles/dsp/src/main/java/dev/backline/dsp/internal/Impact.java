package dev.backline.dsp.internal;

import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;

/**
 * An impact: a low tone that falls, and noise whose brightness dies away before its level does.
 *
 * @param baseHz where the tone ends, 30 to 80
 * @param brightHz low-pass over the noise at the stroke, 2,000 to 10,000
 * @param decaySeconds time until -60 dB
 */
record Impact(double baseHz, double brightHz, double decaySeconds) implements DrumSound {
    private static final int STRETCH = 64;

    @Override
    public AudioBlock render(Seed seed) {
        int frames = (int) (RATE * (decaySeconds + 0.01));
        AudioBlock block = new AudioBlock(2, frames);
        for (int c = 0; c < 2; c++) {
            Noise noise = new Noise(seed.split("channel " + c));
            Svf dark = new Svf(RATE);
            Decay wash = new Decay(decaySeconds, RATE);
            Decay dim = new Decay(decaySeconds * 1.5, RATE);
            Decay boom = new Decay(decaySeconds * 0.35, RATE);
            Decay fall = new Decay(0.25, RATE);
            double phase = 0;
            for (int i = 0; i < frames; i++) {
                double level = dim.next();
                if (i % STRETCH == 0) {
                    dark.tune(Math.max(200, brightHz * level), 0.7);
                }
                double tone = Waves.sine(phase) * boom.next();
                block.channel(c)[i] = (float) (0.7 * tone + 0.5 * dark.low(noise.next()) * wash.next());
                phase += baseHz * (1 + 1.5 * fall.next()) / RATE;
            }
        }
        return block;
    }
}
