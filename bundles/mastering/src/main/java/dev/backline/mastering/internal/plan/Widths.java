package dev.backline.mastering.internal.plan;

import dev.backline.mastering.internal.chain.MonoBass;
import dev.backline.mastering.internal.chain.Told;
import dev.backline.mastering.internal.chain.Widen;
import dev.backline.mastering.internal.measure.Spectrum;
import dev.backline.sound.Biquad;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plans the stereo field: width above the bass within limits, with mono kept safe, and bass in the middle. */
final class Widths {
    /** Above the bass. */
    static final double FROM_HZ = 200;

    /** Below it the bass is told. */
    static final double BASS_HZ = 120;

    /** The most of the side in the bass, in percent. */
    static final double MOST_BASS = 15;

    private static final double MONO = 0.1;
    private static final double MOST_DB = 6;
    private static final double BASS_DB = -12;
    private static final double LEAST_CORRELATION = 0.3;
    private static final double HEARD = 1e-3;

    private final Target target;
    private final double sampleRateHz;

    Widths(Target target, double sampleRateHz) {
        this.target = target;
        this.sampleRateHz = sampleRateHz;
    }

    List<Step> steps(Spectrum heard) {
        List<Step> steps = new ArrayList<>();
        double bass = heard.widthPercent(20, BASS_HZ);
        if (bass > MOST_BASS && heard.power(20, BASS_HZ) > HEARD * heard.power(20, heard.topHz())) {
            steps.add(new Step(
                    new MonoBass(BASS_HZ, BASS_DB),
                    String.format(
                            Locale.ROOT,
                            "%.0f %% of the power below %s is in the side, more than %.0f %%",
                            bass,
                            Told.hertz(BASS_HZ),
                            MOST_BASS)));
        }
        double width = heard.widthPercent(FROM_HZ, heard.topHz());
        if (width > MONO && width < target.leastWidth()) {
            widen(heard, width, steps);
        } else if (width > target.mostWidth()) {
            double gainDb = Math.max(-MOST_DB, ratioDb(width, target.mostWidth() - 3));
            steps.add(new Step(
                    new Widen(rounded(gainDb), FROM_HZ),
                    String.format(
                            Locale.ROOT,
                            "%.0f %% of the power above %s is in the side, more than %.0f %%: little is left in mono",
                            width,
                            Told.hertz(FROM_HZ),
                            target.mostWidth())));
        }
        return steps;
    }

    // The guard: as wide as wanted, unless left and right would then be too unlike to be added.
    private void widen(Spectrum heard, double width, List<Step> steps) {
        double wantedDb = Math.min(MOST_DB, ratioDb(width, 2 * target.leastWidth()));
        for (double gainDb = rounded(wantedDb); gainDb >= 1; gainDb -= 0.5) {
            Widen widen = new Widen(gainDb, FROM_HZ);
            Biquad filter = widen.filter(sampleRateHz);
            Spectrum wide =
                    heard.widened(hz -> 1, hz -> filter.gain(Math.min(hz, sampleRateHz * 0.4999), sampleRateHz));
            if (wide.correlation(FROM_HZ, heard.topHz()) > LEAST_CORRELATION) {
                steps.add(new Step(
                        widen,
                        String.format(
                                Locale.ROOT,
                                "Only %.1f %% of the power above %s is in the side, less than %.1f %%",
                                width,
                                Told.hertz(FROM_HZ),
                                target.leastWidth())));
                return;
            }
        }
    }

    /** Answers the gain of the side that leads from one share to another, in dB. */
    private static double ratioDb(double from, double to) {
        return 10 * StrictMath.log10(to / (100 - to) * (100 - from) / from);
    }

    private static double rounded(double db) {
        return Math.rint(db * 2) / 2;
    }
}
