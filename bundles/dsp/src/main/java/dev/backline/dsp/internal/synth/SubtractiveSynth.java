package dev.backline.dsp.internal.synth;

import dev.backline.api.unit.TempoSynced;
import dev.backline.api.unit.UnitInfo;
import dev.backline.dsp.internal.voice.HeldKeys;
import dev.backline.dsp.internal.voice.Lfo;
import dev.backline.dsp.internal.voice.PooledInstrument;
import dev.backline.dsp.internal.voice.Velocity;
import dev.backline.dsp.internal.voice.VoicePool;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays notes through {@link SubtractiveVoice voices}, all of them under one slow oscillator. */
final class SubtractiveSynth extends PooledInstrument<SubtractiveVoice> implements TempoSynced {
    static final int MOST_VOICES = 16;
    private static final int MONO = 1;
    private static final int LEGATO = 2;

    private final SubtractivePatch patch;
    private final HeldKeys keys = new HeldKeys();
    private final Lfo lfo = new Lfo();
    private double tremoloFrom = 1;
    private double tremoloTo = 1;
    private double bpm = 120;
    private double lastKey = -1;
    private double lastGain = 1;

    SubtractiveSynth(UnitInfo info) {
        this(info, new SubtractivePatch());
    }

    private SubtractiveSynth(UnitInfo info, SubtractivePatch patch) {
        super(info, new VoicePool<>(voices(patch)));
        this.patch = patch;
    }

    private static List<SubtractiveVoice> voices(SubtractivePatch patch) {
        List<SubtractiveVoice> voices = new ArrayList<>();
        for (int i = 0; i < 2 * MOST_VOICES; i++) {
            voices.add(new SubtractiveVoice(patch));
        }
        return voices;
    }

    @Override
    protected double volumeDb() {
        return value(SubtractiveSetting.VOLUME);
    }

    @Override
    protected void allocate() {
        patch.prepare(sampleRateHz());
        super.allocate();
    }

    @Override
    protected void start() {
        keys.clear();
        lastKey = -1;
        lfo.begin(value(SubtractiveSetting.SEED), -1);
        patch.read(this);
        patch.swing(0);
        tremoloFrom = tremoloTo();
        tremoloTo = tremoloFrom;
    }

    @Override
    public void tempo(double newBpm) {
        bpm = newBpm;
    }

    @Override
    public void noteOn(int key, double velocity) {
        double gain = Velocity.gain(velocity, value(SubtractiveSetting.VELOCITY));
        int playing = whole(SubtractiveSetting.PLAYING);
        keys.down(key);
        lastGain = gain;
        SubtractiveVoice sounding = playing == 0 ? null : mono();
        if (sounding == null) {
            begin(key, gain, playing == 0 ? whole(SubtractiveSetting.VOICES) : 1);
        } else {
            boolean over = sounding.held();
            sounding.rekey(key);
            if (playing == LEGATO && over) {
                sounding.slide();
            } else {
                sounding.strike(gain);
            }
        }
        lastKey = key;
    }

    private void begin(int key, double gain, int most) {
        SubtractiveVoice voice = pool().take(pool().note(most), key);
        boolean slides = value(SubtractiveSetting.GLIDE) > 0 && lastKey >= 0;
        voice.begin(gain, whole(SubtractiveSetting.UNISON), slides ? lastKey : key);
    }

    private @Nullable SubtractiveVoice mono() {
        for (int i = 0; i < pool().used(); i++) {
            SubtractiveVoice voice = pool().get(i);
            if (voice.envelope().sounding() && !voice.cut()) {
                return voice;
            }
        }
        return null;
    }

    @Override
    public void noteOff(int key, double velocity) {
        keys.up(key);
        SubtractiveVoice sounding = whole(SubtractiveSetting.PLAYING) == 0 ? null : mono();
        int back = keys.latest();
        if (sounding != null && back >= 0) {
            back(sounding, key, back);
        } else {
            super.noteOff(key, velocity);
        }
    }

    // The latest key that is still down sounds again.
    private void back(SubtractiveVoice voice, int key, int latest) {
        if (voice.key() == key) {
            voice.rekey(latest);
            if (whole(SubtractiveSetting.PLAYING) == MONO) {
                voice.strike(lastGain);
            } else {
                voice.slide();
            }
            lastKey = latest;
        }
    }

    @Override
    public void allNotesOff() {
        keys.clear();
        super.allNotesOff();
    }

    @Override
    public void choke() {
        keys.clear();
        super.choke();
    }

    @Override
    protected void look(boolean settings) {
        if (settings) {
            patch.read(this);
        }
        double hertz = BeatRate.hertz(whole(SubtractiveSetting.LFO_SYNC), value(SubtractiveSetting.LFO_RATE), bpm);
        patch.swing(lfo.value(whole(SubtractiveSetting.LFO_WAVE)));
        tremoloFrom = tremoloTo;
        lfo.move(hertz / patch.looksPerSecond);
        tremoloTo = tremoloTo();
        super.look(settings);
    }

    private double tremoloTo() {
        double depth = value(SubtractiveSetting.LFO_LEVEL);
        return depth == 0 ? 1 : 1 - depth * (0.5 - 0.5 * lfo.value(whole(SubtractiveSetting.LFO_WAVE)));
    }

    @Override
    protected void render(float[] toLeft, float[] toRight, int count, int place) {
        double step = (tremoloTo - tremoloFrom) / GRID;
        for (int i = 0; i < count; i++) {
            patch.tremolo[i] = (float) (tremoloFrom + step * (place + i + 1));
        }
        super.render(toLeft, toRight, count, place);
    }

    @Override
    public long tailFrames() {
        return (long) Math.ceil(value(SubtractiveSetting.RELEASE) * sampleRateHz()) + GRID;
    }
}
