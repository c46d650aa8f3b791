package dev.backline.generators.internal.lead;

import dev.backline.generators.internal.score.Mask.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A figure that is recognised when it returns: a rhythm and a line of scale steps around an anchor, no pitches yet.
 *
 * @param tones in order
 */
record Motif(List<Tone> tones) {
    Motif {
        tones = List.copyOf(tones);
    }

    /**
     * One tone.
     *
     * @param stroke when and how hard
     * @param steps of the scale above or below the anchor
     */
    record Tone(Stroke stroke, int steps) {}

    /** Answers a motif on a rhythm: mostly steps, now and then a leap that is answered by steps back. */
    static Motif draw(List<Stroke> rhythm, RandomGenerator random) {
        List<Tone> tones = new ArrayList<>();
        int steps = 2 * random.nextInt(3);
        int direction = random.nextBoolean() ? 1 : -1;
        for (Stroke stroke : rhythm) {
            tones.add(new Tone(stroke, steps));
            boolean leap = random.nextDouble() < 0.22;
            if (random.nextDouble() < 0.3 || steps * direction > 4) {
                direction = -direction;
            }
            steps = Math.clamp(steps + (long) direction * (leap ? 3 : random.nextDouble() < 0.25 ? 0 : 1), -3, 6);
            if (leap) {
                direction = -direction;
            }
        }
        return new Motif(tones);
    }

    /** Answers the question's answer: the same beginning, another end that comes down to the anchor. */
    Motif answer(RandomGenerator random) {
        int turn = Math.max(1, tones.size() / 2);
        List<Tone> changed = new ArrayList<>(tones.subList(0, turn));
        int steps = tones.get(turn - 1).steps();
        for (int i = turn; i < tones.size(); i++) {
            boolean last = i == tones.size() - 1;
            steps = last ? 0 : steps > 0 ? steps - 1 - random.nextInt(2) : steps + random.nextInt(2);
            changed.add(new Tone(tones.get(i).stroke(), steps));
        }
        return new Motif(changed);
    }

    /** Answers the same figure with one inner tone moved, or one left out. */
    Motif vary(RandomGenerator random) {
        if (tones.size() < 3) {
            return this;
        }
        List<Tone> changed = new ArrayList<>(tones);
        int at = 1 + random.nextInt(tones.size() - 2);
        if (random.nextDouble() < 0.3) {
            changed.remove(at);
        } else {
            Tone tone = tones.get(at);
            changed.set(at, new Tone(tone.stroke(), tone.steps() + (random.nextBoolean() ? 1 : -1)));
        }
        return new Motif(changed);
    }
}
