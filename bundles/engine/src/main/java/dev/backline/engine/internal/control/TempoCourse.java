package dev.backline.engine.internal.control;

import dev.backline.model.TempoMap;

/** The tempo of the song in quarter notes a minute. */
public final class TempoCourse implements Course {
    private final Clock clock;
    private final long[] frames;
    private final boolean[] glides;

    /** Puts the tempo on its own clock. */
    public TempoCourse(Clock clock) {
        this.clock = clock;
        frames = new long[clock.tempo().changes().size()];
        glides = new boolean[frames.length];
        for (int i = 0; i < frames.length; i++) {
            TempoMap.Change change = clock.tempo().changes().get(i);
            frames[i] = clock.frame(change.at().value());
            glides[i] = change.glide().isPresent();
        }
    }

    @Override
    public double at(long frame) {
        return clock.bpm(frame);
    }

    @Override
    public long next(long frame) {
        int i = frames.length - 1;
        while (i > 0 && frames[i] > frame) {
            i--;
        }
        long change = i + 1 < frames.length ? frames[i + 1] : Long.MAX_VALUE;
        return glides[i] ? Math.min(change, Course.onGrid(frame)) : change;
    }
}
