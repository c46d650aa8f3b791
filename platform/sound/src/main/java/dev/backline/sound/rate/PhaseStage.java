package dev.backline.sound.rate;

/**
 * Reads between frames at evenly spaced places, by a kernel that is tabled at the places that occur; when these are too many, at 512
 * places with a cubic between their rows. No error adds up.
 */
final class PhaseStage {
    private static final int MOST_ROWS = 2_048;
    private static final int ROWS = 512;

    private final Step step;
    private final boolean exact;
    private final long whole;
    private final long rest;
    private final int rows;
    private final int half;
    private final int taps;
    private final double[] table;
    private final double[] mixed;
    private final Line line = new Line();
    private long next;
    private long index;
    private long place;

    PhaseStage(Kernel kernel, Step step) {
        this.step = step;
        exact = step.below() > 0 && step.below() <= MOST_ROWS;
        whole = exact ? step.above() / step.below() : 0;
        rest = exact ? step.above() % step.below() : 0;
        rows = exact ? (int) step.below() : ROWS;
        half = step.isOne() ? 0 : ((int) Math.ceil(kernel.half()) + 1) / 2 * 2;
        taps = 2 * half;
        // One row before the first and two behind the last let the cubic read on.
        table = new double[(rows + 3) * taps];
        mixed = new double[taps];
        for (int row = 0; row < rows + 3; row++) {
            fill(kernel, row * taps, (double) (row - 1) / rows);
        }
        line.begin(-half);
    }

    private void fill(Kernel kernel, int at, double fraction) {
        double sum = 0;
        for (int t = 0; t < taps; t++) {
            table[at + t] = kernel.at(t - (half - 1) - fraction);
            sum += table[at + t];
        }
        for (int t = 0; t < taps; t++) {
            table[at + t] /= sum;
        }
    }

    int lookAhead() {
        return half;
    }

    Line line() {
        return line;
    }

    /** Answers how many of the values that it writes fit the frames that have come in, but no more than {@code most}. */
    int run(double[] to, int at, int most) {
        if (step.isOne()) {
            return copy(to, at, most);
        }
        int done = 0;
        while (done < most && index + half < line.end()) {
            int from = line.place(index - half + 1);
            to[at + done++] = exact
                    ? dot(line.values(), from, table, ((int) place + 1) * taps)
                    : between(from, (next * step.size() - index) * rows);
            move();
        }
        line.dropBefore(index - half);
        return done;
    }

    /** Goes on to the next place; whole numbers are added up, so nothing is lost on the way. */
    private void move() {
        next++;
        if (exact) {
            index += whole;
            place += rest;
            if (place >= rows) {
                place -= rows;
                index++;
            }
        } else {
            index = (long) (next * step.size());
        }
    }

    private int copy(double[] to, int at, int most) {
        int count = (int) Math.min(most, line.end() - next);
        System.arraycopy(line.values(), line.place(next), to, at, count);
        next += count;
        line.dropBefore(next);
        return count;
    }

    private double between(int from, double place) {
        int row = (int) place;
        double x = place - row;
        // Cubic through the rows at -1, 0, 1 and 2 (Lagrange).
        double c0 = -x * (x - 1) * (x - 2) / 6;
        double c1 = (x + 1) * (x - 1) * (x - 2) / 2;
        double c2 = -(x + 1) * x * (x - 2) / 2;
        double c3 = (x + 1) * x * (x - 1) / 6;
        int a = row * taps;
        for (int t = 0; t < taps; t++) {
            int i = a + t;
            mixed[t] = c0 * table[i] + c1 * table[i + taps] + c2 * table[i + 2 * taps] + c3 * table[i + 3 * taps];
        }
        return dot(line.values(), from, mixed, 0);
    }

    private double dot(double[] values, int from, double[] row, int at) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int t = 0; t < taps; t += 4) {
            sum0 += values[from + t] * row[at + t];
            sum1 += values[from + t + 1] * row[at + t + 1];
            sum2 += values[from + t + 2] * row[at + t + 2];
            sum3 += values[from + t + 3] * row[at + t + 3];
        }
        return sum0 + sum1 + (sum2 + sum3);
    }
}
