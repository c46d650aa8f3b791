package dev.backline.dsp.internal.filter;

import dev.backline.dsp.internal.Powers;

/** One band of the {@link Equaliser}: up to four sections in a row. */
final class Band {
    /** What a band can be, in the order of its choice. */
    static final String[] TYPES = {
        "Off", "Bell", "Low Shelf", "High Shelf", "Low Cut 12", "Low Cut 48", "High Cut 12", "High Cut 48", "Notch"
    };

    private static final double BUTTERWORTH = 0.7071067811865476;
    private static final double MOST_SHELF_Q = 2;
    private static final double TIME_CONSTANTS = 23;
    private static final double MOST_ANGLE = 0.9 * Math.PI;
    // Qs of a Butterworth filter of eighth order.
    private static final double[] EIGHTH = {
        0.5097955791041592, 0.6013448869350453, 0.8999762231364156, 2.5629154477415055
    };

    private final Section[] sections = {new Section(), new Section(), new Section(), new Section()};
    private int used;

    void clear() {
        for (Section section : sections) {
            section.clear();
        }
    }

    /** Sets the shape; a bell or shelf of 0 dB costs nothing. */
    void tune(int type, double hz, double gainDb, double q, double sampleRateHz) {
        double w = Math.min(2 * Math.PI * hz / sampleRateHz, MOST_ANGLE);
        double a = Powers.amplitude(gainDb / 2);
        int before = used;
        used = sections(type, gainDb);
        for (int s = before; s < used; s++) {
            sections[s].clear();
        }
        switch (type) {
            case 1 -> sections[0].bell(w, q, a);
            case 2 -> sections[0].lowShelf(w, Math.min(q, MOST_SHELF_Q), a);
            case 3 -> sections[0].highShelf(w, Math.min(q, MOST_SHELF_Q), a);
            case 4 -> sections[0].highPass(w, q);
            case 5 -> steep(true, w, q);
            case 6 -> sections[0].lowPass(w, q);
            case 7 -> steep(false, w, q);
            case 8 -> sections[0].notch(w, q);
            default -> sections[0].identity();
        }
    }

    private static int sections(int type, double gainDb) {
        return switch (type) {
            case 0 -> 0;
            case 1, 2, 3 -> gainDb == 0 ? 0 : 1;
            case 5, 7 -> EIGHTH.length;
            default -> 1;
        };
    }

    /** At a Q of 0.707 Butterworth's; more lifts the corner. */
    private void steep(boolean low, double w, double q) {
        for (int s = 0; s < EIGHTH.length; s++) {
            double own = s == EIGHTH.length - 1 ? EIGHTH[s] * q / BUTTERWORTH : EIGHTH[s];
            if (low) {
                sections[s].highPass(w, own);
            } else {
                sections[s].lowPass(w, own);
            }
        }
    }

    void process(double[] left, double[] right, int count) {
        for (int s = 0; s < used; s++) {
            sections[s].process(left, right, count);
        }
    }

    boolean idle() {
        return used == 0;
    }

    /** Answers the frames in which its slowest pole falls by 200 dB, enough for several in a row. */
    long tailFrames() {
        double slowest = 1e3;
        for (int s = 0; s < used; s++) {
            slowest = Math.min(slowest, sections[s].decay());
        }
        return used == 0 ? 0 : (long) (TIME_CONSTANTS / slowest);
    }
}
