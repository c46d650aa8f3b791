package dev.backline.dsp.internal;

import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;

/**
 * A hi-hat or cymbal: six square waves at inharmonic ratios, as analogue drum machines have them, with noise behind a
 * high-pass.
 *
 * @param baseHz lowest of the six, 200 to 600
 * @param highPassHz lower edge of what is heard, 3,000 to 9,000
 * @param decaySeconds time until -60 dB
 * @param noise share of noise, 0 to 1
 */
record Cymbal(double baseHz, double highPassHz, double decaySeconds, double noise) implements DrumSound {
    private static final double[] RATIOS = {1, 1.3420, 1.2312, 1.6532, 1.9523, 2.1523};

    @Override
    public AudioBlock render(Seed seed) {
        int frames = (int) (RATE * (decaySeconds + 0.01));
        AudioBlock block = new AudioBlock(2, frames);
        for (int c = 0; c < 2; c++) {
            Noise hiss = new Noise(seed.split("channel " + c));
            Svf first = new Svf(RATE);
            Svf second = new Svf(RATE);
            first.tune(highPassHz, 0.8);
            second.tune(highPassHz, 0.7);
            Decay decay = new Decay(decaySeconds, RATE);
            for (int i = 0; i < frames; i++) {
                double metal = 0;
                for (int k = 0; k < RATIOS.length; k++) {
                    double step = baseHz * RATIOS[k] * (1 + 0.003 * c) / RATE;
                    double phase = i * step + 0.37 * k;
                    metal += Waves.pulse(phase - Math.floor(phase), step, 0.5) / RATIOS.length;
                }
                double x = (1 - noise) * metal + noise * hiss.next();
                block.channel(c)[i] = (float) (second.high(first.high(x)) * decay.next());
            }
        }
        return block;
    }
}
