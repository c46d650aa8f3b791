package dev.backline.live.bridge.internal.rule.run;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out the points of a course that straight lines between the others come near enough to. What is left is never further from a point that was left
 * out than the tolerance.
 */
final class Thinning {
    private Thinning() {}

    /** Answers the places of the points that stay: the first, the last, and each that is needed. */
    static List<Integer> keep(double[] beats, double[] inFile, double[] shown, FromFile unit, double tolerance) {
        boolean[] kept = new boolean[beats.length];
        kept[0] = true;
        kept[beats.length - 1] = true;
        List<int[]> spans = new ArrayList<>();
        spans.add(new int[] {0, beats.length - 1});
        while (!spans.isEmpty()) {
            int[] span = spans.removeLast();
            int worst = worst(beats, inFile, shown, unit, tolerance, span);
            if (worst >= 0) {
                kept[worst] = true;
                spans.add(new int[] {span[0], worst});
                spans.add(new int[] {worst, span[1]});
            }
        }
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                places.add(i);
            }
        }
        return places;
    }

    /** The file draws its lines in its own unit; how far off they are counts in the unit that is shown. */
    private static int worst(
            double[] beats, double[] inFile, double[] shown, FromFile unit, double tolerance, int... span) {
        int from = span[0];
        int to = span[1];
        double length = beats[to] - beats[from];
        double most = tolerance;
        int worst = -1;
        for (int i = from + 1; i < to; i++) {
            double part = length == 0 ? 0 : (beats[i] - beats[from]) / length;
            double drawn = inFile[from] + (inFile[to] - inFile[from]) * part;
            double off = Math.abs(unit.shown(drawn) - shown[i]);
            if (off > most) {
                most = off;
                worst = i;
            }
        }
        return worst;
    }

    /** Turns a value of the file into the one that is shown. */
    @FunctionalInterface
    interface FromFile {
        double shown(double inFile);
    }
}
