package dev.backline.sound.meter;

import java.util.Arrays;

/**
 * How two channels belong together, over all that was heard and for each 50 ms of it. With the means of {@code l^2}, {@code r^2} and {@code l r}: correlation is
 * {@code lr / sqrt(ll rr)}; mid is {@code (l + r) / 2} and side {@code (l - r) / 2}; the direction of a moment is that of its main axis,
 * {@code atan2(2 lr, ll - rr) / 2}, from 0 (left) by 45 (centre) to 90 degrees (right), and beyond, to 180, what is out of phase. Belongs to one thread.
 */
public final class StereoMeter {
    /** How many directions the field tells apart, of {@code 180 / DIRECTIONS} degrees each. */
    public static final int DIRECTIONS = 36;

    private static final double MOMENT_S = 0.05;
    private static final double QUIET = 1e-7;

    private final int momentFrames;
    private final double[] field = new double[DIRECTIONS];
    private double allLeft;
    private double allRight;
    private double allBoth;
    private double left;
    private double right;
    private double both;
    private int heard;
    private double lowest = 1;

    /**
     * Makes a meter that has heard nothing.
     *
     * @param sampleRateHz 1,000 or more
     */
    public StereoMeter(int sampleRateHz) {
        if (sampleRateHz < 1_000) {
            throw new IllegalArgumentException(
                    "A meter at " + sampleRateHz + " Hz was asked for, but at least 1000 Hz were expected.");
        }
        momentFrames = (int) StrictMath.round(sampleRateHz * MOMENT_S);
    }

    /** Hears the next frames of both channels. */
    public void process(float[] leftValues, float[] rightValues, int from, int count) {
        for (int done = 0; done < count; ) {
            int part = Math.min(count - done, momentFrames - heard);
            hear(leftValues, rightValues, from + done, part);
            done += part;
            heard += part;
            if (heard == momentFrames) {
                endMoment();
            }
        }
    }

    private void hear(float[] leftValues, float[] rightValues, int from, int count) {
        double ll = left;
        double rr = right;
        double lr = both;
        for (int i = from; i < from + count; i++) {
            double l = leftValues[i];
            double r = rightValues[i];
            ll += l * l;
            rr += r * r;
            lr += l * r;
        }
        left = ll;
        right = rr;
        both = lr;
    }

    private void endMoment() {
        allLeft += left;
        allRight += right;
        allBoth += both;
        // Below -70 dB a correlation says nothing, and noise must not decide.
        if (left + right > QUIET * momentFrames) {
            lowest = Math.min(lowest, correlation(left, right, both));
            double degrees = StrictMath.toDegrees(StrictMath.atan2(2 * both, left - right) / 2);
            int direction = (int) ((degrees < 0 ? degrees + 180 : degrees) * DIRECTIONS / 180);
            field[direction % DIRECTIONS] += left + right;
        }
        left = 0;
        right = 0;
        both = 0;
        heard = 0;
    }

    private static double correlation(double ll, double rr, double lr) {
        // A channel that is silent agrees with everything.
        return ll == 0 || rr == 0 ? 1 : Math.clamp(lr / Math.sqrt(ll * rr), -1, 1);
    }

    /** Answers the correlation of all, from -1 (opposite) by 0 (unrelated) to 1 (the same). */
    public double correlation() {
        return correlation(allLeft + left, allRight + right, allBoth + both);
    }

    /** Answers the lowest correlation of 50 ms that were louder than -70 dB; 1 when there were none. */
    public double lowestCorrelation() {
        return lowest;
    }

    /** Answers by how much the right channel is louder than the left one, in dB; infinite when one is silent, 0 when both are. */
    public double balanceDb() {
        return ratioDb(allRight + right, allLeft + left);
    }

    /** Answers the power of the side by that of the mid, in dB: negative infinity for mono, 0 for unrelated channels, positive when they work against each other. */
    public double widthDb() {
        double sum = allLeft + left + allRight + right;
        double twice = 2 * (allBoth + both);
        return ratioDb(Math.max(0, sum - twice), Math.max(0, sum + twice));
    }

    /** Answers what a mono sum at equal power for equal channels loses, in dB: 0 for mono, -3.01 for unrelated channels, negative infinity for opposite ones. */
    public double monoLossDb() {
        double sum = allLeft + left + allRight + right;
        return ratioDb(Math.max(0, sum + 2 * (allBoth + both)), 2 * sum);
    }

    /** Answers how the energy of full moments is spread over directions, summing up to 1; all 0 when nothing was loud enough. */
    public double[] field() {
        double all = Arrays.stream(field).sum();
        return Arrays.stream(field).map(e -> all == 0 ? 0 : e / all).toArray();
    }

    private static double ratioDb(double above, double below) {
        return above == below ? 0 : 10 * StrictMath.log10(above / below);
    }
}
