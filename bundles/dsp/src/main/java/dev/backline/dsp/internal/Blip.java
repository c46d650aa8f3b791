package dev.backline.dsp.internal;

import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;

/**
 * A percussion hit between conga, rim and metal: frequency modulation whose index decays with the sound (Chowning, "The
 * Synthesis of Complex Audio Spectra", 1973).
 *
 * @param baseHz carrier, 150 to 3,000
 * @param ratio modulator over carrier; whole numbers sound like skins and bells, others like metal
 * @param index depth of the modulation, 0 to 8
 * @param decaySeconds time until -60 dB
 * @param bend how much higher it starts, 0 to 1
 */
record Blip(double baseHz, double ratio, double index, double decaySeconds, double bend) implements DrumSound {
    @Override
    public AudioBlock render(Seed seed) {
        int frames = (int) (RATE * (decaySeconds + 0.01));
        AudioBlock block = new AudioBlock(1, frames);
        Noise noise = new Noise(seed);
        Decay amplitude = new Decay(decaySeconds, RATE);
        Decay depth = new Decay(decaySeconds * 0.6, RATE);
        Decay fall = new Decay(0.04, RATE);
        Decay tick = new Decay(0.006, RATE);
        double phase = 0;
        double modulator = 0;
        for (int i = 0; i < frames; i++) {
            double swing = index * depth.next() * Waves.sine(modulator) / (2 * Math.PI);
            double body = Waves.sine(phase + 0.25 + swing) * amplitude.next();
            block.channel(0)[i] = (float) (body + 0.3 * noise.next() * tick.next());
            double step = baseHz * (1 + bend * fall.next()) / RATE;
            phase += step;
            modulator += step * ratio;
        }
        return block;
    }
}
