package dev.backline.mastering.internal.plan;

import dev.backline.mastering.internal.measure.Measures;
import dev.backline.mastering.internal.measure.Measuring;

/**
 * What a master shall be.
 *
 * @param lufs integrated loudness
 * @param ceilingDbtp true peak that is never exceeded
 * @param target balance and width
 * @param amount how much of the way is gone, 0 to 1
 */
public record Wanted(double lufs, double ceilingDbtp, Target target, double amount) {
    /** Answers the same with loudness and ceiling only a part of the way from where a mix, which is not silent, is now. */
    public Wanted from(Measures mix) {
        double integratedLufs = mix.integratedLufs().orElseThrow();
        double truePeakDbtp = mix.truePeakDbtp().orElseThrow();
        return new Wanted(
                integratedLufs + amount * (lufs - integratedLufs),
                truePeakDbtp > ceilingDbtp ? truePeakDbtp + amount * (ceilingDbtp - truePeakDbtp) : ceilingDbtp,
                target,
                amount);
    }

    /** Answers what is wrong with a sound, held against this. */
    public Objective objective(Measuring heard, Measures measures) {
        return Objective.of(measures, heard.spectrum(), this);
    }
}
