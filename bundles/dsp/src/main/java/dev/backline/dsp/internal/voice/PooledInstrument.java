package dev.backline.dsp.internal.voice;

import dev.backline.api.unit.UnitInfo;

/**
 * An instrument that plays each note through a voice of its own.
 *
 * @param <V> kind of voice
 */
public abstract class PooledInstrument<V extends Voice> extends GridInstrument {
    private VoicePool<V> pool;

    /** Makes it with the settings that the kind tells. */
    protected PooledInstrument(UnitInfo info, VoicePool<V> pool) {
        super(info);
        this.pool = pool;
    }

    /** Answers its voices. */
    protected final VoicePool<V> pool() {
        return pool;
    }

    /** Replaces its voices, outside the audio thread. */
    protected final void pool(VoicePool<V> voices) {
        pool = voices;
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
        return pool.sounds();
    }

    @Override
    protected void look(boolean settings) {
        for (int i = 0; i < pool.used(); i++) {
            V voice = pool.get(i);
            if (voice.envelope().sounding()) {
                if (settings) {
                    voice.change();
                }
                voice.look();
            }
        }
    }

    @Override
    protected void render(float[] toLeft, float[] toRight, int count, int place) {
        pool.render(toLeft, toRight, count);
    }
}
