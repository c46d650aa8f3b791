package dev.backline.dsp.internal.synth;

import dev.backline.api.unit.UnitInfo;
import dev.backline.dsp.internal.voice.GridInstrument;
import dev.backline.dsp.internal.voice.Voice;
import dev.backline.dsp.internal.voice.VoicePool;

/**
 * An instrument that plays each note through a voice of its own.
 *
 * @param <V> kind of voice
 */
abstract class PooledSynth<V extends Voice> extends GridInstrument {
    private final VoicePool<V> pool;

    PooledSynth(UnitInfo info, VoicePool<V> pool) {
        super(info);
        this.pool = pool;
    }

    final VoicePool<V> pool() {
        return pool;
    }

    @Override
    protected void allocate() {
        pool.prepare(sampleRateHz());
    }

    @Override
    protected final void silence() {
        pool.reset();
    }

    @Override
    public void noteOff(int key, double velocity) {
        pool.release(key);
    }

    @Override
    public void allNotesOff() {
        pool.releaseAll();
    }

    @Override
    public void choke() {
        pool.stopAll();
    }

    @Override
    protected final boolean sounding() {
        for (int i = 0; i < pool.size(); i++) {
            if (pool.get(i).envelope().sounding()) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void render(float[] toLeft, float[] toRight, int count, int place) {
        for (int i = 0; i < pool.size(); i++) {
            if (pool.get(i).envelope().sounding()) {
                render(pool.get(i), toLeft, toRight, count);
            }
        }
    }

    /** Adds the next frames of a voice. */
    abstract void render(V voice, float[] toLeft, float[] toRight, int count);
}
