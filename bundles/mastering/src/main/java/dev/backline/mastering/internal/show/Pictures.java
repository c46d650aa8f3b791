package dev.backline.mastering.internal.show;

import dev.backline.mastering.internal.measure.Band;
import dev.backline.mastering.internal.measure.Measures;
import dev.backline.mastering.internal.measure.Portrait;
import dev.backline.mastering.internal.measure.Series;
import dev.backline.mastering.internal.measure.Spectrum;
import java.util.List;
import java.util.Locale;

/** What was measured, drawn. */
public final class Pictures {
    private static final int TALL = 260;
    private static final int WAVE = 170;
    private static final double SHOWN_LU = 30;

    private Pictures() {}

    /** Draws loudness over time: momentary as a band, short-term as a line, the whole as a level. */
    public static String loudness(Series series, Measures measures) {
        double seconds = Math.max(0.1, measures.length().value());
        double top = Math.ceil((measures.momentaryMaxLufs().orElse(0.0) + 1) / 5) * 5;
        Plot plot = new Plot("Loudness over time", Plot.WHOLE, TALL, 0, seconds, top - SHOWN_LU, top);
        for (double lufs = top - SHOWN_LU; lufs <= top; lufs += 5) {
            plot.level(lufs, String.format(Locale.ROOT, "%.0f", lufs));
        }
        time(plot, seconds);
        Columns momentary = new Columns(series.momentaryLufs(), series.momentaryStepSeconds());
        plot.area("momentary", momentary.count(), momentary::seconds, momentary::high, momentary::low);
        Columns shortTerm = new Columns(series.shortTermLufs(), series.shortTermStepSeconds()).from(3);
        plot.curve("short", shortTerm.count(), shortTerm::seconds, shortTerm::mean);
        measures.integratedLufs().ifPresent(lufs -> plot.line("whole", 0, lufs, seconds, lufs));
        return plot.svg();
    }

    private static void time(Plot plot, double seconds) {
        double[] steps = {0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_800, 3_600};
        double step = steps[0];
        for (int i = 0; i < steps.length && seconds / step > 10; i++) {
            step = steps[i];
        }
        for (double at = 0; at <= seconds; at += step) {
            String name = step < 1
                    ? String.format(Locale.ROOT, "%.1f", at)
                    : String.format(Locale.ROOT, "%d:%02d", (long) at / 60, (long) at % 60);
            plot.place(at, name);
        }
    }

    /** Draws the outline of the sound. */
    public static String wave(Portrait portrait, Measures measures) {
        double seconds = Math.max(0.1, measures.length().value());
        Plot plot = new Plot("Waveform", Plot.WHOLE, WAVE, 0, seconds, -1, 1);
        plot.level(1, "0 dB").level(0.5, "-6").level(0, "").level(-0.5, "-6").level(-1, "0 dB");
        time(plot, seconds);
        double step = seconds / Portrait.COLUMNS;
        plot.area("w1", Portrait.COLUMNS, i -> (i + 0.5) * step, portrait::high, portrait::low);
        plot.area("w2", Portrait.COLUMNS, i -> (i + 0.5) * step, portrait::rms, i -> -portrait.rms(i));
        return plot.svg();
    }

    /** Draws the thirds of an octave, and the fine course above them. */
    public static String spectrum(Spectrum spectrum, List<Band> thirds) {
        double top = top(thirds);
        Plot plot = frequencies(Plot.PART, top);
        double half = StrictMath.log10(Band.HALF_THIRD);
        for (Band band : thirds) {
            double at = StrictMath.log10(band.hz());
            plot.bar("bar", at - half, at + half, band.levelDbfs());
        }
        int count = 240;
        double high = Math.min(StrictMath.log10(22_000), StrictMath.log10(spectrum.topHz() * 0.97));
        double from = StrictMath.log10(22);
        double narrow = StrictMath.pow(10, 0.025);
        plot.curve(
                "now",
                count,
                i -> from + (high - from) * i / (count - 1),
                i -> spectrum.levelDb(StrictMath.pow(10, from + (high - from) * i / (count - 1)), narrow));
        return plot.svg();
    }

    private static double top(List<Band> thirds) {
        double highest = thirds.stream().mapToDouble(Band::levelDbfs).max().orElse(0);
        return Math.ceil((highest + 3) / 10) * 10;
    }

