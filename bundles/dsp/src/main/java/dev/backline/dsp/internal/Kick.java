package dev.backline.dsp.internal;

import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;

/**
 * A kick: a sine that falls fast from {@code ratio} times its final frequency, a click, and a soft saturator. The pitch
 * follows {@code f(t) = base (1 + (ratio - 1) 10^(-3 t / sweep))}.
 *
 * @param baseHz final frequency, 35 to 70
 * @param ratio start of the sweep over the base, 2 to 10
 * @param sweepSeconds time of the sweep
 * @param decaySeconds time until -60 dB
 * @param click level of the attack noise, 0 to 1
 * @param drive gain into the saturator, 0.5 to 6
 */
record Kick(double baseHz, double ratio, double sweepSeconds, double decaySeconds, double click, double drive)
        implements DrumSound {
    @Override
    public AudioBlock render(Seed seed) {
        int frames = (int) (RATE * Math.min(2.5, decaySeconds * 0.9 + 0.05));
        AudioBlock block = new AudioBlock(1, frames);
        float[] out = block.channel(0);
        Noise noise = new Noise(seed);
        Decay amplitude = new Decay(decaySeconds, RATE);
        Decay sweep = new Decay(sweepSeconds, RATE);
        Decay tick = new Decay(0.012, RATE);
        Svf clickTone = new Svf(RATE);
        clickTone.tune(3_200, 0.8);
        // The phase starts at a quarter of the cycle: the very first frame is loud, so the onset is where the note is.
        double phase = 0.12;
        for (int i = 0; i < frames; i++) {
            double body = Waves.sine(phase) * amplitude.next();
            double attack = clickTone.band(noise.next()) * tick.next() * click;
            // The click rides on the body: rounded off together, or its tip alone would set the level.
            out[i] = (float) StrictMath.tanh(1.3 * (StrictMath.tanh(drive * body) / StrictMath.tanh(drive) + attack));
            phase += baseHz * (1 + (ratio - 1) * sweep.next()) / RATE;
        }
        return block;
    }
}
