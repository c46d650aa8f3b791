package dev.backline.mastering.internal.show;

import dev.backline.mastering.internal.measure.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Measures as words on a page. */
public final class Figures {
    /** The short names of the figures of a row. */
    public static final List<String> HEADS =
            List.of("File", "LUFS", "LRA", "dBTP", "M max", "S max", "PLR", "Crest", "Corr.", "Width", "Clips");

    private static final List<String> NAMES = List.of(
            "Integrated LUFS",
            "Loudness range LU",
            "True peak dBTP",
            "Momentary max LUFS",
            "Short-term max LUFS",
            "Peak to loudness LU",
            "Crest dB",
            "Correlation",
            "Width %",
            "Clipped runs");

    private Figures() {}

    /** Answers the figures of one file under {@link #HEADS}. */
    public static List<String> row(String name, Measures m) {
        return List.of(
                name,
                one(m.integratedLufs()),
                String.format(Locale.ROOT, "%.1f", m.loudnessRangeLu()),
                two(m.truePeakDbtp()),
                one(m.momentaryMaxLufs()),
                one(m.shortTermMaxLufs()),
                one(m.peakToLoudnessLu()),
                one(m.crestDb()),
                two(m.correlation()),
                one(m.stereoWidthPercent()),
                Long.toString(m.clippedRuns()));
    }

    /** Answers each figure of one file beside its name. */
    public static List<List<String>> named(Measures m) {
        List<List<String>> rows = new ArrayList<>();
        List<String> values = row("", m);
        for (int i = 0; i < NAMES.size(); i++) {
            rows.add(List.of(NAMES.get(i), values.get(i + 1)));
        }
        rows.add(List.of("Sample peak dBFS", two(m.samplePeakDbfs())));
        rows.add(List.of("Constant offset", String.format(Locale.ROOT, "%.6f", m.dcOffset())));
        return rows;
    }

    /** Answers what a file is in short facts. */
    public static List<String> facts(Measures m) {
        double seconds = m.length().value();
        List<String> facts = new ArrayList<>();
        facts.add(String.format(Locale.ROOT, "%d:%05.2f", (long) seconds / 60, seconds % 60));
        facts.add(String.format(Locale.ROOT, "%.1f kHz", m.sampleRateHz() / 1_000.0));
        facts.add(m.channels() == 1 ? "mono" : m.channels() == 2 ? "stereo" : m.channels() + " channels");
        return facts;
    }

    /** Answers the figures that are asked for first, large. */
    public static String tiles(Measures m, Optional<Measures> before) {
        return "<div class=\"tiles\">"
                + tile("Integrated", one(m.integratedLufs()), "LUFS", before.map(b -> one(b.integratedLufs())))
                + tile(
                        "Loudness range",
                        one(Optional.of(m.loudnessRangeLu())),
                        "LU",
                        before.map(b -> one(Optional.of(b.loudnessRangeLu()))))
                + tile("True peak", two(m.truePeakDbtp()), "dBTP", before.map(b -> two(b.truePeakDbtp())))
                + tile("Short-term max", one(m.shortTermMaxLufs()), "LUFS", before.map(b -> one(b.shortTermMaxLufs())))
                + tile("Peak to loudness", one(m.peakToLoudnessLu()), "LU", before.map(b -> one(b.peakToLoudnessLu())))
                + tile("Width", one(m.stereoWidthPercent()), "%", before.map(b -> one(b.stereoWidthPercent())))
                + "</div>\n";
    }

    private static String tile(String name, String value, String unit, Optional<String> before) {
        return "<div class=\"tile\"><span>" + name + "</span><b>" + value + "<small>" + unit + "</small></b>"
                + before.map(b -> "<i>was " + b + "</i>").orElse("") + "</div>";
    }

    private static String one(Optional<Double> value) {
        return value.map(v -> String.format(Locale.ROOT, "%.1f", v)).orElse("–");
    }

    private static String two(Optional<Double> value) {
        return value.map(v -> String.format(Locale.ROOT, "%.2f", v)).orElse("–");
    }
}
