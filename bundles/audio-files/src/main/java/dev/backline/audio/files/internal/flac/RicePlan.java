package dev.backline.audio.files.internal.flac;

/** How a residual is cut into partitions, each with its own parameter: the cut whose estimated length is least. */
final class RicePlan {
    private static final int MOST_ORDER = 6;
    private static final int LARGEST = 30;
    private static final int SHORT_LARGEST = 14;

    private final long[][] sums = new long[MOST_ORDER + 1][1 << MOST_ORDER];
    private final int[] parameters = new int[1 << MOST_ORDER];
    private int order;
    private long bits;

    /** Plans values behind the warm-up of a prediction. */
    void plan(int[] residual, int warmUp, int frames) {
        int most = MOST_ORDER;
        while (most > 0 && (frames & (1 << most) - 1) != 0 || frames >> most <= warmUp) {
            most--;
        }
        fold(residual, warmUp, frames, most);
        bits = Long.MAX_VALUE;
        for (int o = most; o >= 0; o--) {
            long length = length(o, warmUp, frames);
            if (length < bits) {
                bits = length;
                order = o;
            }
            for (int p = 0; o > 0 && p < 1 << o - 1; p++) {
                sums[o - 1][p] = sums[o][2 * p] + sums[o][2 * p + 1];
            }
        }
        for (int p = 0; p < 1 << order; p++) {
            parameters[p] = parameter(sums[order][p], count(order, p, warmUp, frames));
        }
    }

    private void fold(int[] residual, int warmUp, int frames, int most) {
        int length = frames >> most;
        int at = warmUp;
        for (int p = 0; p < 1 << most; p++) {
            long sum = 0;
            for (int end = (p + 1) * length; at < end; at++) {
                sum += (residual[at] << 1 ^ residual[at] >> 31) & 0xffff_ffffL;
            }
            sums[most][p] = sum;
        }
    }

    private static int count(int order, int partition, int warmUp, int frames) {
        return (frames >> order) - (partition == 0 ? warmUp : 0);
    }

    private long length(int o, int warmUp, int frames) {
        long length = 6;
        for (int p = 0; p < 1 << o; p++) {
            int n = count(o, p, warmUp, frames);
            int k = parameter(sums[o][p], n);
            length += 5 + (long) n * (k + 1) + (sums[o][p] >> k) - (n >> 1);
        }
        return length;
    }

    // The best parameter leaves a quotient of about one.
    private static int parameter(long sum, int count) {
        long mean = count == 0 ? 0 : sum / count;
        int k = 63 - Long.numberOfLeadingZeros(Math.max(1, mean));
        return Math.min(LARGEST, Math.max(0, 3 * mean < 4L << k ? k - 1 : k));
    }

    /** Answers about how many bits the plan takes. */
    long bits() {
        return bits;
    }

    void write(BitSink to, int[] residual, int warmUp, int frames) {
        int largest = 0;
        for (int p = 0; p < 1 << order; p++) {
            largest = Math.max(largest, parameters[p]);
        }
        int width = largest > SHORT_LARGEST ? 5 : 4;
        to.put(width - 4, 2);
        to.put(order, 4);
        int at = warmUp;
        for (int p = 0; p < 1 << order; p++) {
            int end = (p + 1) * (frames >> order);
            to.put(parameters[p], width);
            to.rice(residual, at, end, parameters[p]);
            at = end;
        }
    }
}
