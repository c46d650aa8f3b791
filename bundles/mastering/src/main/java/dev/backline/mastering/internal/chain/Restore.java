package dev.backline.mastering.internal.chain;

import dev.backline.api.job.Progress;
import java.util.Locale;

/**
 * Draws clipped tops again: over a run of frames at the clip level goes the cubic that meets the sound on both sides with its slope
 * (Hermite). Short runs come near to what was there; longer ones than 64 frames are left.
 *
 * @param level where it was clipped, as a ratio to full scale
 * @param amount how much of the new top is taken, 0 to 1
 */
public record Restore(double level, double amount) implements Treatment {
    private static final int LONGEST = 64;
    private static final double SAME = 1 - 1e-4;
    // A top rarely goes further beyond the clip than this, and a wrong slope would.
    private static final double HIGHEST = 2;

    @Override
    public String kind() {
        return "restore";
    }

    @Override
    public String text() {
        return String.format(
                Locale.ROOT, "clipped tops drawn again above %.1f dBFS", 20 * StrictMath.log10(level) + 0.0);
    }

    @Override
    public Restore scaled(double part) {
        return new Restore(level, amount * part);
    }

    @Override
    public void apply(Mix mix, Progress progress) {
        restore(mix.left(), progress);
        restore(mix.right(), progress);
    }

    private void restore(float[] x, Progress progress) {
        double threshold = level * SAME;
        int i = 2;
        while (i < x.length - 2) {
            if ((i & 0xffff) == 0) {
                progress.check();
            }
            int end = i;
            while (end < x.length - 2 && Math.abs(x[end]) >= threshold && x[end] * x[i] > 0) {
                end++;
            }
            if (end - i >= 2 && end - i <= LONGEST) {
                draw(x, i - 1, end);
            }
            i = Math.max(end, i + 1);
        }
    }

    // Between the last good frame before and the first good one behind.
    private void draw(float[] x, int from, int to) {
        double span = to - from;
        double rise = (x[from] - (double) x[from - 1]) * span;
        double fall = (x[to + 1] - (double) x[to]) * span;
        double sign = Math.signum(x[from + 1]);
        for (int i = from + 1; i < to; i++) {
            double t = (i - from) / span;
            double u = 1 - t;
            double top =
                    u * u * (1 + 2 * t) * x[from] + t * t * (3 - 2 * t) * x[to] + t * u * u * rise - t * t * u * fall;
            double size = Math.clamp(top * sign, level, HIGHEST * level);
            x[i] += (float) (amount * (sign * size - x[i]));
        }
    }
}
