package dev.backline.analysis.ui.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * How the bands at the left flow into the parts at the right, over a height of 1: a ribbon is as wide as the root of the mean square of its part in its
 * band, at both ends. Powers would leave nothing to see but the loudest drum.
 *
 * @param bands where each band lies
 * @param parts where each part lies
 * @param ribbons those that are more than silence
 */
record Ribbons(List<Stretch> bands, List<Stretch> parts, List<Ribbon> ribbons) {
    private static final double GAPS = 0.22;

    /**
     * A place on the height.
     *
     * @param from from 0
     * @param to up to 1
     */
    record Stretch(double from, double to) {
        double size() {
            return to - from;
        }
    }

    /**
     * What a part has in a band.
     *
     * @param band place of the band
     * @param part place of the part
     * @param left where it leaves the band
     * @param right where it reaches the part
     */
    record Ribbon(int band, int part, Stretch left, Stretch right) {}

    /** Answers the ribbons of what is chosen. */
    static Ribbons of(EnergyModel model) {
        int bands = model.bands().size();
        int parts = model.parts().size();
        double[][] widths = new double[bands][parts];
        double sum = 0;
        for (int band = 0; band < bands; band++) {
            for (int part = 0; part < parts; part++) {
                widths[band][part] = EnergyModel.rms(model.levelDb(part, band));
                sum += widths[band][part];
            }
        }
        double unit = sum <= 0 ? 0 : (1 - GAPS) / sum;
        // Low bands lie below, as on every spectrum that stands upright.
        double[] left = new double[bands];
        List<Stretch> bandPlaces = new ArrayList<>();
        double at = 0;
        for (int band = bands - 1; band >= 0; band--) {
            double size = 0;
            for (double width : widths[band]) {
                size += unit * width;
            }
            left[band] = at;
            bandPlaces.addFirst(new Stretch(at, at + size));
            at += size + gap(bands);
        }
        List<Stretch> partPlaces = new ArrayList<>();
        List<Ribbon> ribbons = new ArrayList<>();
        at = 0;
        for (int part = 0; part < parts; part++) {
            double from = at;
            for (int band = bands - 1; band >= 0; band--) {
                double size = unit * widths[band][part];
                if (size > 0) {
                    ribbons.add(new Ribbon(
                            band, part, new Stretch(left[band], left[band] + size), new Stretch(at, at + size)));
                }
                left[band] += size;
                at += size;
            }
            partPlaces.add(new Stretch(from, at));
            at += gap(parts);
        }
        return new Ribbons(List.copyOf(bandPlaces), List.copyOf(partPlaces), List.copyOf(ribbons));
    }

    private static double gap(int count) {
        return GAPS / Math.max(1, count - 1);
    }
}
