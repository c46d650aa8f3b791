package dev.backline.analysis.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Weighs features into likelihoods of categories: each category is a product of soft limits, so one measure that does not fit
 * at all rules it out, and the limits can be read and argued about. It claims no more than its held-out accuracy.
 */
final class Categories {
    private final Features f;
    private final Map<String, Double> scores = new LinkedHashMap<>();

    private Categories(Features features) {
        f = features;
    }

    /** Answers the likelihoods, the likeliest first; they sum to 1 unless nothing fits. */
    static Map<String, Double> of(Features features) {
        return new Categories(features).weigh();
    }

    private Map<String, Double> weigh() {
        double hit = below(f.decaySeconds(), 0.9) * below(f.attackSeconds(), 0.06) * below(f.onsets(), 3.5);
        double noisy = above(f.flatness(), 0.08);
        double tonal = above(f.clarity(), 0.7);
        drums(hit, noisy);
        tones(tonal, noisy);
        scores.put("loop", above(f.onsets(), 5) * above(f.lengthSeconds(), 0.8));
        return sorted();
    }

    private void drums(double hit, double noisy) {
        double thump = below(f.decaySeconds(), 1.2) * below(f.attackSeconds(), 0.2) * below(f.onsets(), 3.5);
        scores.put("kick", thump * above(f.low(), 0.45) * below(f.centroidHz(), 420) * below(f.lengthSeconds(), 2));
        scores.put(
                "snare",
                hit
                        * above(f.lowMid() + f.mid(), 0.25)
                        * above(f.flatness(), 0.02)
                        * between(f.centroidHz(), 500, 5_500)
                        * below(f.low(), 0.5)
                        * above(f.decaySeconds(), 0.05));
        scores.put(
                "clap",
                0.8 * hit * above(f.mid(), 0.45) * noisy * between(f.centroidHz(), 900, 4_000) * below(f.low(), 0.1));
        scores.put("hat", hit * below(f.decaySeconds(), 0.3) * above(f.centroidHz(), 5_000) * above(f.high(), 0.45));
        scores.put(
                "open-hat",
                above(f.decaySeconds(), 0.25)
                        * below(f.decaySeconds(), 1.3)
                        * above(f.centroidHz(), 4_500)
                        * noisy
                        * below(f.attackSeconds(), 0.06)
                        * below(f.onsets(), 3.5));
        scores.put(
                "cymbal",
                above(f.decaySeconds(), 0.6)
                        * above(f.centroidHz(), 3_000)
                        * above(f.high(), 0.25)
                        * below(f.attackSeconds(), 0.15));
        scores.put(
                "tom",
                0.9
                        * hit
                        * below(f.low(), 0.75)
                        * between(f.centroidHz(), 80, 700)
                        * above(f.lowMid(), 0.25)
                        * below(f.high(), 0.05)
                        * above(f.decaySeconds(), 0.12));
        scores.put("percussion", 0.55 * hit * between(f.centroidHz(), 250, 6_000) * below(f.low(), 0.6));
    }

    private void tones(double tonal, double noisy) {
        double held = above(f.lengthSeconds(), 0.4) * above(f.sustain(), 0.12);
        scores.put(
                "bass", tonal * held * below(f.pitchHz(), 140) * above(f.pitchHz(), 25) * below(f.centroidHz(), 1_200));
        scores.put("tone", 0.8 * tonal * above(f.decaySeconds(), 0.08) * above(f.pitchHz(), 110));
        scores.put(
                "pad",
                above(f.lengthSeconds(), 1.4)
                        * below(f.low(), 0.7)
                        * above(f.sustain(), 0.3)
                        * above(f.attackSeconds(), 0.05)
                        * below(f.onsets(), 3.5));
        scores.put("effect", 0.4 * above(f.lengthSeconds(), 0.5) * above(f.attackSeconds(), 0.1) * (0.5 + 0.5 * noisy));
    }

    private Map<String, Double> sorted() {
        double sum = scores.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> ordered = new LinkedHashMap<>();
        scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> ordered.put(e.getKey(), sum < 1e-9 ? 0 : e.getValue() / sum));
        return ordered;
    }

    /** A soft limit: 1/2 at the limit, near 1 from twice as much on. */
    private static double above(double value, double limit) {
        double ratio = StrictMath.pow(Math.max(value, 0) / limit, 4);
        return ratio / (1 + ratio);
    }

    private static double below(double value, double limit) {
        return 1 - above(value, limit);
    }

    private static double between(double value, double low, double high) {
        return above(value, low) * below(value, high);
    }
}
