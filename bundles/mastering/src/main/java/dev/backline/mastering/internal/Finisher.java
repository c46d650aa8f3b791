package dev.backline.mastering.internal;

import dev.backline.api.job.Progress;
import dev.backline.api.produce.ProduceFault;
import dev.backline.sound.Biquad;
import dev.backline.sound.BiquadFilter;
import dev.backline.sound.LoudnessMeter;

/** Finds the gain that brings a mix to its loudness behind clip and limiter. */
final class Finisher {
    private static final double HIGH_PASS_HZ = 22;
    private static final double CLOSE_LU = 0.04;
    private static final int ROUNDS = 10;
    private static final double MOST_GAIN_DB = 40;
    private static final double MARGIN_DB = 0.2;

    private final Mix mix;
    private final double targetLufs;
    private final double ceilingDb;
    private double marginDb = MARGIN_DB;
    private double slope = 1;

    Finisher(Mix mix, double targetLufs, double ceilingDb) {
        this.mix = mix;
        this.targetLufs = targetLufs;
        this.ceilingDb = ceilingDb;
    }

    Result finish(Progress progress) throws ProduceFault {
        progress.report(0, "Shaping");
        LoudnessMeter before = mix.loudness(progress);
        if (before.integrated() == Double.NEGATIVE_INFINITY) {
            throw new ProduceFault("The mix is silent, so it has no loudness to master. Check that its tracks sound.");
        }
        shape(before, progress);
        progress.check();
        Result best = search(progress);
        double peakDb = 20 * StrictMath.log10(best.mix().truePeak(progress));
        // The limiter looks at 4 times the rate, the judge at 8 times: what it finds above goes into the margin.
        for (int i = 0; i < 4 && peakDb > ceilingDb - 0.005; i++) {
            double more = peakDb - ceilingDb + 0.03;
            marginDb += more;
            best = full(best.gainDb() + more / slope, progress);
            peakDb = 20 * StrictMath.log10(best.mix().truePeak(progress));
        }
        return best;
    }

    // The filters take out what no speaker gives back and no ear hears; the glue works where the mix is loudest.
    private void shape(LoudnessMeter before, Progress progress) {
        BiquadFilter left = new BiquadFilter(Biquad.highPass(HIGH_PASS_HZ, Biquad.BUTTERWORTH, mix.sampleRateHz()));
        BiquadFilter right = new BiquadFilter(Biquad.highPass(HIGH_PASS_HZ, Biquad.BUTTERWORTH, mix.sampleRateHz()));
        left.process(mix.left(), 0, mix.left().length);
        right.process(mix.right(), 0, mix.right().length);
        BandLimit top = new BandLimit();
        top.process(mix.left(), progress);
        top.process(mix.right(), progress);
        new Glue(before.integrated() + 3, mix.sampleRateHz()).process(mix.left(), mix.right(), progress);
    }

    // Drafts find the gain; the true clip and limiter differ by a few hundredths, which one or two full rounds take
    // out.
    private Result search(Progress progress) {
        double integrated = mix.loudness(progress).integrated();
        double gainDb = targetLufs - integrated;
        Result last = new Result(mix, 0, integrated);
        for (int round = 0; round < ROUNDS; round++) {
            boolean first = round == 0;
            progress.check();
            progress.report((double) round / ROUNDS, "Finding the level");
            Result result = at(gainDb, true, progress);
            slope = first ? slope : slope(last, result);
            last = result;
            if (Math.abs(result.loudness() - targetLufs) < CLOSE_LU) {
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
        Mix louder = mix.times((float) ratio(gainDb));
        double ceiling = ratio(ceilingDb - marginDb);
        double overDb = 20 * StrictMath.log10(Math.max(1e-9, louder.samplePeak() / ceiling));
        if (overDb > 0) {
            // Clip and limiter share the work: half of what stands out is rounded off.
            clip(louder, new SoftClip(ceiling * ratio(Math.max(1, overDb / 2))), draft, progress);
        }
        if (overDb > -4) {
            limit(louder, new Limiter(ceiling, mix.sampleRateHz()), draft, progress);
        }
        return new Result(louder, gainDb, louder.loudness(progress).integrated());
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

    private static double ratio(double db) {
        return StrictMath.pow(10, db / 20);
    }

    /**
     * A finished mix.
     *
     * @param mix its sound
     * @param gainDb gain before the limiter
     * @param loudness integrated, in LUFS
     */
    record Result(Mix mix, double gainDb, double loudness) {}
}
