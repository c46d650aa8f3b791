package dev.backline.dsp.internal.synth;

import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.voice.GridInstrument;
import dev.backline.dsp.internal.voice.Unison;

/** What the settings of the subtractive synthesiser mean to its voices: worked out once a look, read by all. */
final class SubtractivePatch {

    /** Ratios of the copies to the middle, by their number. */
    final double[][] detune = new double[Unison.MOST + 1][Unison.MOST];

    /** Levels of the next frames, as the slow oscillator has them. */
    final float[] tremolo = new float[GridInstrument.GRID];

    double sampleRateHz = 44_100;
    double looksPerSecond = sampleRateHz / GridInstrument.GRID;
    double tuningHz = 440;
    double bend = 1;
    double seed = 1;
    double glideSeconds;
    int firstWave;
    double firstLevel;
    double firstRatio = 1;
    double firstWidth = 0.5;
    int secondWave;
    double secondLevel;
    double secondRatio = 1;
    double secondWidth = 0.5;
    double sub;
    double noise;
    double spread;
    double drive = 1;
    int filter;
    double q = 1;
    double feedback;
    double filterKey;
    double filterDepth;
    double cutoffOctaves;
    double attack;
    double decay;
    double sustain;
    double release;
    double filterAttack;
    double filterDecay;
    double filterSustain;
    double filterRelease;

    private double baseOctaves;
    private double lfoPitchOctaves;
    private double lfoFilterOctaves;

    void prepare(double rateHz) {
        sampleRateHz = rateHz;
        looksPerSecond = rateHz / GridInstrument.GRID;
    }

    /** Takes the settings over. */
    void read(GridInstrument synth) {
        oscillators(synth);
        filter(synth);
        attack = synth.value(SubtractiveSetting.ATTACK);
        decay = synth.value(SubtractiveSetting.DECAY);
        sustain = synth.value(SubtractiveSetting.SUSTAIN);
        release = synth.value(SubtractiveSetting.RELEASE);
        tuningHz = synth.value(SubtractiveSetting.TUNING);
        glideSeconds = synth.value(SubtractiveSetting.GLIDE);
        seed = synth.value(SubtractiveSetting.SEED);
        lfoPitchOctaves = synth.value(SubtractiveSetting.LFO_PITCH) / 1_200;
        lfoFilterOctaves = synth.value(SubtractiveSetting.LFO_FILTER);
    }

    private void oscillators(GridInstrument synth) {
        firstWave = synth.whole(SubtractiveSetting.WAVE_1);
        firstLevel = synth.value(SubtractiveSetting.LEVEL_1);
        firstRatio = Powers.exp2(synth.value(SubtractiveSetting.PITCH_1) / 12);
        firstWidth = synth.value(SubtractiveSetting.WIDTH_1) / 100;
        secondWave = synth.whole(SubtractiveSetting.WAVE_2);
        secondLevel = synth.value(SubtractiveSetting.LEVEL_2);
        secondRatio = Powers.exp2(
                synth.value(SubtractiveSetting.PITCH_2) / 12 + synth.value(SubtractiveSetting.FINE_2) / 1_200);
        secondWidth = synth.value(SubtractiveSetting.WIDTH_2) / 100;
        sub = synth.value(SubtractiveSetting.SUB);
        noise = synth.value(SubtractiveSetting.NOISE);
        spread = synth.value(SubtractiveSetting.SPREAD);
        drive = Powers.amplitude(synth.value(SubtractiveSetting.DRIVE));
        double octaves = synth.value(SubtractiveSetting.DETUNE) / 1_200;
        for (int n = 1; n < detune.length; n++) {
            for (int u = 0; u < n; u++) {
                detune[n][u] = n == 1 ? 1 : Powers.exp2(octaves * (u / (n - 1.0) - 0.5));
            }
        }
    }

    private void filter(GridInstrument synth) {
        double resonance = synth.value(SubtractiveSetting.RESONANCE);
        filter = synth.whole(SubtractiveSetting.FILTER);
        q = 0.5 * Powers.exp2(5.3 * resonance);
        feedback = 3.96 * resonance;
        filterKey = synth.value(SubtractiveSetting.FILTER_KEY);
        filterDepth = synth.value(SubtractiveSetting.FILTER_ENVELOPE);
        baseOctaves = Powers.log2(synth.value(SubtractiveSetting.CUTOFF));
        filterAttack = synth.value(SubtractiveSetting.FILTER_ATTACK);
        filterDecay = synth.value(SubtractiveSetting.FILTER_DECAY);
        filterSustain = synth.value(SubtractiveSetting.FILTER_SUSTAIN);
        filterRelease = synth.value(SubtractiveSetting.FILTER_RELEASE);
    }

    /** Moves what the slow oscillator moves. */
    void swing(double lfo) {
        bend = lfoPitchOctaves == 0 ? 1 : Powers.exp2(lfo * lfoPitchOctaves);
        cutoffOctaves = baseOctaves + lfo * lfoFilterOctaves;
    }
}
