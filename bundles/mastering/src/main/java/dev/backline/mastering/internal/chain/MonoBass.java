package dev.backline.mastering.internal.chain;

import dev.backline.api.job.Progress;
import dev.backline.sound.Biquad;
import dev.backline.sound.BiquadFilter;

/**
 * Takes the bass out of the side by a shelf, so that it stands in the middle.
 *
 * @param belowHz corner
 * @param gainDb what it adds to the side below it, less than 0
 */
public record MonoBass(double belowHz, double gainDb) implements Treatment {
    @Override
    public String kind() {
        return "mono-bass";
    }

    @Override
    public String text() {
        return "side " + Told.gain(gainDb) + " below " + Told.hertz(belowHz);
    }

    @Override
    public MonoBass scaled(double amount) {
        return new MonoBass(belowHz, gainDb * amount);
    }

    /** Answers the filter of the side at a sample rate. */
    public Biquad filter(double sampleRateHz) {
        return Biquad.lowShelf(belowHz, Biquad.BUTTERWORTH, gainDb, sampleRateHz);
    }

    @Override
    public void apply(Mix mix, Progress progress) {
        Passes.side(new BiquadFilter(filter(mix.sampleRateHz())), mix, progress);
    }
}
