package dev.backline.mastering.internal.plan;

/** How far a style leans from the neutral balance: small offsets at both ends, chosen by us and told to the user, in dB. */
public enum Genre {
    /** No lean. */
    NEUTRAL(0, 0),
    /** A strong kick and bass. */
    HOUSE(2, 0),
    /** A strong kick and bass. */
    TECHNO(2, 0),
    /** Sub-bass and bright breaks. */
    DRUM_AND_BASS(2, 1),
    /** Long low bass notes. */
    HIP_HOP(2.5, 0),
    /** Long low bass notes, crisp hats. */
    TRAP(3, 1),
    /** Soft tops. */
    AMBIENT(0, -2),
    /** Guitars before bass. */
    ROCK(-1, 1),
    /** Nothing below the instruments. */
    ACOUSTIC(-4, -1);

    private static final double LOW_HZ = 100;
    private static final double HIGH_HZ = 5_000;

    private final double lowDb;
    private final double highDb;

    Genre(double lowDb, double highDb) {
        this.lowDb = lowDb;
        this.highDb = highDb;
    }

    /** Answers what it adds at a frequency; an octave leads from nothing to all. */
    double leanDb(double hz) {
        return lowDb * part(LOW_HZ / hz) + highDb * part(hz / HIGH_HZ);
    }

    private static double part(double ratio) {
        return Math.clamp(0.5 + StrictMath.log(ratio) / StrictMath.log(2), 0, 1);
    }
}
