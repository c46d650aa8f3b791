package dev.backline.analysis.internal.energy;

/** The powers of one track in one window. */
final class Cells {
    /** Of a window without a sound. */
    static final Cells SILENT = new Cells();

    private final double[] critical = new double[CriticalBands.COUNT];
    private final double[] musical = new double[MusicalBands.ALL.size()];

    /** Answers them by critical band; not copied. */
    double[] critical() {
        return critical;
    }

    /** Answers them by musical band; not copied. */
    double[] musical() {
        return musical;
    }
}
