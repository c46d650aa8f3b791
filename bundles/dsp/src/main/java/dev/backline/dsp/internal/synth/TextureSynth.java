package dev.backline.dsp.internal.synth;

import dev.backline.api.unit.UnitInfo;
import dev.backline.dsp.internal.voice.PooledInstrument;
import dev.backline.dsp.internal.voice.Velocity;
import dev.backline.dsp.internal.voice.VoicePool;
import java.util.ArrayList;
import java.util.List;

/** Plays notes through {@link TextureVoice voices} of wandering partials. */
final class TextureSynth extends PooledInstrument<TextureVoice> {
    static final int MOST_VOICES = 8;

    /** Looks from one turn of the partials' ways to the next. */
    private static final int TURN = 8;

    private final TexturePatch patch;
    private int looks;

    TextureSynth(UnitInfo info) {
        this(info, new TexturePatch());
    }

    private TextureSynth(UnitInfo info, TexturePatch patch) {
        super(info, new VoicePool<>(voices(patch)));
        this.patch = patch;
    }

    private static List<TextureVoice> voices(TexturePatch patch) {
        List<TextureVoice> voices = new ArrayList<>();
        for (int i = 0; i < 2 * MOST_VOICES; i++) {
            voices.add(new TextureVoice(patch));
        }
        return voices;
    }

    @Override
    protected double volumeDb() {
        return value(TextureSetting.VOLUME);
    }

    @Override
    protected void start() {
        looks = 0;
        patch.read(this);
    }

    @Override
    public void noteOn(int key, double velocity) {
        TextureVoice voice = pool().take(pool().note(whole(TextureSetting.VOICES)), key);
        voice.begin(Velocity.gain(velocity, value(TextureSetting.VELOCITY)));
    }

    @Override
    protected void look(boolean settings) {
        if (settings) {
            patch.read(this);
        }
        boolean turn = looks == 0;
        looks = (looks + 1) % TURN;
        super.look(settings);
        for (int i = 0; turn && i < pool().used(); i++) {
            TextureVoice voice = pool().get(i);
            if (voice.envelope().sounding()) {
                voice.wander(TURN * GRID);
            }
        }
    }

    @Override
    public long tailFrames() {
        return (long) Math.ceil(value(TextureSetting.RELEASE) * sampleRateHz()) + GRID;
    }
}
