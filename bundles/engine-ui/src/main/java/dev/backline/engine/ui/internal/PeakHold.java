package dev.backline.engine.ui.internal;

/** One channel's level as a meter shows it: it rises at once, falls by 20 dB a second, keeps the highest value as a number, and remembers a clip until it is cleared. */
final class PeakHold {
    private static final double FALL_DB_A_S = 20;
    private static final double LEAST_DB = -70;

    private double shownDb = LEAST_DB;
    private double highestDb = LEAST_DB;
    private boolean clipped;

    /** Takes the highest sample since the last call. */
    void take(double peak, double seconds) {
        double db = peak > 0 ? 20 * StrictMath.log10(peak) : LEAST_DB;
        shownDb = Math.max(Math.max(LEAST_DB, db), shownDb - FALL_DB_A_S * seconds);
        highestDb = Math.max(highestDb, db);
        clipped |= peak > 1;
    }

    double shownDb() {
        return shownDb;
    }

    double highestDb() {
        return highestDb;
    }

    boolean isClipped() {
        return clipped;
    }

    boolean isSilent() {
        return shownDb <= LEAST_DB;
    }

    void clear() {
        highestDb = LEAST_DB;
        clipped = false;
    }
}
