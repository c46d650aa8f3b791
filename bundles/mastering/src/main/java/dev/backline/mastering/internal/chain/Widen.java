package dev.backline.mastering.internal.chain;

import dev.backline.api.job.Progress;
import dev.backline.sound.Biquad;
import dev.backline.sound.BiquadFilter;

/**
 * Lifts or lowers the side signal above a corner by a shelf: the middle and the bass stay as they are.
 *
 * @param gainDb what it adds to the side; below 0 it narrows
 * @param fromHz corner
 */
public record Widen(double gainDb, double fromHz) implements Treatment {
    private static final double SOFT_Q = 0.5;

    @Override
    public String kind() {
        return "width";
    }

    @Override
    public String text() {
        return "side " + Told.gain(gainDb) + " above " + Told.hertz(fromHz);
    }

    @Override
    public Widen scaled(double amount) {
        return new Widen(gainDb * amount, fromHz);
    }

    /** Answers the filter of the side at a sample rate. */
    public Biquad filter(double sampleRateHz) {
        return Biquad.highShelf(fromHz, SOFT_Q, gainDb, sampleRateHz);
    }

    @Override
    public void apply(Mix mix, Progress progress) {
        Passes.side(new BiquadFilter(filter(mix.sampleRateHz())), mix, progress);
    }
}
