package dev.backline.dsp.internal;

import dev.backline.api.produce.Template;
import dev.backline.dsp.internal.Patch.Envelope;
import dev.backline.dsp.internal.Patch.Filter;
import dev.backline.dsp.internal.Patch.Fm;
import dev.backline.dsp.internal.Patch.Oscillators;
import dev.backline.model.Seed;

/** Which pitched sounds fit a genre; brightness and seed move their filters. */
final class Patches {
    private final Template template;
    private final Seed seed;

    Patches(Template template, Seed seed) {
        this.template = template;
        this.seed = seed;
    }

    /** Answers the patch of a role; an unknown one becomes a pad. */
    Patch of(String role) {
        Patch patch = switch (role) {
            case "bass" -> bass();
            case "sub" -> sub();
            case "pluck" -> pluck();
            case "chords" -> chords();
            case "lead" -> lead();
            case "texture" -> texture();
            default -> pad();
        };
        double chance = 0.85 + 0.3 * seed.split("patch " + role).random().nextDouble();
        return patch.brighter(chance * (0.6 + 0.8 * template.feel().brightness()));
    }

    private Patch bass() {
        return switch (template.genre()) {
            case "techno" ->
                new Patch(
                        new Oscillators(0.7, 0.2, 0.3, 0.4, 0, 1, 0),
                        Fm.NONE,
                        new Filter(1_900, 320, 0.28, 1.6, 0.2),
                        new Envelope(0.003, 0.5, 0.55, 0.06),
                        1.8);
            case "drum-and-bass" ->
                new Patch(
                        new Oscillators(0.6, 0, 0.5, 0.3, 0, 3, 1.5),
                        Fm.NONE,
                        new Filter(1_400, 620, 0.7, 1.1, 0.2),
                        new Envelope(0.005, 0.6, 0.8, 0.08),
                        2.2);
            case "trap", "hip-hop" ->
                new Patch(
                        new Oscillators(0.05, 0, 1, 0, 0, 1, 0),
                        new Fm(0.25, 2, 1.6, 0.1, 0.25),
                        new Filter(900, 360, 0.35, 0.7, 0.1),
                        new Envelope(0.004, 1.8, 0.45, 0.12),
                        1.6);
            case "ambient" ->
                new Patch(
                        new Oscillators(0.15, 0, 0.9, 0.2, 0, 3, 0.5),
                        Fm.NONE,
                        new Filter(520, 380, 1.5, 0.6, 0.2),
                        new Envelope(0.15, 1, 0.9, 0.9),
                        0);
            default ->
                new Patch(
                        new Oscillators(0.35, 0.35, 0.4, 0.2, 0, 1, 0),
                        new Fm(0.3, 2, 1.8, 0.1, 0.12),
                        new Filter(1_600, 480, 0.16, 1.3, 0.3),
                        new Envelope(0.003, 0.45, 0.5, 0.07),
                        1.4);
        };
    }

    /** A sine that lets go as quickly as it comes, so that the kick has its place. */
    private static Patch sub() {
        return new Patch(
                new Oscillators(0, 0, 1, 0, 0, 1, 0),
                Fm.NONE,
                new Filter(600, 400, 0.3, 0.6, 0.2),
                new Envelope(0.006, 0.8, 0.85, 0.06),
                0.5);
    }

    private Patch pluck() {
        boolean soft = template.genre().equals("trap");
        return soft
                ? keys(2, 1.6, 0.5)
                : new Patch(
                        new Oscillators(0.3, 0.35, 0.2, 0, 0, 3, 1.5),
                        Fm.NONE,
                        new Filter(4_600, 700, 0.14, 1.6, 0.4),
                        new Envelope(0.002, 0.45, 0, 0.15),
                        0.4);
    }

    private Patch chords() {
        return switch (template.genre()) {
            case "techno" ->
                new Patch(
                        new Oscillators(0.5, 0.25, 0, 0, 0.01, 5, 2),
                        Fm.NONE,
                        new Filter(3_600, 700, 0.22, 1.8, 0.3),
                        new Envelope(0.003, 0.7, 0, 0.2),
                        0.8);
            case "hip-hop" -> keys(1, 2.2, 0.9);
            case "trap" -> keys(3, 1.4, 1.1);
            case "drum-and-bass" -> keys(2, 1.8, 1.2);
            case "ambient" -> pad();
            default ->
                new Patch(
                        new Oscillators(0.3, 0.15, 0.35, 0.15, 0, 3, 1),
                        new Fm(0.25, 2, 1.2, 0.15, 0.2),
                        new Filter(3_800, 1_300, 0.3, 0.9, 0.3),
                        new Envelope(0.003, 1.1, 0, 0.2),
                        0.6);
        };
    }

    /** An electric piano: a modulated sine whose modulation dies away before the tone does. */
    private static Patch keys(int ratio, double index, double decaySeconds) {
        return new Patch(
                new Oscillators(0, 0, 0.35, 0, 0, 3, 0.5),
                new Fm(0.7, ratio, index, 0.15, 0.5),
                new Filter(5_200, 2_600, 0.8, 0.7, 0.4),
                new Envelope(0.003, 2.6 * decaySeconds, 0, 0.25),
                0.4);
    }

    private Patch lead() {
        return switch (template.genre()) {
            case "techno" ->
                new Patch(
                        new Oscillators(0.6, 0.2, 0, 0, 0, 3, 1.5),
                        Fm.NONE,
                        new Filter(4_200, 900, 0.18, 2.6, 0.4),
                        new Envelope(0.002, 0.6, 0, 0.12),
                        1.2);
            case "trap" -> bell(5, 2.4, 1.4);
            case "hip-hop" -> bell(3, 1.1, 1.2);
            case "ambient" -> bell(4, 1.3, 3.2);
            case "drum-and-bass" ->
                new Patch(
                        new Oscillators(0.5, 0.3, 0, 0, 0, 5, 2.5),
                        Fm.NONE,
                        new Filter(5_200, 1_700, 0.35, 1.2, 0.4),
                        new Envelope(0.004, 0.9, 0.35, 0.2),
                        0.7);
            default ->
                new Patch(
                        new Oscillators(0.45, 0.2, 0.2, 0, 0, 3, 2),
                        Fm.NONE,
                        new Filter(5_000, 1_400, 0.25, 1.3, 0.4),
                        new Envelope(0.003, 0.9, 0, 0.18),
                        0.6);
        };
    }

    private static Patch bell(int ratio, double index, double decaySeconds) {
        return new Patch(
                new Oscillators(0, 0, 0.25, 0, 0, 1, 0),
                new Fm(0.8, ratio, index, 0.05, 0.35 * decaySeconds),
                new Filter(7_000, 3_500, decaySeconds, 0.7, 0.4),
                new Envelope(0.002, decaySeconds, 0, 0.4),
                0);
    }

    private static Patch pad() {
        return new Patch(
                new Oscillators(0.35, 0, 0.3, 0.1, 0.008, 5, 1.5),
                Fm.NONE,
                new Filter(1_100, 1_700, 2.4, 0.7, 0.4),
                new Envelope(0.35, 1, 1, 0.9),
                0);
    }

    private static Patch texture() {
        return new Patch(
                new Oscillators(0.08, 0, 0.12, 0, 0.5, 5, 2),
                Fm.NONE,
                new Filter(700, 1_500, 2.8, 3, 0.8),
                new Envelope(0.9, 1, 1, 1.6),
                0);
    }
}
