package dev.backline.mastering.internal.chain;

import dev.backline.api.job.Progress;
import dev.backline.sound.LoudnessMeter;

/** Finds the gain that brings a mix to its loudness behind clip and limiter. */
public final class Finisher {
    private static final double CLOSE_DRAFT_LU = 0.04;
    private static final double CLOSE_LU = 0.1;
    private static final int ROUNDS = 10;
    private static final double MOST_GAIN_DB = 60;
    private static final double MARGIN_DB = 0.3;
    private static final double UNSEEN_DB = 0.5;
    private static final double MOST_LIMITED_DB = 2.5;

    private final Mix mix;
    private final Mix louder;
    private final float[] room;
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
        // Every round works in the same memory: a track fills many megabytes.
        this.louder = mix.silent();
        this.room = new float[mix.left().length];
        this.targetLufs = targetLufs;
        this.ceilingDb = ceilingDb;
        this.softClip = softClip;
    }

    /** Answers the loud mix. */
    public Finished finish(Progress progress) {
        Result best = search(progress);
        double peak = louder.truePeak(progress);
        // The limiter looks at 4 times the rate, the judge at 8 times: what it finds above goes into the margin.
        for (int i = 0; i < 4 && db(peak) > ceilingDb - 0.005; i++) {
            double more = db(peak) - ceilingDb + 0.03;
            marginDb += more;
            best = full(best.gainDb() + more / slope, progress);
            peak = louder.truePeak(progress);
        }
        if (db(peak) > ceilingDb) {
            // The last word, should a strange sound have escaped: a little less of everything.
            louder.times((float) (0.9999 * ratio(ceilingDb) / peak), louder);
            peak = louder.truePeak(progress);
        }
        return new Finished(louder, best.gainDb(), best.loudness(), best.range(), peak);
    }

    // Drafts find the gain; what clip and limiter really do differs a little, which one or two full rounds take out.
    private Result search(Progress progress) {
        double integrated = mix.loudness(progress).integrated();
        double gainDb = targetLufs - integrated;
        Result last = new Result(0, integrated, 0);
        for (int round = 0; round < ROUNDS; round++) {
            boolean first = round == 0;
            progress.check();
            progress.report((double) round / ROUNDS, "Finding the level");
            Result result = at(gainDb, true, progress);
            slope = first ? slope : slope(last, result);
            last = result;
            if (Math.abs(result.loudness() - targetLufs) < CLOSE_DRAFT_LU) {
                break;
            }
            gainDb = next(result);
        }
        return full(last.gainDb(), progress);
    }

    private Result full(double start, Progress progress) {
        Result last = at(start, false, progress);
        for (int round = 0; round < ROUNDS && Math.abs(last.loudness() - targetLufs) > CLOSE_LU; round++) {
            progress.check();
            Result result = at(next(last), false, progress);
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

    private Result at(double gainDb, boolean draft, Progress progress) {
        mix.times((float) ratio(gainDb), louder);
        // A draft does not see the peaks between the frames.
        double ceiling = ratio(ceilingDb - marginDb - (draft ? UNSEEN_DB : 0));
        double overDb = db(Math.max(1e-9, louder.samplePeak() / ceiling));
        if (softClip && overDb > 0) {
            // A clip takes a peak and nothing beside it, where a limiter pulls the whole mix down for a while: what
            // stands out
            // far is rounded off, and the limiter keeps a few decibels.
            clip(louder, new SoftClip(ceiling * ratio(Math.clamp(overDb / 2, 1, MOST_LIMITED_DB))), draft, progress);
        }
        if (overDb > -4) {
            limit(louder, new Limiter(ceiling, mix.sampleRateHz(), room), draft, progress);
        }
        LoudnessMeter meter = louder.loudness(progress);
        return new Result(gainDb, meter.integrated(), meter.range());
    }

    private static void clip(Mix mix, SoftClip clip, boolean draft, Progress progress) {
        if (draft) {
            clip.draft(mix.left());
            clip.draft(mix.right());
        } else {
            clip.process(mix.left(), progress);
            clip.process(mix.right(), progress);
        }
    }

    private static void limit(Mix mix, Limiter limiter, boolean draft, Progress progress) {
        if (draft) {
            limiter.draft(mix.left(), mix.right(), progress);
        } else {
            limiter.process(mix.left(), mix.right(), progress);
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