    private static Plot frequencies(int width, double top) {
        Plot plot =
                new Plot("Spectrum", width, TALL + 40, StrictMath.log10(20), StrictMath.log10(22_000), top - 70, top);
        for (double db = top - 60; db <= top; db += 10) {
            plot.level(db, String.format(Locale.ROOT, "%.0f", db));
        }
        for (double hz : Band.octaves()) {
            plot.place(StrictMath.log10(hz), Band.name(hz));
        }
        return plot;
    }

    /**
     * Draws a balance before and after, each third of an octave read over an octave, on the band that is aimed at.
     *
     * @param aim level of the aim at the thirds of an octave
     * @param tolerance how far from it is fine
     */
    public static String balance(Spectrum before, Spectrum after, double[] aim, double[] tolerance) {
        double[] thirds = Band.thirds();
        double shift = middle(before) - middle(after);
        double top = Math.ceil((top(before.bands(thirds, Band.HALF_OCTAVE))) / 10) * 10;
        Plot plot = frequencies(Plot.WHOLE, top);
        plot.area("aim", thirds.length, i -> log(thirds[i]), i -> aim[i] + tolerance[i], i -> aim[i] - tolerance[i]);
        plot.curve("was", thirds.length, i -> log(thirds[i]), i -> before.levelDb(thirds[i], Band.HALF_OCTAVE));
        plot.curve("now", thirds.length, i -> log(thirds[i]), i -> after.levelDb(thirds[i], Band.HALF_OCTAVE) + shift);
        return plot.svg();
    }

    private static double log(double hz) {
        return StrictMath.log10(Math.max(20, hz));
    }

    // Both are drawn at one level: the balance is told, not the gain.
    private static double middle(Spectrum spectrum) {
        return spectrum.levelDb(1_000, 10);
    }

    /** Draws where left and right meet: up is both alike, across is out of phase, the slopes are one side alone. */
    public static String field(Portrait portrait) {
        int cells = Portrait.CELLS;
        long most = 1;
        for (int m = 0; m < cells; m++) {
            for (int s = 0; s < cells; s++) {
                most = m == cells / 2 && s == cells / 2 ? most : Math.max(most, portrait.field(m, s));
            }
        }
        StringBuilder out = new StringBuilder("<svg viewBox=\"-5 -5 " + (cells + 10) + " " + (cells + 10)
                + "\" role=\"img\" aria-label=\"Stereo field\">");
        double middle = cells / 2.0;
        double diagonal = middle * StrictMath.sqrt(0.5);
        out.append(String.format(
                Locale.ROOT,
                "<g stroke-width=\".25\" fill=\"none\" stroke=\"#57524a\"><circle cx=\"%1$.1f\" cy=\"%1$.1f\" r=\"%1$.1f\"/>"
                        + "<path d=\"M%2$.1f %2$.1fL%3$.1f %3$.1fM%2$.1f %3$.1fL%3$.1f %2$.1fM%1$.1f 0V%4$dM0 %1$.1fH%4$d\"/></g>",
                middle,
                middle - diagonal,
                middle + diagonal,
                cells));
        int shades = 8;
        for (int shade = 1; shade <= shades; shade++) {
            out.append("<path class=\"dot\" opacity=\"")
                    .append(shade / (double) shades)
                    .append("\" d=\"");
            for (int m = 0; m < cells; m++) {
                for (int s = 0; s < cells; s++) {
                    if (shade(portrait.field(m, s), most, shades) == shade) {
                        out.append('M')
                                .append(s)
                                .append(' ')
                                .append(cells - 1 - m)
                                .append("h1v1h-1z");
                    }
                }
            }
            out.append("\"/>");
        }
        for (String[] name : new String[][] {{"M", "0"}, {"L", "-1"}, {"R", "1"}}) {
            double turn = Double.parseDouble(name[1]);
            out.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" style=\"font-size:3px\">%s</text>",
                    middle + turn * (diagonal + 2),
                    turn == 0 ? -1.5 : middle - diagonal - 1.5,
                    name[0]));
        }
        return out.append("</svg>").toString();
    }

    // Logarithmic: what happens rarely is seen as well.
    private static int shade(long count, long most, int shades) {
        if (count == 0) {
            return 0;
        }
        double part = StrictMath.log1p((double) count) / StrictMath.log1p((double) most);
        return (int) Math.clamp(Math.ceil(part * part * shades), 1, shades);
    }
}
