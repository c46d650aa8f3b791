package dev.backline.mastering.internal;

import dev.backline.mastering.internal.chain.Mix;
import dev.backline.model.Seed;
import dev.backline.sound.Dither;

/** Something like techno: a kick with a hard attack, an off-beat bass, hats, a pad. */
final class Music {
    static final int RATE = 44_100;

    private Music() {}

    static Mix of(double seconds, double level) {
        int frames = (int) (seconds * RATE);
        float[] left = new float[frames];
        float[] right = new float[frames];
        Dither noise = new Dither(Seed.of(2));
        int beat = RATE * 60 / 130;
        for (int i = 0; i < frames; i++) {
            double t = (double) (i % beat) / RATE;
            double kick = 0.9
                    * StrictMath.exp(-t * 9)
                    * StrictMath.sin(2 * StrictMath.PI * (50 * t + 9 * (1 - StrictMath.exp(-t * 40))));
            double off = (double) ((i + beat / 2) % beat) / RATE;
            double bass = 0.35 * StrictMath.exp(-off * 5) * StrictMath.sin(2 * StrictMath.PI * 55 * i / RATE);
            double hat = 0.6 * StrictMath.exp(-off * 60) * noise.next();
            double pad = 0.08 * StrictMath.sin(2 * StrictMath.PI * 330.3 * i / RATE);
            double half = i / (frames / 2) == 0 ? 0.7 : 1;
            left[i] = (float) (level * half * (kick + bass + hat + pad));
            right[i] = (float) (level * half * (kick + bass - 0.5 * hat + 0.7 * pad));
        }
        return new Mix(left, right, RATE);
    }
}
