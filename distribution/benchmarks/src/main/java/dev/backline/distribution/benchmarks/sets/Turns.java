package dev.backline.distribution.benchmarks.sets;

import java.io.PrintStream;
import java.util.List;

/** Measures rows in turns, so that a busy moment hits all alike: first passes that do not count, then those that do. */
final class Turns {
    private final int warm;
    private final int passes;
    private final PrintStream out;

    Turns(int warm, int passes, PrintStream out) {
        this.warm = warm;
        this.passes = passes;
        this.out = out;
    }

    /** Prints {@code sets NAME MILLISECONDS} for each pass of each row. */
    void time(List<Row> rows) throws Exception {
        for (int pass = -warm; pass < passes; pass++) {
            for (Row row : rows) {
                row.before().run();
                // What others left behind is not collected at this one's cost.
                System.gc();
                long begin = System.nanoTime();
                row.work().run();
                if (pass >= 0) {
                    tell(row.name(), (System.nanoTime() - begin) / 1e6);
                }
            }
        }
    }

    /** Prints a figure as {@link #time} does. */
    void tell(String name, double figure) {
        out.println("sets " + name + " " + figure);
    }

    /** Answers how often heap is looked at. */
    int looks() {
        return Math.min(3, passes);
    }

    /**
     * What is measured.
     *
     * @param name one word
     * @param before is done first and not measured
     * @param work is measured
     */
    record Row(String name, Step before, Step work) {
        static Row of(String name, Step work) {
            return new Row(name, () -> {}, work);
        }
    }
}
