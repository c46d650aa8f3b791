package dev.backline.mastering.internal.chain;

import dev.backline.api.job.Progress;
import dev.backline.sound.Biquad;
import dev.backline.sound.BiquadFilter;

/**
 * Takes out what lies below the range of speakers and ears, 12 dB an octave without a peak; also a constant offset.
 *
 * @param hz where it has -3 dB
 */
public record HighPass(double hz) implements Treatment {
    /** Below every note and above what only moves cones. */
    public static final HighPass SUBSONIC = new HighPass(22);

    @Override
    public String kind() {
        return "high-pass";
    }

    @Override
    public String text() {
        return Told.hertz(hz) + " and up, 12 dB an octave";
    }

    @Override
    public HighPass scaled(double amount) {
        return new HighPass(hz * amount);
    }

    @Override
    public void apply(Mix mix, Progress progress) {
        Biquad shape = Biquad.highPass(hz, Biquad.BUTTERWORTH, mix.sampleRateHz());
        Passes.filter(new BiquadFilter(shape), mix.left(), progress);
        Passes.filter(new BiquadFilter(shape), mix.right(), progress);
    }
}
