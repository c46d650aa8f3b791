package dev.backline.dsp.internal.synth;

import dev.backline.dsp.internal.Powers;

/** What the settings of the FM synthesiser mean to its voices. */
final class FmPatch {
    final double[] ratio = new double[FmAlgorithm.OPERATORS];
    final double[] level = new double[FmAlgorithm.OPERATORS];
    final double[] attack = new double[FmAlgorithm.OPERATORS];
    final double[] decay = new double[FmAlgorithm.OPERATORS];
    final double[] sustain = new double[FmAlgorithm.OPERATORS];
    final double[] release = new double[FmAlgorithm.OPERATORS];
    double sampleRateHz = 44_100;
    double tuningHz = 440;
    double feedback;
    FmAlgorithm algorithm = FmAlgorithm.number(0);

    void read(FmSynth synth) {
        sampleRateHz = synth.rateHz();
        tuningHz = synth.at(FmSetting.TUNING);
        // Full feedback swings by half a cycle.
        feedback = 0.5 * synth.at(FmSetting.FEEDBACK);
        algorithm = FmAlgorithm.number(synth.algorithm());
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = synth.at(OperatorSetting.RATIO, i) * Powers.exp2(synth.at(OperatorSetting.FINE, i) / 1_200);
            level[i] = synth.at(OperatorSetting.LEVEL, i);
            attack[i] = synth.at(OperatorSetting.ATTACK, i);
            decay[i] = synth.at(OperatorSetting.DECAY, i);
            sustain[i] = synth.at(OperatorSetting.SUSTAIN, i);
            release[i] = synth.at(OperatorSetting.RELEASE, i);
        }
    }

    /** Answers the longest release of what is heard. */
    double longestRelease() {
        double longest = 0;
        for (int i = 0; i < release.length; i++) {
            longest = algorithm.carries(i) ? Math.max(longest, release[i]) : longest;
        }
        return longest;
    }
}
