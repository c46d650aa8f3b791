package dev.backline.engine.internal.device;

import dev.backline.engine.internal.control.Course;
import dev.backline.engine.internal.control.Moment;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.PanLaw;
import dev.backline.sound.mix.BlockMath;

/**
 * Level and place of a strip. It is worked out on every {@value Course#GRID}th frame of the song and runs in straight lines between, so that no change
 * clicks and no size of block changes a bit.
 */
public final class Fader {
    private static final int GLIDE = 512;
    private static final BlockMath MATH = BlockMath.fastest();

    private final Course level;
    private final Course place;
    private final Mono mono;
    private final boolean still;
    private long expected = Long.MIN_VALUE;
    private float fromLeft;
    private float fromRight;
    private float toLeft;
    private float toRight;
    private double lastPlace = Double.NaN;
    private double placeLeft;
    private double placeRight;
    private int gliding;
    private float oldLeft;
    private float oldRight;

    /**
     * Makes a fader.
     *
     * @param level linear gain
     * @param place -1 left to 1 right
     * @param mono how the two channels are laid out before
     */
    public Fader(Course level, Course place, Mono mono) {
        this.level = level;
        this.place = place;
        this.mono = mono;
        this.still = level.isStill() && place.isStill();
        pan(place.at(0));
        fromLeft = left(0);
        fromRight = right(0);
    }

    /** Moves from where another fader stands to this one's level within {@value #GLIDE} frames. */
    public void glideFrom(Fader before) {
        oldLeft = before.still ? before.fromLeft : before.toLeft;
        oldRight = before.still ? before.fromRight : before.toRight;
        gliding = GLIDE;
    }

    private void glide(AudioBlock block, Moment moment) {
        if (!still) {
            aim(moment.song());
        }
        float left = still ? fromLeft : toLeft;
        float right = still ? fromRight : toRight;
        for (int i = 0; i < block.frames(); i++) {
            float old = (float) gliding / GLIDE;
            block.channel(0)[i] *= left + old * (oldLeft - left);
            block.channel(1)[i] *= right + old * (oldRight - right);
            gliding = Math.max(0, gliding - 1);
        }
        expected = Long.MIN_VALUE;
    }

    /** Works on the next block in place. */
    public void process(AudioBlock block, Moment moment) {
        mono.process(block);
        if (gliding > 0) {
            glide(block, moment);
            return;
        }
        if (still) {
            scale(block.channel(0), block.frames(), fromLeft);
            scale(block.channel(1), block.frames(), fromRight);
            return;
        }
        int at = 0;
        while (at < block.frames()) {
            long frame = moment.song() + at;
            long cell = frame & -Course.GRID;
            if (frame != expected) {
                aim(cell);
                fromLeft = toLeft;
                fromRight = toRight;
                aim(cell + Course.GRID);
            } else if (frame == cell) {
                fromLeft = toLeft;
                fromRight = toRight;
                aim(cell + Course.GRID);
            }
            int count = (int) Math.min(block.frames() - at, cell + Course.GRID - frame);
            ramp(block.channel(0), at, count, (int) (frame - cell), fromLeft, toLeft);
            ramp(block.channel(1), at, count, (int) (frame - cell), fromRight, toRight);
            at += count;
            expected = frame + count;
        }
    }

    /** Answers whether all that it does is to multiply each channel by what never moves. */
    public boolean isStill() {
        return still && mono.equals(Mono.STEREO);
    }

    /** Adds a block to another one through a fader that {@link #isStill}: the same bits as worked on in place and then added. */
    public void add(AudioBlock from, AudioBlock to) {
        MATH.add(to.channel(0), 0, from.channel(0), 0, from.frames(), fromLeft);
        MATH.add(to.channel(1), 0, from.channel(1), 0, from.frames(), fromRight);
    }

    private void aim(long frame) {
        pan(place.at(frame));
        toLeft = left(frame);
        toRight = right(frame);
    }

    private float left(long frame) {
        return (float) (level.at(frame) * placeLeft);
    }

    private float right(long frame) {
        return (float) (level.at(frame) * placeRight);
    }

    private void pan(double value) {
        if (value != lastPlace) {
            lastPlace = value;
            placeLeft = PanLaw.left(value);
            placeRight = PanLaw.right(value);
        }
    }

    private static void scale(float[] values, int count, float gain) {
        if (gain != 1) {
            for (int i = 0; i < count; i++) {
                values[i] *= gain;
            }
        }
    }

    private static void ramp(float[] values, int at, int count, int into, float from, float to) {
        float step = (to - from) / Course.GRID;
        for (int i = 0; i < count; i++) {
            values[at + i] *= from + step * (into + i);
        }
    }

    /** How two channels are laid out before they are panned together. */
    @FunctionalInterface
    public interface Mono {
        /** Left stays left and right stays right. */
        Mono STEREO = block -> {};

        /** Works in place. */
        void process(AudioBlock block);

        /** Answers split stereo panning: each channel at a place of its own. */
        static Mono split(double left, double right) {
            float ll = (float) (PanLaw.left(left) / PanLaw.left(-1));
            float lr = (float) (PanLaw.right(left) / PanLaw.right(1));
            float rl = (float) (PanLaw.left(right) / PanLaw.left(-1));
            float rr = (float) (PanLaw.right(right) / PanLaw.right(1));
            return block -> {
                float[] a = block.channel(0);
                float[] b = block.channel(1);
                for (int i = 0; i < block.frames(); i++) {
                    float l = a[i];
                    float r = b[i];
                    a[i] = l * ll + r * rl;
                    b[i] = l * lr + r * rr;
                }
            };
        }
    }
}
