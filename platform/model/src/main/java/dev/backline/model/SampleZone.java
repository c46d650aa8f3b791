package dev.backline.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A recording that a sampler plays for a range of keys.
 *
 * @param file the audio file; relative to the project folder when the set lies in one
 * @param root the key at which it sounds at its recorded pitch
 * @param low lowest key that plays it
 * @param high highest key that plays it
 * @param startFrame first frame that sounds, 0 or more
 * @param endFrame the frame behind the last one
 * @param loop the part that repeats while the key is held; empty for one-shots
 * @param layer velocities, level and pitch of the zone
 */
public record SampleZone(
        Path file,
        Pitch root,
        Pitch low,
        Pitch high,
        long startFrame,
        long endFrame,
        Optional<Loop> loop,
        Layer layer) {
    /** Checks the order of keys and frames. */
    public SampleZone {
        if (high.compareTo(low) < 0) {
            throw new IllegalArgumentException(
                    "Zone of " + file + " ends at " + high + ", below its start at " + low + ".");
        }
        if (startFrame < 0 || endFrame <= startFrame) {
            throw new IllegalArgumentException("Zone of " + file + " has the frames " + startFrame + " to " + endFrame
                    + ", but a start of 0 or more and an end behind it were expected.");
        }
    }

    /** Answers a zone for all velocities, as it was recorded. */
    public SampleZone(
            Path file, Pitch root, Pitch low, Pitch high, long startFrame, long endFrame, Optional<Loop> loop) {
        this(file, root, low, high, startFrame, endFrame, loop, Layer.PLAIN);
    }

    /** Answers a zone over all keys. */
    public static SampleZone of(Path file, Pitch root, long frames) {
        return new SampleZone(file, root, Pitch.of(0), Pitch.of(127), 0, frames, Optional.empty());
    }

    /** Answers whether the key plays this zone. */
    public boolean covers(Pitch pitch) {
        return pitch.compareTo(low) >= 0 && pitch.compareTo(high) <= 0;
    }

    /** Answers the same zone on another file. */
    public SampleZone withFile(Path other) {
        return new SampleZone(other, root, low, high, startFrame, endFrame, loop, layer);
    }

    /** Answers the same zone over another range of keys. */
    public SampleZone withKeys(Pitch from, Pitch to) {
        return new SampleZone(file, root, from, to, startFrame, endFrame, loop, layer);
    }

    /** Answers the same zone in another layer. */
    public SampleZone withLayer(Layer value) {
        return new SampleZone(file, root, low, high, startFrame, endFrame, loop, value);
    }

    /**
     * A sustain loop.
     *
     * @param startFrame first frame of the loop
     * @param endFrame the frame behind its last one
     * @param crossfadeFrames frames over which end and start are mixed, 0 for none
     */
    public record Loop(long startFrame, long endFrame, long crossfadeFrames) {
        /** Checks the order. */
        public Loop {
            if (startFrame < 0 || endFrame <= startFrame || crossfadeFrames < 0) {
                throw new IllegalArgumentException("Loop has the frames " + startFrame + " to " + endFrame
                        + ", but a start of 0 or more and an end behind it were expected.");
            }
        }
    }

    /**
     * How a zone shares its keys with others.
     *
     * @param velocities that play it
     * @param selector positions of the zone selector that play it
     * @param detuneCents -50 to 50
     * @param gain of the zone
     * @param pan -1 to 1
     */
    public record Layer(Range velocities, Range selector, double detuneCents, Decibels gain, double pan) {
        /** All velocities, as it was recorded. */
        public static final Layer PLAIN = new Layer(Range.VELOCITIES, Range.ALL, 0, Decibels.UNITY, 0);

        /** Checks detune and pan. */
        public Layer {
            Check.range("Detune in cents", detuneCents, -50, 50);
            Check.range("Pan", pan, -1, 1);
        }
    }
}
