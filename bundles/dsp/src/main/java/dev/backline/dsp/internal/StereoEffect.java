package dev.backline.dsp.internal;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.sound.AudioBlock;

/**
 * What effects have in common: settings that glide, a clean input, and rest. After silence of twice its tail, and at least
 * {@value #LEAST_QUIET} frames, an effect is empty and only its clocks go on, so that silent tracks cost next to nothing.
 */
public abstract class StereoEffect implements AudioUnit {
    private static final int LEAST_QUIET = 8_192;

    /** The most frames that {@link #work} gets at once. */
    protected static final int PART = 64;

    /** The settings. */
    protected final Knobs knobs;

    private final int cellFrames;
    private int rateHz = 48_000;
    private long quiet = Long.MAX_VALUE;

    /**
     * Makes one that must be prepared.
     *
     * @param cellFrames for how many frames a gliding setting is held: 1 for levels, some more where {@link #tune} is dear
     */
    protected StereoEffect(UnitInfo info, int cellFrames) {
        this.knobs = new Knobs(info);
        this.cellFrames = cellFrames;
    }

    /** Allocates what a sample rate needs. */
    protected void make(int sampleRateHz, int mostFrames) {}

    /** Computes what depends on the settings as they are now. */
    protected abstract void tune();

    /** Works on the frames from {@code from} to before {@code to}, at most {@link #PART}. */
    protected abstract void work(float[] left, float[] right, int from, int to);

    /** Forgets all sound, and what glides stands at its target; clocks go on. Called after {@link #tune}. */
    protected void clear() {}

    /** Moves clocks on by frames of silence. */
    protected void rest(int frames) {}

    /** Sets clocks to their start. */
    protected void rewind() {}

    /** Answers the sample rate. */
    protected final int rateHz() {
        return rateHz;
    }

    @Override
    public final void prepare(int sampleRateHz, int mostFrames) {
        rateHz = sampleRateHz;
        knobs.prepare(sampleRateHz);
        make(sampleRateHz, mostFrames);
        reset();
    }

    @Override
    public final void set(int parameter, double value) {
        knobs.set(parameter, value);
    }

    @Override
    public void process(AudioBlock block) {
        float[] left = block.channel(0);
        float[] right = block.channel(1);
        Door.clean(left, block.frames());
        Door.clean(right, block.frames());
        run(left, right, block.frames(), true);
    }

    @Override
    public final void reset() {
        knobs.snap();
        tune();
        rewind();
        clear();
        quiet = Long.MAX_VALUE;
    }

    /** Works on clean frames; without {@code mayRest} it stays awake. */
    protected final void run(float[] left, float[] right, int frames, boolean mayRest) {
        if (!mayRest) {
            quiet = 0;
        }
        for (int at = 0; at < frames; ) {
            int held = knobs.run(Math.min(PART, frames - at), cellFrames);
            if (knobs.changed()) {
                tune();
            }
            piece(left, right, at, at + held, mayRest);
            at += held;
        }
    }

    private void piece(float[] left, float[] right, int from, int to, boolean mayRest) {
        if (!mayRest) {
            work(left, right, from, to);
            return;
        }
        int at = from;
        if (quiet == Long.MAX_VALUE) {
            at = Door.sounding(left, right, from, to);
            rest(at - from);
            if (at == to) {
                return;
            }
            quiet = 0;
        }
        // A piece is shorter than the least silence, so only the silence at its start can become long enough within it.
        int begin = Door.sounding(left, right, at, to);
        long enough = Math.max(LEAST_QUIET, 2 * tailFrames());
        if (quiet + (begin - at) >= enough) {
            int last = at + (int) Math.max(0, enough - quiet);
            work(left, right, at, last);
            clear();
            quiet = Long.MAX_VALUE;
            piece(left, right, last, to, true);
            return;
        }
        quiet = begin == to ? quiet + (to - at) : Door.quiet(left, right, at, to);
        work(left, right, at, to);
    }
}
