package dev.backline.sound;

import java.util.Arrays;

/**
 * Loudness after ITU-R BS.1770-5 and EBU Tech 3341 and 3342, for any sample rate: integrated with both gates, momentary every
 * 10 ms, short-term every 100 ms, and loudness range. Belongs to one thread.
 *
 * <p>Channels are taken as left, right, centre, then surrounds; from six on the fourth is the low-frequency channel, which does not
 * count. Four are left, right and two surrounds.
 */
public final class LoudnessMeter {
    private static final double OFFSET = -0.691;
    private static final double ABSOLUTE_GATE = -70;
    private static final int MOMENTARY = 40;
    private static final int SHORT_TERM = 300;

    private final int sampleRateHz;
    private final KWeighting[] filters;
    private final double[] weights;
    private final double[] recent = new double[SHORT_TERM];
    private long frame;
    private long steps;
    private long nextStep;
    private double energy;
    private double[] gating = new double[1_024];
    private int gatingCount;
    private double[] ranges = new double[1_024];
    private int rangeCount;
    private double momentaryMax;
    private double shortTermMax;

    /**
     * Makes a meter.
     *
     * @param channels 1 or more
     * @param sampleRateHz 1,000 or more
     */
    public LoudnessMeter(int channels, int sampleRateHz) {
        if (channels < 1 || sampleRateHz < 1_000) {
            throw new IllegalArgumentException("A meter for " + channels + " channels at " + sampleRateHz
                    + " Hz was asked for, but at least 1 channel and 1000 Hz were expected.");
        }
        this.sampleRateHz = sampleRateHz;
        filters = new KWeighting[channels];
        Arrays.setAll(filters, i -> new KWeighting(sampleRateHz));
        weights = weights(channels);
        nextStep = boundary(1);
    }

    private static double[] weights(int channels) {
        double[] weights = new double[channels];
        int surround = channels == 4 ? 2 : 3;
        for (int c = 0; c < channels; c++) {
            weights[c] = c < surround ? 1 : 1.41;
        }
        if (channels >= 6) {
            weights[3] = 0;
        }
        return weights;
    }

    /** Hears the next frames. */
    public void process(AudioBlock block) {
        int at = 0;
        while (at < block.frames()) {
            int count = (int) Math.min(block.frames() - at, nextStep - frame);
            hear(block, at, count);
            at += count;
            frame += count;
            if (frame == nextStep) {
                endStep();
            }
        }
    }

    private void hear(AudioBlock block, int at, int count) {
        if (filters.length == 2) {
            energy = KWeighting.energy(energy, filters[0], block.channel(0), filters[1], block.channel(1), at, count);
            return;
        }
        for (int c = 0; c < filters.length; c++) {
            energy += weights[c] * filters[c].energy(block.channel(c), at, count);
        }
    }

    private long boundary(long step) {
        return step * sampleRateHz / 100;
    }

    private void endStep() {
        recent[(int) (steps % SHORT_TERM)] = energy;
        energy = 0;
        steps++;
        nextStep = boundary(steps + 1);
        if (steps >= MOMENTARY) {
            double mean = mean(MOMENTARY);
            momentaryMax = Math.max(momentaryMax, mean);
            if (steps % 10 == 0) {
                gating = append(gating, gatingCount++, mean);
            }
        }
        if (steps >= SHORT_TERM && steps % 10 == 0) {
            double mean = mean(SHORT_TERM);
            shortTermMax = Math.max(shortTermMax, mean);
            ranges = append(ranges, rangeCount++, mean);
        }
    }

    private double mean(int count) {
        double sum = 0;
        int at = (int) ((steps - count) % SHORT_TERM);
        for (int i = 0; i < count; i++) {
            sum += recent[at];
            at = at + 1 == SHORT_TERM ? 0 : at + 1;
        }
        return sum / (boundary(steps) - boundary(steps - count));
    }

    private static double[] append(double[] values, int count, double value) {
        double[] room = count < values.length ? values : Arrays.copyOf(values, 2 * values.length);
        room[count] = value;
        return room;
    }

    private static double lufs(double meanSquare) {
        return OFFSET + 10 * StrictMath.log10(meanSquare);
    }

    private static double power(double lufs) {
        return StrictMath.pow(10, (lufs - OFFSET) / 10);
    }

    /** Answers the integrated loudness in LUFS; negative infinity when nothing passed the gate. */
    public double integrated() {
        double first = meanAbove(power(ABSOLUTE_GATE));
        return lufs(meanAbove(Math.max(power(ABSOLUTE_GATE), first / 10)));
    }

    private double meanAbove(double gate) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < gatingCount; i++) {
            if (gating[i] > gate) {
                sum += gating[i];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Answers the highest momentary loudness (400 ms) in LUFS. */
    public double momentaryMax() {
        return lufs(momentaryMax);
    }

    /** Answers the highest short-term loudness (3 s) in LUFS. */
    public double shortTermMax() {
        return lufs(shortTermMax);
    }

    /** Answers the momentary loudness now in LUFS: of the last 400 ms. */
    public double momentary() {
        return steps < MOMENTARY ? Double.NEGATIVE_INFINITY : lufs(mean(MOMENTARY));
    }

    /** Answers the short-term loudness now in LUFS: of the last 3 s. */
    public double shortTerm() {
        return steps < SHORT_TERM ? Double.NEGATIVE_INFINITY : lufs(mean(SHORT_TERM));
    }

    /** Answers the loudness range in LU after EBU Tech 3342; 0 for less than 3 s. */
    public double range() {
        double[] passed = above(ranges, rangeCount, power(ABSOLUTE_GATE));
        if (passed.length == 0) {
            return 0;
        }
        double gate = Arrays.stream(passed).average().orElse(0) / 100;
        passed = above(passed, passed.length, gate);
        Arrays.sort(passed);
        return lufs(percentile(passed, 0.95)) - lufs(percentile(passed, 0.10));
    }

    private static double percentile(double[] sorted, double part) {
        return sorted[(int) Math.round((sorted.length - 1) * part)];
    }

    private static double[] above(double[] values, int count, double gate) {
        return Arrays.stream(values, 0, count).filter(v -> v >= gate).toArray();
    }
}
