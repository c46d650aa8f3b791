package dev.backline.engine.internal.render;

import dev.backline.api.audio.Extent;
import dev.backline.engine.internal.control.Clock;
import dev.backline.engine.internal.graph.Graph;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Seconds;
import dev.backline.sound.AudioBlock;
import java.util.Optional;

/**
 * Which frames a render has: from the start to the end of what was asked for and as long after it as anything sounds, at most
 * {@link #LONGEST_TAIL_SECONDS}. All tracks fade over the last frames alike, so they still add up.
 *
 * @param start first frame of the song
 * @param frames in all
 * @param fade over how many frames at the end
 */
record Stretch(long start, long frames, int fade) {
    private static final int LONGEST_TAIL_SECONDS = 10;

    static Stretch of(LiveSet set, Extent extent, Clock clock, Graph graph) {
        long start = clock.frame(extent.from().value());
        Beats end = extent.to().orElse(set.length());
        long song = Math.max(0, clock.frame(end.value()) - start);
        return of(start, song, extent.tail(), clock.rateHz(), graph);
    }

    /** Answers so many frames of a song and as long after them as anything sounds. */
    static Stretch of(long start, long song, Optional<Seconds> wanted, int rate, Graph graph) {
        long longest = wanted.map(t -> t.frames(rate)).orElse((long) LONGEST_TAIL_SECONDS * rate);
        if (song == 0) {
            return new Stretch(start, 0, 0);
        }
        long tail = Math.min(longest, graph.tailFrames());
        long fade = tail < graph.tailFrames() ? Math.min(3L * rate, tail) : Math.min(rate / 20, tail);
        return new Stretch(start, song + tail, (int) fade);
    }

    /** Fades the part of a block that lies in the fade; {@code from} counts from the first frame of the render. */
    void fade(AudioBlock block, long from) {
        long begin = frames - fade;
        for (int i = (int) Math.max(0, Math.min(block.frames(), begin - from)); i < block.frames(); i++) {
            double x = (double) (from + i - begin + 1) / (fade + 1);
            float gain = (float) (1 - x * x * (3 - 2 * x));
            block.channel(0)[i] *= gain;
            block.channel(1)[i] *= gain;
        }
    }
}
