package dev.backline.dsp.internal;

import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;

/**
 * A snare: two membrane modes that fall slightly in pitch, and high-passed noise for the wires.
 *
 * @param baseHz lower mode, 140 to 240; the upper lies 1.59 times as high, as on an ideal membrane
 * @param bodySeconds time of the modes until -60 dB
 * @param wireSeconds time of the noise until -60 dB
 * @param wire level of the noise, 0 to 1
 * @param brightHz lower edge of the noise
 */
record Snare(double baseHz, double bodySeconds, double wireSeconds, double wire, double brightHz) implements DrumSound {
    /** Into the saturator: rounds the strike off, so that the snare is loud without standing far out of the mix. */
    private static final double DRIVE = 3.6;

    @Override
    public AudioBlock render(Seed seed) {
        int frames = (int) (RATE * (Math.max(bodySeconds, wireSeconds) + 0.02));
        AudioBlock block = new AudioBlock(2, frames);
        Noise noise = new Noise(seed);
        Svf[] wires = {wires(), wires()};
        Decay body = new Decay(bodySeconds, RATE);
        Decay tail = new Decay(wireSeconds, RATE);
        Decay bend = new Decay(0.05, RATE);
        double low = 0.2;
        double high = 0.2;
        for (int i = 0; i < frames; i++) {
            double modes = (0.7 * Waves.sine(low) + 0.4 * Waves.sine(high)) * body.next();
            double level = tail.next() * wire;
            double common = noise.next();
            for (int c = 0; c < 2; c++) {
                double hiss = wires[c].high(0.7 * common + 0.3 * noise.next()) * level;
                block.channel(c)[i] = (float) StrictMath.tanh(DRIVE * (modes + hiss));
            }
            double pitch = baseHz * (1 + 0.5 * bend.next()) / RATE;
            low += pitch;
            high += pitch * 1.59;
        }
        return block;
    }

    private Svf wires() {
        Svf filter = new Svf(RATE);
        filter.tune(brightHz, 0.7);
        return filter;
    }
}
