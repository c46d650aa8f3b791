package dev.backline.dsp.internal.sampler;

import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.voice.GridInstrument;

/** What the settings of the sampler mean to its voices. */
final class SamplerPatch {
    /** The frequency at which a low-pass is no filter. */
    static final double OPEN_HZ = 22_000;

    /** What is let go never ends sooner. */
    private static final double SHORTEST_RELEASE = 0.002;

    private static final double BUTTERWORTH = Math.sqrt(0.5);

    double sampleRateHz = 44_100;
    double transpose;
    double attack;
    double decay;
    double sustain = 1;
    double release;
    boolean filtered;
    int filter;
    double cutoffOctaves;
    double q = 1;
    double feedback;
    double filterKey;
    double filterDepth;
    double filterAttack;
    double filterDecay;
    double filterSustain;
    double filterRelease;

    void read(GridInstrument sampler) {
        sampleRateHz = sampler.sampleRateHz();
        transpose = sampler.value(SamplerSetting.TRANSPOSE) + sampler.value(SamplerSetting.DETUNE) / 100;
        attack = sampler.value(SamplerSetting.ATTACK);
        decay = sampler.value(SamplerSetting.DECAY);
        sustain = sampler.value(SamplerSetting.SUSTAIN);
        release = Math.max(SHORTEST_RELEASE, sampler.value(SamplerSetting.RELEASE));
        filter = sampler.whole(SamplerSetting.FILTER);
        filterDepth = sampler.value(SamplerSetting.FILTER_ENVELOPE);
        double hertz = sampler.value(SamplerSetting.FILTER_FREQUENCY);
        filtered = filter > 1 || hertz < OPEN_HZ || filterDepth < 0;
        if (filtered) {
            filter(sampler, hertz);
        }
    }

    private void filter(GridInstrument sampler, double hertz) {
        double resonance = sampler.value(SamplerSetting.FILTER_RESONANCE);
        // A peak of 0 to 24 dB.
        q = BUTTERWORTH * Powers.amplitude(24 * resonance);
        feedback = 3.96 * resonance;
        cutoffOctaves = Powers.log2(hertz);
        filterKey = sampler.value(SamplerSetting.FILTER_KEY);
        filterAttack = sampler.value(SamplerSetting.FILTER_ATTACK);
        filterDecay = sampler.value(SamplerSetting.FILTER_DECAY);
        filterSustain = sampler.value(SamplerSetting.FILTER_SUSTAIN);
        filterRelease = sampler.value(SamplerSetting.FILTER_RELEASE);
    }

    /** Answers the cutoff in cycles a frame. */
    double cutoff(int key, double envelope) {
        double octaves = cutoffOctaves + filterKey * (key - 60) / 12 + filterDepth * envelope;
        return Math.clamp(Powers.exp2(octaves), 16, OPEN_HZ) / sampleRateHz;
    }
}
