package dev.backline.dsp.internal.synth;

import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.voice.GridInstrument;

/** What the settings of the texture generator mean to its voices. */
final class TexturePatch {
    static final int MOST_PARTIALS = 32;

    /** Levels of the partials, which add up to the power of one. */
    final double[] level = new double[MOST_PARTIALS];

    /** Octaves of the partials above the key. */
    final double[] octaves = new double[MOST_PARTIALS];

    double sampleRateHz = 44_100;
    double tuningHz = 440;
    double seed;
    int partials = 1;
    double shimmerOctaves;
    double movement;
    double rateHz;
    double width;
    double breath;
    double breathPartial;
    double breathQ = 1;
    double attack;
    double release = 1;

    void read(GridInstrument synth) {
        sampleRateHz = synth.sampleRateHz();
        tuningHz = synth.value(TextureSetting.TUNING);
        seed = synth.value(TextureSetting.SEED);
        partials = (int) Math.round(synth.value(TextureSetting.PARTIALS));
        shimmerOctaves = synth.value(TextureSetting.SHIMMER) / 1_200;
        movement = synth.value(TextureSetting.MOVEMENT);
        rateHz = synth.value(TextureSetting.RATE);
        width = synth.value(TextureSetting.WIDTH);
        // A narrow band of noise is quieter than the whole of it.
        breathQ = 0.7 * Powers.exp2(6 * synth.value(TextureSetting.BREATH_FOCUS));
        breath = 2 * synth.value(TextureSetting.BREATH) * Math.sqrt(breathQ);
        breathPartial = synth.value(TextureSetting.BREATH_PARTIAL);
        attack = synth.value(TextureSetting.ATTACK);
        release = synth.value(TextureSetting.RELEASE);
        spectrum(
                synth.value(TextureSetting.TILT),
                synth.value(TextureSetting.EVEN),
                synth.value(TextureSetting.STRETCH));
    }

    private void spectrum(double tilt, double even, double stretch) {
        double power = 0;
        for (int i = 0; i < partials; i++) {
            int k = i + 1;
            double pure = Powers.log2(k);
            octaves[i] = stretch == 0 ? pure : pure + 0.5 * Powers.log2((1 + stretch * k * k) / (1 + stretch));
            level[i] = Powers.amplitude(tilt * pure) * (k % 2 == 0 ? even : 1);
            power += level[i] * level[i];
        }
        double share = 1 / Math.sqrt(power);
        for (int i = 0; i < partials; i++) {
            level[i] *= share;
        }
    }
}
