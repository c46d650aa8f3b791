package dev.backline.audio.ui.internal.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What {@code audio measure} told of a file, as it told it: no number here is worked out anew.
 *
 * @param lines of the list, from above
 * @param lufs integrated loudness; empty when it was not told
 * @param momentaryLufs loudness over time; empty when it was not told
 * @param momentaryStep seconds from one to the next
 * @param shortTermLufs loudness of the last three seconds over time
 * @param shortTermStep seconds from one to the next
 */
record Figures(
        List<Line> lines,
        OptionalDouble lufs,
        List<Double> momentaryLufs,
        double momentaryStep,
        List<Double> shortTermLufs,
        double shortTermStep) {
    private static final List<List<String>> SHOWN = List.of(
            List.of("integratedLufs", "LUFS"),
            List.of("momentaryMaxLufs", "LUFS"),
            List.of("shortTermMaxLufs", "LUFS"),
            List.of("loudnessRangeLu", "LU"),
            List.of("truePeakDbtp", "dBTP"),
            List.of("samplePeakDbfs", "dBFS"),
            List.of("crestDb", "dB"),
            List.of("correlation", ""),
            List.of("stereoWidthPercent", "%"),
            List.of("clippedRuns", ""));

    static final Figures NONE = new Figures(List.of(), OptionalDouble.empty(), List.of(), 1, List.of(), 1);

    Figures {
        lines = List.copyOf(lines);
        momentaryLufs = List.copyOf(momentaryLufs);
        shortTermLufs = List.copyOf(shortTermLufs);
    }

    /** Reads the tree of one file. */
    static Figures of(Object tree) {
        if (!(tree instanceof Map<?, ?> told)) {
            return NONE;
        }
        List<Line> lines = new ArrayList<>();
        for (List<String> one : SHOWN) {
            Object value = told.get(one.getFirst());
            lines.add(new Line(one.getFirst(), value == null ? "-" : value.toString(), one.getLast()));
        }
        Map<?, ?> series = told.get("series") instanceof Map<?, ?> found ? found : Map.of();
        Optional<Double> lufs = number(told.get("integratedLufs"));
        return new Figures(
                lines,
                lufs.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                numbers(series.get("momentaryLufs")),
                number(series.get("momentaryStepSeconds")).orElse(1.0),
                numbers(series.get("shortTermLufs")),
                number(series.get("shortTermStepSeconds")).orElse(1.0));
    }

    private static List<Double> numbers(@org.jspecify.annotations.Nullable Object tree) {
        return tree instanceof List<?> all
                ? all.stream().flatMap(v -> number(v).stream()).toList()
                : List.of();
    }

    private static Optional<Double> number(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    /**
     * One figure.
     *
     * @param key how the action calls it
     * @param value as it was told; a dash when there is none
     * @param unit empty for none
     */
    record Line(String key, String value, String unit) {}
}
