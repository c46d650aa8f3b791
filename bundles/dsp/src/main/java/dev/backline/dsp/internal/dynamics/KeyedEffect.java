package dev.backline.dsp.internal.dynamics;

import dev.backline.api.unit.SideChained;
import dev.backline.api.unit.UnitInfo;
import dev.backline.dsp.internal.Door;
import dev.backline.dsp.internal.StereoEffect;
import dev.backline.sound.AudioBlock;

/** An effect that listens to another sound behind a {@link KeyFilter}, or to its own input where there is none. */
abstract class KeyedEffect extends StereoEffect implements SideChained {
    private final KeyFilter filter = new KeyFilter(PART);
    private float[] keyLeft = new float[0];
    private float[] keyRight = new float[0];

    /** Makes one that must be prepared. */
    KeyedEffect(UnitInfo info, int cellFrames) {
        super(info, cellFrames);
    }

    /**
     * Works on the frames from {@code at} on.
     *
     * @param heardLeft what is heard of the left channel of the key, as many frames from 0 on
     */
    abstract void work(float[] left, float[] right, int at, double[] heardLeft, double[] heardRight, int count);

    /** Sets what is heard of the key. */
    final void hear(double lowCutHz, double highCutHz) {
        filter.tune(lowCutHz, highCutHz, rateHz());
    }

    @Override
    protected void make(int sampleRateHz, int mostFrames) {
        keyLeft = new float[mostFrames];
        keyRight = new float[mostFrames];
    }

    @Override
    protected final void work(float[] left, float[] right, int from, int to) {
        filter.hear(keyLeft, keyRight, from, to - from);
        work(left, right, from, filter.left(), filter.right(), to - from);
    }

    @Override
    protected void clear() {
        filter.clear();
    }

    @Override
    public final void process(AudioBlock block) {
        process(block, block, true);
    }

    @Override
    public final void process(AudioBlock block, AudioBlock key) {
        // Where the key alone sounds, the follower must hear it, so there is no rest.
        process(block, key, false);
    }

    private void process(AudioBlock block, AudioBlock key, boolean mayRest) {
        int frames = block.frames();
        System.arraycopy(key.channel(0), 0, keyLeft, 0, frames);
        System.arraycopy(key.channel(key.channels() - 1), 0, keyRight, 0, frames);
        Door.clean(keyLeft, frames);
        Door.clean(keyRight, frames);
        Door.clean(block.channel(0), frames);
        Door.clean(block.channel(1), frames);
        run(block.channel(0), block.channel(1), frames, mayRest);
    }
}
