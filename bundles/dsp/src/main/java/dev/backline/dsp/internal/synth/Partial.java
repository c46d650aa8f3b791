package dev.backline.dsp.internal.synth;

import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.voice.Chance;
import dev.backline.dsp.internal.voice.Curves;

/**
 * One partial of a texture. Level and place wander: smooth value noise {@code a + (b - a) (3 t^2 - 2 t^3)} between numbers drawn at a pace of its own, half to one
 * and a half times the rate that is set.
 */
final class Partial {
    private final Chance chance = new Chance();
    private final Walk loudness = new Walk();
    private final Walk place = new Walk();
    private int phase;
    private int step;
    private boolean audible;
    private double pace;
    private double shimmer;
    private double left;
    private double right;
    private double leftStep;
    private double rightStep;

    /** Begins with numbers drawn from the note's chance. */
    void begin(Chance note) {
        chance.begin(0, note.phase());
        phase = note.phase();
        shimmer = note.noise();
        pace = 0.5 + note.unit();
        loudness.begin(chance);
        place.begin(chance);
        left = -1;
    }

    /** Sets its pitch; the first one of a note is never out of tune. */
    void pitch(double cycles, int index, double shimmerOctaves) {
        double own = index == 0 ? cycles : cycles * Powers.exp2(shimmer * shimmerOctaves);
        audible = own < 0.45;
        step = Curves.phase(own);
    }

    /** Sets where level and place are to be after that many frames; for 0 they are there at once. */
    void move(TexturePatch patch, double level, int frames) {
        double cycles = pace * patch.rateHz * frames / patch.sampleRateHz;
        double swell = loudness.move(cycles, chance);
        double side = patch.width * (2 * place.move(cycles * 0.7, chance) - 1);
        double gain = level * (1 - patch.movement + patch.movement * 1.6 * swell * swell);
        double toLeft = gain * Math.sqrt(1 - side);
        double toRight = gain * Math.sqrt(1 + side);
        if (frames == 0 || left < 0) {
            left = toLeft;
            right = toRight;
            leftStep = 0;
            rightStep = 0;
        } else {
            leftStep = (toLeft - left) / frames;
            rightStep = (toRight - right) / frames;
        }
    }

    /** Stands at its level if it did not sound yet. */
    void appear(TexturePatch patch, double level) {
        if (left < 0) {
            move(patch, level, 0);
        }
    }

    void add(float[] toLeft, float[] toRight, int count) {
        if (!audible) {
            return;
        }
        int p = phase;
        double l = left;
        double r = right;
        for (int i = 0; i < count; i++) {
            double x = Curves.sine(p);
            l += leftStep;
            r += rightStep;
            toLeft[i] += (float) (l * x);
            toRight[i] += (float) (r * x);
            p += step;
        }
        phase = p;
        left = l;
        right = r;
    }

    /** Value noise from 0 to 1. */
    private static final class Walk {
        private double from;
        private double to;
        private double place;

        void begin(Chance chance) {
            from = chance.unit();
            to = chance.unit();
            place = chance.unit();
        }

        double move(double cycles, Chance chance) {
            place += cycles;
            while (place >= 1) {
                place -= 1;
                from = to;
                to = chance.unit();
            }
            return from + (to - from) * place * place * (3 - 2 * place);
        }
    }
}
