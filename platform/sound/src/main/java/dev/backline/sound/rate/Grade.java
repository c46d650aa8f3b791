package dev.backline.sound.rate;

/** How well a {@link Resampler} works, and how far it looks ahead. */
public enum Grade {
    /** Nothing folds back above -60 dB; flat to 0.80 of half the lower rate. Looks 24 frames ahead, for monitoring and auditioning. */
    FAST(70, 0.80),
    /** Residue below -130 dB, flat to 0.907 of half the lower rate (20 kHz at 44.1 kHz). For all that is delivered. */
    GOOD(142, 0.907),
    /** Residue below -150 dB, flat to 0.92 of half the lower rate. For archives and for measuring. */
    BEST(176, 0.92);

    private final double rejectionDb;
    private final double flatTo;

    Grade(double rejectionDb, double flatTo) {
        this.rejectionDb = rejectionDb;
        this.flatTo = flatTo;
    }

    /** By how much the filter holds down what lies above half the lower rate. */
    double rejectionDb() {
        return rejectionDb;
    }

    /** Where the filter begins to fall, as a part of half the lower rate. */
    double flatTo() {
        return flatTo;
    }
}
