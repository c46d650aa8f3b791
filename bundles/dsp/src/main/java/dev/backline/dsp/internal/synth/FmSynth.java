package dev.backline.dsp.internal.synth;

import dev.backline.api.unit.UnitInfo;
import dev.backline.dsp.internal.voice.PooledInstrument;
import dev.backline.dsp.internal.voice.Velocity;
import dev.backline.dsp.internal.voice.VoicePool;
import java.util.ArrayList;
import java.util.List;

/** Plays notes through {@link FmVoice voices} of four operators. */
final class FmSynth extends PooledInstrument<FmVoice> {
    static final int MOST_VOICES = 16;

    private final FmPatch patch;

    FmSynth(UnitInfo info) {
        this(info, new FmPatch());
    }

    private FmSynth(UnitInfo info, FmPatch patch) {
        super(info, new VoicePool<>(voices(patch)));
        this.patch = patch;
    }

    private static List<FmVoice> voices(FmPatch patch) {
        List<FmVoice> voices = new ArrayList<>();
        for (int i = 0; i < 2 * MOST_VOICES; i++) {
            voices.add(new FmVoice(patch));
        }
        return voices;
    }

    @Override
    protected double volumeDb() {
        return value(FmSetting.VOLUME);
    }

    @Override
    protected void start() {
        patch.read(this);
    }

    @Override
    public void noteOn(int key, double velocity) {
        FmVoice voice = pool().take(pool().note(whole(FmSetting.VOICES)), key);
        voice.begin(
                Velocity.gain(velocity, value(FmSetting.VELOCITY)),
                Velocity.gain(velocity, value(FmSetting.INDEX_VELOCITY)));
    }

    @Override
    protected void look(boolean settings) {
        if (settings) {
            patch.read(this);
        }
        super.look(settings);
    }

    @Override
    public long tailFrames() {
        return (long) Math.ceil(patch.longestRelease() * sampleRateHz()) + GRID;
    }
}
