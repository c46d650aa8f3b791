package dev.backline.dsp.internal;

import dev.backline.api.unit.SideChained;
import dev.backline.api.unit.UnitInfo;
import dev.backline.sound.AudioBlock;

/** An effect that listens to another sound, or to its own input where there is none. */
public abstract class KeyedEffect extends StereoEffect implements SideChained {
    private float[] keyLeft = new float[0];
    private float[] keyRight = new float[0];

    /** Makes one that must be prepared. */
    protected KeyedEffect(UnitInfo info, int cellFrames) {
        super(info, cellFrames);
    }

    /** Works on the frames from {@code from} to before {@code to}; the key's frames have the same places. */
    protected abstract void work(float[] left, float[] right, float[] keyLeft, float[] keyRight, int from, int to);

    @Override
    protected void make(int sampleRateHz, int mostFrames) {
        keyLeft = new float[mostFrames];
        keyRight = new float[mostFrames];
    }

    @Override
    protected final void work(float[] left, float[] right, int from, int to) {
        work(left, right, keyLeft, keyRight, from, to);
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
