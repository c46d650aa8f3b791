package dev.backline.mastering.internal.chain;

import dev.backline.api.job.Progress;
import dev.backline.sound.LoudnessMeter;

/**
 * Finds the gain that brings a mix to its loudness behind clip and limiter: on an excerpt first, since what they take away there is nearly what they
 * take from the whole, then on the whole, which once is enough as a rule.
 */
public final class Finisher {
    private static final double CLOSE_EXCERPT_LU = 0.02;
    private static final double CLOSE_LU = 0.1;
    private static final int ROUNDS = 10;
    private static final double MOST_GAIN_DB = 60;
    private static final double MARGIN_DB = 0.3;
    private static final double MOST_LIMITED_DB = 2.5;
    /** So much may be taken from the whole at last, for a peak that the limiter did not see. */
    private static final double MOST_TRIM_DB = 0.06;

    private static final double BELOW_CEILING_DB = 0.005;

    private final Mix mix;
    private final double targetLufs;
    private final double ceilingDb;
    private final boolean softClip;
    private double marginDb = MARGIN_DB;
    private double slope = 1;

    /**
     * Makes the search.
     *
     * @param mix stays as it is
     * @param targetLufs integrated loudness to reach
     * @param ceilingDb highest true peak
     * @param softClip whether what stands out far is rounded off before the limiter
     */
    public Finisher(Mix mix, double targetLufs, double ceilingDb, boolean softClip) {
        this.mix = mix;
        this.targetLufs = targetLufs;
        this.ceilingDb = ceilingDb;
        this.softClip = softClip;
    }

    /** Answers the loud mix. */
    public Finished finish(Progress progress) {
        double startDb = rehearse(progress);
        progress.report(0.4, "Finding the level");
        Trial whole = new Trial(mix, 0);
        Result best = settle(whole, startDb, CLOSE_LU, progress);
        double peak = whole.peak(progress);
        // The limiter looks at 4 times the rate, the judge at 8 times: what it finds above goes into the margin.
        for (int i = 0; i < 4 && overDb(peak) > mayTrimDb(best); i++) {
            double more = overDb(peak) + 0.03;
            marginDb += more;
            best = settle(whole, best.gainDb() + more / slope, CLOSE_LU, progress);
            peak = whole.peak(progress);
        }
        double trimDb = Math.max(0, overDb(peak));
        if (trimDb > 0) {
            whole.trim(ratio(-trimDb));
            peak *= ratio(-trimDb);
        }
        return new Finished(whole.loud, best.gainDb(), best.loudness() - trimDb, best.range(), peak);
    }

    // What the excerpt loses behind clip and limiter the whole loses too, nearly; the same goes for peaks between the
    // frames.
    private double rehearse(Progress progress) {
        double integrated = mix.loudness(progress).integrated();
        double startDb = targetLufs - integrated;
        Mix excerpt = mix.excerpt();
        double own = excerpt == mix ? integrated : excerpt.loudness(progress).integrated();
        if (excerpt == mix || !Double.isFinite(own)) {
            return startDb;
        }
        Trial trial = new Trial(excerpt, integrated - own);
        Result result = settle(trial, startDb, CLOSE_EXCERPT_LU, progress);
        double moreDb = overDb(trial.peak(progress));
        if (moreDb <= 0) {
            return result.gainDb();
        }
        marginDb += moreDb;
        return settle(trial, result.gainDb() + moreDb / slope, CLOSE_EXCERPT_LU, progress)
                .gainDb();
    }

    private double overDb(double peak) {
        return db(peak) - ceilingDb + BELOW_CEILING_DB;
    }

    private double mayTrimDb(Result result) {
        return Math.min(MOST_TRIM_DB, CLOSE_LU - (targetLufs - result.loudness()));
    }

    private Result settle(Trial trial, double startDb, double closeLu, Progress progress) {
        Result last = trial.at(startDb, progress);
        for (int round = 0; round < ROUNDS && Math.abs(last.loudness() - targetLufs) > closeLu; round++) {
            progress.check();
            Result result = trial.at(next(last), progress);
            slope = slope(last, result);
            last = result;
        }
        return last;
    }

    private double next(Result result) {
        return Math.min(MOST_GAIN_DB, result.gainDb() + (targetLufs - result.loudness()) / slope);
    }

    // Ever more gain brings ever less; a slope outside of this comes from rounding.
    private double slope(Result before, Result after) {
        double rise = (after.loudness() - before.loudness()) / (after.gainDb() - before.gainDb());
        return Double.isFinite(rise) ? Math.clamp(rise, 0.1, 1) : slope;
    }

    /** One piece of sound made loud again and again, always in the same memory: a track fills many megabytes. */
    private final class Trial {
        private final Mix sound;
        private final Mix loud;
        private final float[] room;
        private final double offsetLu;

        /**
         * Takes what is to be made loud.
         *
         * @param offsetLu by how much that which it stands for is louder
         */
        Trial(Mix sound, double offsetLu) {
            this.sound = sound;
            this.loud = sound.silent();
            this.room = new float[sound.left().length];
            this.offsetLu = offsetLu;
        }

        Result at(double gainDb, Progress progress) {
            sound.times((float) ratio(gainDb), loud);
            double ceiling = ratio(ceilingDb - marginDb);
            double overDb = db(Math.max(1e-9, loud.samplePeak() / ceiling));
            if (softClip && overDb > 0) {
                // A clip takes a peak and nothing beside it, where a limiter pulls the whole mix down for a while: what
                // stands out far is rounded off, and the limiter keeps a few decibels.
                SoftClip clip = new SoftClip(ceiling * ratio(Math.clamp(overDb / 2, 1, MOST_LIMITED_DB)));
                clip.process(loud.left(), progress);
                clip.process(loud.right(), progress);
            }
            if (overDb > -4) {
                new Limiter(ceiling, sound.sampleRateHz(), room).process(loud.left(), loud.right(), progress);
            }
            LoudnessMeter meter = loud.loudness(progress);
            return new Result(gainDb, meter.integrated() + offsetLu, meter.range());
        }

        double peak(Progress progress) {
            return loud.truePeak(progress);
        }

        void trim(double gain) {
            loud.times((float) gain, loud);
        }
    }

    private static double db(double ratio) {
        return 20 * StrictMath.log10(ratio);
    }

    private static double ratio(double db) {
        return StrictMath.pow(10, db / 20);
    }

    /**
     * What one gain makes of the mix.
     *
     * @param gainDb gain before clip and limiter
     * @param loudness integrated, in LUFS
     * @param range in LU
     */
    private record Result(double gainDb, double loudness, double range) {}

    /**
     * A finished mix.
     *
     * @param mix its sound
     * @param gainDb gain before clip and limiter
     * @param loudness integrated, in LUFS
     * @param range in LU
     * @param truePeak as a ratio
     */
    public record Finished(Mix mix, double gainDb, double loudness, double range, double truePeak) {}
}
