package dev.backline.dsp.internal;

import dev.backline.model.Pitch;
import dev.backline.model.SampleZone;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import java.util.Optional;

/**
 * One note of a patch as a sample.
 *
 * @param root its pitch
 * @param sound stereo
 * @param loop the part to repeat while the key is held; empty for a sound that ends by itself
 */
record Tone(Pitch root, AudioBlock sound, Optional<SampleZone.Loop> loop) {
    private static final double RATE = DrumSound.RATE;

    /** Least length of the attack before the loop, long enough that filter and envelope have settled. */
    private static final double LEAD_SECONDS = 0.5;

    /**
     * Renders a note. The loop holds a whole number of cycles of every oscillator (each frequency is a multiple of one over the
     * loop's length), so it closes without a crossfade.
     */
    static Tone render(Patch patch, Pitch root, Seed seed) {
        double noteHz = root.frequency().value();
        double loopSeconds =
                patch.oscillators().noise() > 0 || patch.oscillators().voices() > 1 ? 2.0 : 0.5;
        long cycles = 2 * Math.max(1, Math.round(noteHz * loopSeconds / 2));
        int loopFrames = (int) Math.round(cycles * RATE / noteHz);
        double unitHz = RATE / loopFrames;
        int lead = (int) (RATE * lead(patch));
        int frames = patch.envelope().holds() ? lead + loopFrames : (int) (RATE * ownLength(patch));
        Voices voices = new Voices(patch.oscillators(), cycles, unitHz);
        AudioBlock block = new AudioBlock(2, frames);
        fill(block, patch, voices, new Noise(seed).take(2 * loopFrames), cycles * unitHz);
        if (!patch.envelope().holds()) {
            Levels.fadeOut(block, (int) (0.02 * RATE));
            return new Tone(root, block, Optional.empty());
        }
        return new Tone(root, block, Optional.of(new SampleZone.Loop(lead, frames, 0)));
    }

    private static double lead(Patch patch) {
        Patch.Envelope e = patch.envelope();
        double settled = Math.max(
                patch.filter().decaySeconds(),
                patch.fm().decaySeconds() * Math.signum(patch.fm().level()));
        double level = e.attackSeconds() + (e.sustain() < 1 ? e.decaySeconds() : 0);
        return Math.clamp(1.2 * Math.max(settled, level), LEAD_SECONDS, 4);
    }

    private static double ownLength(Patch patch) {
        return Math.clamp(patch.envelope().attackSeconds() + patch.envelope().decaySeconds(), 0.1, 6);
    }

    private static void fill(AudioBlock block, Patch patch, Voices voices, double[] noise, double noteHz) {
        Svf left = new Svf(RATE);
        Svf right = new Svf(RATE);
        Decay sweep = new Decay(patch.filter().decaySeconds(), RATE);
        Decay depth = new Decay(patch.fm().decaySeconds(), RATE);
        Level level = new Level(patch.envelope());
        Patch.Fm fm = patch.fm();
        double[] at = new double[2];
        for (int i = 0; i < block.frames(); i++) {
            if (i % 16 == 0) {
                double cutoffHz = patch.filter().cutoffHz(sweep.next(), noteHz);
                left.tune(cutoffHz, patch.filter().q());
                right.tune(cutoffHz, patch.filter().q());
            } else {
                sweep.next();
            }
            voices.at(i, at);
            double cycle = noteHz / RATE * i;
            double index = fm.index() * (fm.sustain() + (1 - fm.sustain()) * depth.next()) / (2 * Math.PI);
            double operator = fm.level() * Waves.sine(cycle + index * Waves.sine(cycle * fm.ratio()));
            double amplitude = level.next();
            double hiss = patch.oscillators().noise();
            int n = i % (noise.length / 2);
            block.channel(0)[i] = shape(left.low(at[0] + operator + hiss * noise[n]), patch.drive(), amplitude);
            block.channel(1)[i] =
                    shape(right.low(at[1] + operator + hiss * noise[n + noise.length / 2]), patch.drive(), amplitude);
        }
    }

    private static float shape(double x, double drive, double amplitude) {
        double shaped = drive > 0 ? StrictMath.tanh(drive * x) / drive : x;
        return (float) (shaped * amplitude);
    }

    /** The envelope sample by sample: a linear attack, then an exponential fall to the sustain level. */
    private static final class Level {
        private final Patch.Envelope envelope;
        private final Decay decay;
        private double attack;

        Level(Patch.Envelope envelope) {
            this.envelope = envelope;
            this.decay = new Decay(envelope.decaySeconds(), RATE);
        }

        double next() {
            if (attack < 1) {
                double now = attack;
                attack += 1 / Math.max(1, envelope.attackSeconds() * RATE);
                return now;
            }
            return envelope.sustain() + (1 - envelope.sustain()) * decay.next();
        }
    }
}
