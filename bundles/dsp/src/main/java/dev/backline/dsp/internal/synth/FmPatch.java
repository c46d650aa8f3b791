package dev.backline.dsp.internal.synth;

import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.voice.GridInstrument;

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

    void read(GridInstrument synth) {
        sampleRateHz = synth.sampleRateHz();
        tuningHz = synth.value(FmSetting.TUNING);
        // Full feedback swings by half a cycle.
        feedback = 0.5 * synth.value(FmSetting.FEEDBACK);
        algorithm = FmAlgorithm.number(synth.whole(FmSetting.ALGORITHM));
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = synth.value(OperatorSetting.RATIO.place(i))
                    * Powers.exp2(synth.value(OperatorSetting.FINE.place(i)) / 1_200);
            level[i] = synth.value(OperatorSetting.LEVEL.place(i));
            attack[i] = synth.value(OperatorSetting.ATTACK.place(i));
            decay[i] = synth.value(OperatorSetting.DECAY.place(i));
            sustain[i] = synth.value(OperatorSetting.SUSTAIN.place(i));
            release[i] = synth.value(OperatorSetting.RELEASE.place(i));
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
