package dev.backline.library.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What makes a sample fit a part: categories of its sound, and words of its name. Sound weighs more; a name alone is evidence,
 * not proof.
 *
 * @param categories category to weight, 0 to 1
 * @param words words of a file name that speak for it
 * @param longestSeconds longer samples do not fit
 * @param needsPitch whether the sample must have a root
 * @param lufs loudness of its loudest 400 ms in the mix, measured in Backline's own sounds, which templates are balanced for
 */
record Role(Map<String, Double> categories, Set<String> words, double longestSeconds, boolean needsPitch, double lufs) {
    private static final double SOUND = 0.65;
    private static final double NAME = 0.35;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
    private static final Set<String> DRUM_WORDS = Set.of("drum", "drums", "loop");

    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry(
                    "kick", new Role(Map.of("kick", 1.0), Set.of("kick", "bd", "kik", "bassdrum"), 2.5, false, -16.5)),
            Map.entry(
                    "snare",
                    new Role(Map.of("snare", 1.0, "clap", 0.5), Set.of("snare", "sn", "sd", "rim"), 2, false, -18)),
            Map.entry(
                    "clap", new Role(Map.of("clap", 1.0, "snare", 0.6), Set.of("clap", "cp", "snap"), 2, false, -20.5)),
            Map.entry("hat", new Role(Map.of("hat", 1.0), Set.of("hat", "hh", "hihat", "ch", "closed"), 1, false, -28)),
            Map.entry(
                    "open-hat",
                    new Role(
                            Map.of("open-hat", 1.0, "cymbal", 0.7, "hat", 0.2),
                            Set.of("open", "oh", "cymbal"),
                            3,
                            false,
                            -22)),
            Map.entry(
                    "percussion",
                    new Role(
                            Map.of("percussion", 1.0, "tom", 0.7, "clap", 0.3, "tone", 0.2),
                            Set.of("perc", "percussion", "conga", "bongo", "shaker", "cowbell", "tabla", "tom", "wood"),
                            2.5,
                            false,
                            -21)),
            Map.entry(
                    "shaker",
                    new Role(Map.of("hat", 0.4), Set.of("shaker", "maraca", "cabasa", "tamb"), 1, false, -30)),
            Map.entry(
                    "ride", new Role(Map.of("cymbal", 0.9, "open-hat", 0.4), Set.of("ride", "cymbal"), 5, false, -24)),
            // A sine of its own and sweeps as long as bars are: no file stands for them.
            Map.entry("sub", new Role(Map.of(), Set.of(), 8, true, -21)),
            Map.entry("riser", new Role(Map.of(), Set.of(), 1, false, -21)),
            Map.entry(
                    "impact", new Role(Map.of("effect", 0.3), Set.of("impact", "boom", "crash", "hit"), 8, false, -19)),
            Map.entry(
                    "pluck",
                    new Role(Map.of("tone", 0.8), Set.of("pluck", "arp", "bell", "blip", "mallet"), 4, true, -24)),
            Map.entry("bass", new Role(Map.of("bass", 1.0), Set.of("bass", "sub"), 8, true, -21)),
            Map.entry(
                    "chords",
                    new Role(
                            Map.of("tone", 1.0, "pad", 0.6),
                            Set.of("chord", "chords", "keys", "piano", "organ", "stab", "rhodes"),
                            10,
                            true,
                            -22)),
            Map.entry(
                    "pad",
                    new Role(
                            Map.of("pad", 1.0, "tone", 0.4),
                            Set.of("pad", "ambi", "choir", "strings", "drone"),
                            15,
                            true,
                            -20)),
            Map.entry(
                    "lead",
                    new Role(
                            Map.of("tone", 1.0),
                            Set.of("lead", "pluck", "bell", "synth", "blip", "beep", "guit"),
                            6,
                            true,
                            -21)),
            Map.entry(
                    "texture",
                    new Role(
                            Map.of("pad", 0.9, "effect", 0.7),
                            Set.of("ambi", "texture", "atmo", "noise", "hum", "drone", "vinyl"),
                            20,
                            false,
                            -22)));

    /** Answers what fits a part; an unknown part takes percussion. */
    static Role of(String role) {
        return ROLES.getOrDefault(role, ROLES.getOrDefault("percussion", new Role(Map.of(), Set.of(), 1, false, -21)));
    }

    /** Answers how well a sample fits, 0 to 1. */
    double score(Candidate candidate) {
        if (candidate.profile().length().value() > longestSeconds
                || candidate.profile().peak() < 1e-3) {
            return 0;
        }
        if (needsPitch && candidate.profile().root().isEmpty()) {
            return 0;
        }
        return SOUND * sound(candidate) + NAME * (named(candidate) ? 1 : 0);
    }

    /** Answers how much the sound alone speaks for it, 0 to 1. */
    double sound(Candidate candidate) {
        double sum = 0;
        for (Map.Entry<String, Double> entry : categories.entrySet()) {
            sum += entry.getValue() * candidate.profile().likelihood(entry.getKey());
        }
        return Math.min(1, sum);
    }

    /** Answers whether the name speaks for it. */
    boolean named(Candidate candidate) {
        List<String> found = List.of(BETWEEN_WORDS.split(candidate.name().toLowerCase(Locale.ROOT)));
        boolean drum = found.stream().anyMatch(DRUM_WORDS::contains);
        return !(needsPitch && drum) && found.stream().anyMatch(words::contains);
    }
}
