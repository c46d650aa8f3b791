package dev.backline.controllers.internal.sync;

/**
 * The straight line through the times of the last pulses, by least squares: what the clock meant, without the jitter of its way. When pulses keep coming
 * on one side of it, the tempo has changed, and the line begins anew with them.
 */
final class PulseLine {
    /** Twelve beats: 2 ms of jitter leave a hundredth of a percent. */
    private static final int MOST = 288;

    /** So many strays on one side in a row are a change. */
    private static final int STRAYS = 8;

    private static final double STRAY_NANOS = 4e6;

    private final double[] times = new double[MOST];
    private long count;
    private int used;
    private double slope;
    private double atLast;
    private int row;
    private double strayed;

    /** Forgets all pulses. */
    void clear() {
        count = 0;
        used = 0;
        row = 0;
        strayed = 0;
    }

    /** Takes the time of the next pulse. */
    void add(double nanos) {
        if (used >= STRAYS) {
            judge(nanos - atLast - slope);
        }
        times[(int) (count % MOST)] = nanos;
        count++;
        used = Math.min(used + 1, MOST);
        if (row >= STRAYS && Math.abs(strayed) / row > STRAY_NANOS) {
            used = STRAYS;
            row = 0;
            strayed = 0;
        }
        fit();
    }

    private void judge(double error) {
        if (error * strayed <= 0) {
            row = 0;
            strayed = 0;
        }
        row++;
        strayed += error;
    }

    private void fit() {
        if (used < 2) {
            slope = 0;
            atLast = times[(int) ((count - 1) % MOST)];
            return;
        }
        double origin = time(used - 1);
        double middle = (used - 1) / 2.0;
        double sum = 0;
        double product = 0;
        for (int i = 0; i < used; i++) {
            double nanos = time(i) - origin;
            sum += nanos;
            product += (i - middle) * nanos;
        }
        slope = product / (used * ((double) used * used - 1) / 12);
        atLast = origin + sum / used + slope * middle;
    }

    /** Answers the time of a pulse of those that count, 0 for the first. */
    private double time(int place) {
        return times[(int) ((count - used + place) % MOST)];
    }

    /** Answers how many pulses count. */
    int used() {
        return used;
    }

    /** Answers the nanoseconds between two pulses; two of them are needed. */
    double slope() {
        return slope;
    }

    /** Answers when the last pulse was meant. */
    double atLast() {
        return atLast;
    }

    /** Answers how far the pulses stray from the line, as the root of the mean square in nanoseconds. */
    double jitter() {
        double sum = 0;
        for (int i = 0; i < used; i++) {
            double error = time(i) - (atLast - slope * (used - 1 - i));
            sum += error * error;
        }
        return used < 3 ? 0 : Math.sqrt(sum / (used - 2));
    }
}
