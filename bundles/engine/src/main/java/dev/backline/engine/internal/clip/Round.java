package dev.backline.engine.internal.clip;

import dev.backline.engine.internal.control.Clock;
import dev.backline.sound.SincTable;

/**
 * One time round of a clip: a stretch of the song in which its recording runs on without a jump.
 *
 * @param sound what plays
 * @param start frame of the song at which it begins
 * @param end the frame behind its last; it fades out behind it within {@link #STOP} frames
 * @param way how it follows the song
 * @param step frames of the recording for a frame of the song, for the pitch that is wanted
 * @param first frame of the recording at the start
 * @param table interpolates
 * @param shape level over the frames of the song
 * @param beats places of the clip and the song
 */
record Round(
        Recording sound,
        long start,
        long end,
        Way way,
        double step,
        double first,
        SincTable table,
        Shape shape,
        Beats beats)
        implements Sounding {
    /** Frames over which it fades behind its end. */
    static final int STOP = 132;

    @Override
    public double source(long frame) {
        if (way == Way.STEADY) {
            return first + (frame - start) * step;
        }
        return beats.map().frame(beats.clip() + beats.clock().beat(frame) - beats.song());
    }

    @Override
    public float level(long frame) {
        return shape.at(Math.min(frame, shape.end()));
    }

    @Override
    public boolean isPlain(long from, long until) {
        return shape.isFlat(from, until) && shape.gain() == 1;
    }

    /** How a recording follows the song. */
    enum Way {
        /** At one speed. */
        STEADY,
        /** Faster and slower, pitch and all. */
        SPEED,
        /** Stretched, at its own pitch. */
        STRETCH
    }

    /**
     * Where clip and song meet.
     *
     * @param map of the clip
     * @param clock of the song
     * @param clip place in the clip at the round's start
     * @param song position of the song there
     */
    record Beats(SourceMap map, Clock clock, double clip, double song) {}

    /** How a fade rises and falls. */
    enum Curve {
        /** In a straight line: two of the same sound add up to it. */
        STRAIGHT,
        /** By a quarter of a sine: two different sounds keep their power. */
        POWER;

        float at(float part) {
            return this == STRAIGHT ? part : (float) StrictMath.sin(StrictMath.PI / 2 * part);
        }
    }

    /**
     * A fade at one end.
     *
     * @param frames how long
     * @param curve by which it goes
     */
    record Edge(long frames, Curve curve) {}

    /**
     * The level of a clip over the song.
     *
     * @param gain linear
     * @param start first frame of the whole clip
     * @param end frame behind its last
     * @param in fade at the start
     * @param out fade at the end
     */
    record Shape(float gain, long start, long end, Edge in, Edge out) {
        /** Answers the level at a frame of the clip. */
        float at(long frame) {
            float level = gain;
            if (frame - start < in.frames()) {
                level *= in.curve().at((float) (frame - start) / in.frames());
            }
            if (end - frame < out.frames()) {
                level *= out.curve().at(Math.max(0, (float) (end - frame) / out.frames()));
            }
            return level;
        }

        boolean isFlat(long from, long until) {
            return from - start >= in.frames() && end - until >= out.frames();
        }
    }
}
