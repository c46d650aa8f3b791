package dev.backline.analysis.internal.energy;

import dev.backline.api.analysis.EnergyFlow;
import dev.backline.api.analysis.EnergyFlow.Mask;
import dev.backline.api.analysis.EnergyFlow.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Adds up the windows of all parts, bar by bar. */
final class Tally {
    private final CriticalBands bands;
    private final int bars;
    private final int[] windows;
    private final double[][][] powers;
    private final int[][] audible;
    /** Most pairs hide nothing, and get no room. */
    private final int[][][] hidden;

    Tally(int parts, int bars, double marginDb) {
        this.bands = new CriticalBands(marginDb);
        this.bars = bars;
        windows = new int[bars];
        powers = new double[parts][bars][MusicalBands.ALL.size()];
        audible = new int[parts][bars];
        hidden = new int[parts][parts][0];
    }

    /** Takes one window of every part, in a bar counted from 0. */
    void add(int bar, List<Cells> parts) {
        windows[bar]++;
        double[][] thresholds = new double[parts.size()][];
        int[] heard = new int[parts.size()];
        for (int p = 0; p < parts.size(); p++) {
            Cells cells = parts.get(p);
            thresholds[p] = bands.threshold(cells.critical());
            heard[p] = bands.audible(cells.critical(), thresholds[p]);
            audible[p][bar] += Integer.bitCount(heard[p]);
            for (int b = 0; b < cells.musical().length; b++) {
                powers[p][bar][b] += cells.musical()[b];
            }
        }
        for (int hider = 0; hider < parts.size(); hider++) {
            for (int p = 0; p < parts.size(); p++) {
                // What cannot be heard when it is alone hides nothing either.
                if (p != hider && heard[p] != 0 && heard[hider] != 0) {
                    int cells = heard[p]
                            & CriticalBands.hidden(
                                    thresholds[hider], parts.get(p).critical());
                    count(hider, p, bar, Integer.bitCount(cells));
                }
            }
        }
    }

    private void count(int hider, int part, int bar, int cells) {
        if (cells > 0) {
            if (hidden[hider][part].length == 0) {
                hidden[hider][part] = new int[bars];
            }
            hidden[hider][part][bar] += cells;
        }
    }

    /** Answers the figures of a part. */
    Part part(int part, String id, String name) {
        int all = IntStream.of(windows).sum();
        double[] sums = new double[MusicalBands.ALL.size()];
        List<List<Double>> barsDb = new ArrayList<>();
        double sum = 0;
        for (int bar = 0; bar < bars; bar++) {
            List<Double> row = new ArrayList<>();
            for (int band = 0; band < sums.length; band++) {
                sums[band] += powers[part][bar][band];
                sum += powers[part][bar][band];
                row.add(db(powers[part][bar][band], windows[bar]));
            }
            barsDb.add(row);
        }
        List<Double> bandsDb = new ArrayList<>();
        for (double band : sums) {
            bandsDb.add(db(band, all));
        }
        return new Part(id, name, db(sum, all), bandsDb, barsDb);
    }

    private static double db(double sum, int count) {
        double db = sum <= 0 ? EnergyFlow.SILENCE_DB : 10 * StrictMath.log10(sum / count);
        return Math.max(EnergyFlow.SILENCE_DB, db);
    }

    /** Answers who hides whom, those that hide most first. */
    List<Mask> masks(List<String> ids) {
        List<Mask> masks = new ArrayList<>();
        for (int hider = 0; hider < ids.size(); hider++) {
            for (int part = 0; part < ids.size(); part++) {
                int[] cells = hidden[hider][part];
                if (cells.length > 0) {
                    masks.add(mask(ids.get(hider), ids.get(part), cells, audible[part]));
                }
            }
        }
        // Sorting keeps the order of the set among equals.
        masks.sort(Comparator.comparingDouble(Mask::share).reversed());
        return masks;
    }

    private static Mask mask(String hider, String part, int[] cells, int[] of) {
        List<Double> shares = new ArrayList<>();
        for (int bar = 0; bar < cells.length; bar++) {
            shares.add(of[bar] == 0 ? 0 : (double) cells[bar] / of[bar]);
        }
        long all = IntStream.of(of).asLongStream().sum();
        return new Mask(hider, part, (double) IntStream.of(cells).asLongStream().sum() / all, all, shares);
    }
}
