package dev.backline.engine.internal;

import dev.backline.api.audio.Renderer;
import dev.backline.model.LiveSet;
import dev.backline.sound.AudioBlock;

/**
 * How long a render is: to the end of the last clip and as long after it as anything sounds, at most {@link #LONGEST_TAIL_SECONDS}.
 * All tracks fade over the last frames alike, so they still add up.
 *
 * @param frames in all
 * @param fade over how many frames at the end
 */
record Length(long frames, int fade) {
    private static final int LONGEST_TAIL_SECONDS = 10;

    static Length of(LiveSet set, Graph graph) {
        long rate = Renderer.SAMPLE_RATE_HZ;
        long song = set.tempo().frames(set.length(), Renderer.SAMPLE_RATE_HZ);
        long sound = Math.max(song, graph.end());
        boolean cut = sound > song + LONGEST_TAIL_SECONDS * rate;
        long frames = cut ? song + LONGEST_TAIL_SECONDS * rate : sound;
        long fade = cut ? 3 * rate : rate / 20;
        return new Length(frames, (int) Math.min(fade, frames - song));
    }

    /** Fades the part of a block that lies in the fade. */
    void fade(AudioBlock block, long from) {
        long start = frames - fade;
        for (int i = (int) Math.max(0, Math.min(block.frames(), start - from)); i < block.frames(); i++) {
            double x = (double) (from + i - start + 1) / (fade + 1);
            float gain = (float) (1 - x * x * (3 - 2 * x));
            block.channel(0)[i] *= gain;
            block.channel(1)[i] *= gain;
        }
    }
}
