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
 */
public record SampleZone(
        Path file, Pitch root, Pitch low, Pitch high, long startFrame, long endFrame, Optional<Loop> loop) {
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
        return new SampleZone(other, root, low, high, startFrame, endFrame, loop);
    }

    /** Answers the same zone over another range of keys. */
    public SampleZone withKeys(Pitch from, Pitch to) {
        return new SampleZone(file, root, from, to, startFrame, endFrame, loop);
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
}
