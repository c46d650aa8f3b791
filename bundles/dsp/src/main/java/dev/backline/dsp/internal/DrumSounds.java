package dev.backline.dsp.internal;

import dev.backline.api.produce.Template;
import dev.backline.model.Seed;
import java.util.random.RandomGenerator;

/** Which drum sounds fit a genre; the seed moves them a little, so that two tracks do not share one kit. */
final class DrumSounds {
    private final Template template;
    private final Seed seed;

    DrumSounds(Template template, Seed seed) {
        this.template = template;
        this.seed = seed;
    }

    /** Answers the drum of a role; an unknown one becomes percussion. */
    DrumSound of(String role) {
        RandomGenerator random = seed.split("drum " + role).random();
        return switch (role) {
            case "kick" -> kick(random);
            case "snare" -> snare(random);
            case "clap" ->
                new Clap(around(random, 1_150, 0.15), around(random, 0.0095, 0.15), around(random, 0.22, 0.2));
            case "hat" -> new Cymbal(around(random, 330, 0.2), bright(7_200), around(random, 0.07, 0.3), 0.35);
            case "open-hat" -> new Cymbal(around(random, 330, 0.2), bright(6_600), around(random, 0.42, 0.2), 0.4);
            case "shaker" -> new Cymbal(around(random, 520, 0.2), bright(7_800), around(random, 0.11, 0.2), 0.97);
            case "ride" -> new Cymbal(around(random, 410, 0.1), bright(5_200), around(random, 0.9, 0.2), 0.15);
            case "impact" -> new Impact(lowRootHz(), bright(5_500), around(random, 3.2, 0.15));
            default -> percussion(random);
        };
    }

    /** Answers a riser of so many bars. */
    DrumSound riser(int bars) {
        RandomGenerator random = seed.split("riser").random();
        double seconds = bars
                * template.signature().bar().value()
                * template.tempo().beat().value();
        return new Riser(seconds, around(random, 380, 0.3), bright(7_000));
    }

    private DrumSound kick(RandomGenerator random) {
        double base = lowRootHz();
        return switch (template.genre()) {
            case "techno" -> new Kick(base, around(random, 5, 0.2), 0.055, around(random, 0.42, 0.15), 0.5, 3.2);
            case "drum-and-bass" ->
                new Kick(base * 1.12, around(random, 6, 0.15), 0.04, around(random, 0.26, 0.15), 0.7, 2.4);
            case "hip-hop" -> new Kick(base, around(random, 4, 0.2), 0.06, around(random, 0.4, 0.2), 0.6, 2);
            case "trap" -> new Kick(base, around(random, 5, 0.2), 0.05, around(random, 0.34, 0.2), 0.8, 2.6);
            case "ambient" -> new Kick(base, around(random, 2.4, 0.1), 0.09, around(random, 0.8, 0.2), 0.05, 0.9);
            default -> new Kick(base, around(random, 4.4, 0.2), 0.06, around(random, 0.36, 0.15), 0.55, 2.2);
        };
    }

    /** The octave of the key's root between 41 and 82 Hz, or a fifth below it when that is too high for a kick. */
    private double lowRootHz() {
        double hz = 32.703 * StrictMath.pow(2, template.key().root().semitone() / 12.0);
        hz = hz < 41 ? hz * 2 : hz;
        return hz > 58 ? hz / 1.5 : hz;
    }

    private DrumSound snare(RandomGenerator random) {
        double base = around(random, 188, 0.12);
        return switch (template.genre()) {
            case "drum-and-bass" -> new Snare(base * 1.1, 0.14, around(random, 0.24, 0.15), 0.75, bright(1_900));
            case "trap" -> new Snare(base * 1.05, 0.11, around(random, 0.19, 0.15), 0.85, bright(2_300));
            case "hip-hop" -> new Snare(base * 0.95, 0.18, around(random, 0.28, 0.15), 0.7, bright(1_400));
            case "ambient" -> new Snare(base * 0.9, 0.2, around(random, 0.5, 0.15), 0.45, bright(1_800));
            default -> new Snare(base, 0.13, around(random, 0.22, 0.15), 0.75, bright(1_700));
        };
    }

    private DrumSound percussion(RandomGenerator random) {
        return switch (template.genre()) {
            case "techno" -> new Blip(around(random, 820, 0.3), 1.41, 2.2, around(random, 0.16, 0.3), 0.1);
            case "drum-and-bass" -> new Blip(around(random, 1_650, 0.2), 2.3, 1.6, around(random, 0.09, 0.2), 0.05);
            case "trap", "hip-hop" -> new Blip(around(random, 540, 0.2), 1.5, 2.5, around(random, 0.13, 0.3), 0.05);
            case "ambient" -> new Blip(around(random, 980, 0.2), 2.76, 1.8, around(random, 1.6, 0.2), 0);
            default -> new Blip(around(random, 310, 0.2), 1, 0.6, around(random, 0.22, 0.2), 0.25);
        };
    }

    private double bright(double hz) {
        return hz * (0.75 + 0.5 * template.feel().brightness());
    }

    private static double around(RandomGenerator random, double value, double share) {
        return value * (1 + share * (random.nextDouble() * 2 - 1));
    }
}
