package dev.backline.sound.rate;

/**
 * The way from one frame that comes out to the next, in frames that come in: a fraction of whole numbers where both rates are whole,
 * else a number.
 *
 * @param above of the fraction; 0 when there is none
 * @param below of the fraction; 0 when there is none
 * @param size the same as a number
 */
record Step(long above, long below, double size) {
    static Step of(double fromHz, double toHz) {
        if (fromHz == Math.rint(fromHz) && toHz == Math.rint(toHz)) {
            long common = common((long) fromHz, (long) toHz);
            return new Step((long) fromHz / common, (long) toHz / common, fromHz / toHz);
        }
        return new Step(0, 0, fromHz / toHz);
    }

    private static long common(long a, long b) {
        return b == 0 ? a : common(b, a % b);
    }

    boolean isOne() {
        return size == 1;
    }

    /** How many frames come out for that many: all whose place lies before the end. */
    long count(long frames) {
        if (below > 0) {
            return frames / above * below + (frames % above * below + above - 1) / above;
        }
        long count = (long) Math.ceil(frames / size);
        while (count > 0 && (count - 1) * size >= frames) {
            count--;
        }
        while (count * size < frames) {
            count++;
        }
        return count;
    }
}
