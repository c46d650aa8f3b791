package dev.backline.generators.internal.drums;

import dev.backline.generators.internal.score.Mask.Stroke;
import dev.backline.generators.internal.score.Passage;
import dev.backline.model.Seed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Keeps a bar from being heard the same way too often: of four bars the first and third are plain, the second has a
 * ghost, the fourth turns around; where nothing dances, each bar starts elsewhere. Sections of one kind share their variations; ghosts are the section's own.
 */
final class Variation {
    private static final Set<String> PLAIN = Set.of("clap", "open-hat");

    private final String role;
    private final Seed shared;
    private final Seed own;
    private final double density;
    private final boolean straightKick;
    private final boolean drifts;
    private final int firstBar;

    Variation(String role, Passage passage) {
        this.role = role;
        this.shared = passage.kindSeed();
        this.own = passage.ownSeed();
        this.density = passage.density();
        this.drifts = passage.genre().equals("ambient");
        this.firstBar = (int) Math.round(passage.section().start().value() / passage.bar());
        this.straightKick = role.equals("kick") && Set.of("house", "techno").contains(passage.genre());
    }

    List<Stroke> vary(List<Stroke> bar, int index) {
        if (drifts) {
            return rotate(bar, 6 * (firstBar + index));
        }
        int place = index % 4;
        if (place == 1 || place == 3) {
            return place == 1 ? ghost(bar, own.split("ghost " + index).random()) : turn(bar, index);
        }
        return role.equals("percussion") && index % 8 >= 4 ? rotate(bar, 4) : bar;
    }

    private List<Stroke> ghost(List<Stroke> bar, RandomGenerator random) {
        if (PLAIN.contains(role) || role.equals("kick") || random.nextDouble() > 0.35 + density * 0.6) {
            return bar;
        }
        return with(bar, 1 + 2 * random.nextInt(8), 2 + random.nextInt(2));
    }

    private List<Stroke> turn(List<Stroke> bar, int index) {
        RandomGenerator random = shared.split("turn " + index % 8).random();
        if (straightKick) {
            return random.nextDouble() < density * 0.7 ? with(bar, random.nextBoolean() ? 14 : 15, 5) : bar;
        }
        if (PLAIN.contains(role)) {
            return bar;
        }
        List<Stroke> turned = with(bar, 13 + random.nextInt(3), role.equals("kick") ? 7 : 4);
        return random.nextDouble() < density ? with(turned, 9 + 2 * random.nextInt(2), 4) : turned;
    }

    /** Starts a bar elsewhere, so that it answers the one before it. */
    private static List<Stroke> rotate(List<Stroke> bar, int steps) {
        return bar.stream()
                .map(s -> new Stroke((s.step() + steps) % 16, s.steps(), s.level()))
                .sorted(Comparator.comparingDouble(Stroke::step))
                .toList();
    }

    private static List<Stroke> with(List<Stroke> bar, int step, int level) {
        if (bar.stream().anyMatch(s -> Math.abs(s.step() - step) < 1)) {
            return bar;
        }
        List<Stroke> more = new ArrayList<>(bar);
        more.add(new Stroke(step, 1, level));
        return more;
    }
}
