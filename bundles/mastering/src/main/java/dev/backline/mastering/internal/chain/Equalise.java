package dev.backline.mastering.internal.chain;

import dev.backline.api.job.Progress;
import dev.backline.sound.Biquad;
import dev.backline.sound.BiquadFilter;
import java.util.Locale;

/**
 * One band of an equaliser.
 *
 * @param shape bell or shelf
 * @param hz its centre or corner
 * @param gainDb what it adds there
 * @param q how narrow it is
 */
public record Equalise(Shape shape, double hz, double gainDb, double q) implements Treatment {
    /** The shape of a band. */
    public enum Shape {
        /** Everything below the corner. */
        LOW_SHELF,
        /** What lies around the centre. */
        BELL,
        /** Everything above the corner. */
        HIGH_SHELF
    }

    @Override
    public String kind() {
        return gainDb < 0 ? "equaliser-cut" : "equaliser-boost";
    }

    @Override
    public String text() {
        return Told.gain(gainDb)
                + switch (shape) {
                    case LOW_SHELF -> " below " + Told.hertz(hz) + " (shelf)";
                    case BELL -> " at " + Told.hertz(hz) + String.format(Locale.ROOT, ", Q %.1f", q);
                    case HIGH_SHELF -> " above " + Told.hertz(hz) + " (shelf)";
                };
    }

    @Override
    public Equalise scaled(double amount) {
        return new Equalise(shape, hz, gainDb * amount, q);
    }

    /** Answers the filter at a sample rate. */
    public Biquad filter(double sampleRateHz) {
        return switch (shape) {
            case LOW_SHELF -> Biquad.lowShelf(hz, q, gainDb, sampleRateHz);
            case BELL -> Biquad.peak(hz, q, gainDb, sampleRateHz);
            case HIGH_SHELF -> Biquad.highShelf(hz, q, gainDb, sampleRateHz);
        };
    }

    @Override
    public void apply(Mix mix, Progress progress) {
        Biquad filter = filter(mix.sampleRateHz());
        Passes.filter(new BiquadFilter(filter), mix.left(), progress);
        Passes.filter(new BiquadFilter(filter), mix.right(), progress);
    }
}
