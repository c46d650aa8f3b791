package dev.backline.audio.ui.internal.listen;

import dev.backline.api.audio.SoundSource;
import dev.backline.sound.AudioBlock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Passages of equal rate that run side by side, of which one is heard. What is wished (another passage, another place, another gain, an end) begins with the next
 * block and is there {@value #FADE_SECONDS} s later: until then the old sound falls and the new one rises by a raised cosine, so that neither a switch nor a jump
 * clicks. Where a passage is not read yet it waits. Wishes come from any thread; blocks are asked for by one.
 */
public final class Listening implements SoundSource {
    /** How long one sound takes to give way to another. */
    public static final double FADE_SECONDS = 0.005;

    private static final long NOWHERE = -1;

    private final int rate;
    private final float[] rise;
    private final AtomicReference<Wish> wished;
    private final AtomicLong seek = new AtomicLong(NOWHERE);
    private volatile long shown;
    private volatile boolean ending;
    private volatile boolean ended;

    private Wish heard;
    private Wish before;
    private long at;
    private long old;
    private int faded;
    private boolean last;

    /**
     * Makes one at rest before its first frame.
     *
     * @param first what is heard
     * @param gain linear
     * @param place in the passage
     */
    public Listening(Passage first, double gain, long place) {
        rate = first.sampleRateHz();
        rise = new float[(int) (rate * FADE_SECONDS)];
        for (int i = 0; i < rise.length; i++) {
            rise[i] = (float) (0.5 - 0.5 * StrictMath.cos(StrictMath.PI * (i + 1) / (rise.length + 1)));
        }
        heard = new Wish(first, (float) gain, 0, NOWHERE);
        before = Wish.SILENCE;
        wished = new AtomicReference<>(heard);
        at = place;
        shown = place;
        // What begins at its beginning keeps its attack.
        faded = place == 0 ? rise.length : 0;
    }

    /** Wishes for another passage of the same rate, or another gain of the same. */
    public void hear(Passage passage, double gain) {
        if (passage.sampleRateHz() != rate) {
            throw new IllegalArgumentException("A passage of " + passage.sampleRateHz()
                    + " Hz was to be heard beside one of " + rate + " Hz. Give both the same rate.");
        }
        wished.updateAndGet(w -> new Wish(passage, (float) gain, w.loopStart, w.loopEnd));
    }

    /** Wishes to go round between two places, at least two fades apart; equal ones stand for no loop. */
    public void loop(long start, long end) {
        long least = start + 2L * rise.length;
        wished.updateAndGet(w -> new Wish(w.passage, w.gain, start, end > start ? Math.max(least, end) : NOWHERE));
    }

    /** Wishes to go on at another place. */
    public void seek(long place) {
        seek.set(Math.max(0, place));
    }

    /** Wishes for an end. */
    public void end() {
        ending = true;
    }

    /** Answers the place in the passages that is asked for next. */
    public long place() {
        return shown;
    }

    /** Answers whether it came to its end. */
    public boolean hasEnded() {
        return ended;
    }

    @Override
    public int sampleRateHz() {
        return rate;
    }

    @Override
    public void next(AudioBlock block) {
        take();
        float[] left = block.channel(0);
        float[] right = block.channel(1);
        int done = 0;
        while (done < block.frames() && !isOver()) {
            if (heard.loopEnd != NOWHERE && at >= heard.loopEnd) {
                turn(heard, heard.loopStart);
            }
            left[done] = 0;
            right[done] = 0;
            float gain = faded < rise.length ? rise[faded] : 1;
            add(heard, at, gain, left, right, done);
            if (faded < rise.length) {
                add(before, old++, 1 - gain, left, right, done);
                faded++;
            }
            if (heard.passage == null || at < heard.passage.ready() || at >= heard.passage.frames()) {
                at++;
            }
            done++;
        }
        block.frames(done);
        shown = at;
        ended = done == 0;
    }

    private boolean isOver() {
        boolean run = heard.loopEnd == NOWHERE && heard.passage != null && at >= heard.passage.frames();
        return (run || last) && faded >= rise.length;
    }

    /** A wish that comes while another is still fading waits for it: half a fade would click. */
    private void take() {
        if (faded < rise.length || last) {
            return;
        }
        Wish now = wished.get();
        long place = seek.getAndSet(NOWHERE);
        if (ending) {
            last = true;
            turn(Wish.SILENCE, at);
        } else if (place != NOWHERE) {
            turn(now, place);
        } else if (now.passage != heard.passage || now.gain != heard.gain) {
            turn(now, at);
        } else {
            heard = now;
        }
    }

    private void turn(Wish to, long place) {
        before = heard;
        old = at;
        heard = to;
        at = place;
        faded = 0;
    }

    private static void add(Wish wish, long at, float gain, float[] left, float[] right, int to) {
        Passage passage = wish.passage;
        if (passage != null && at < passage.ready()) {
            left[to] += gain * wish.gain * passage.left((int) at);
            right[to] += gain * wish.gain * passage.right((int) at);
        }
    }

    /** What is to be heard, and between which places it goes round. */
    private record Wish(@org.jspecify.annotations.Nullable Passage passage, float gain, long loopStart, long loopEnd) {
        private static final Wish SILENCE = new Wish(null, 0, 0, NOWHERE);
    }
}
