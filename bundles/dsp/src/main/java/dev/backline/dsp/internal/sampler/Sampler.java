package dev.backline.dsp.internal.sampler;

import dev.backline.api.unit.SamplePlayer;
import dev.backline.api.unit.UnitInfo;
import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.voice.PooledInstrument;
import dev.backline.dsp.internal.voice.Velocity;
import dev.backline.dsp.internal.voice.VoicePool;
import dev.backline.model.Range;
import dev.backline.model.SampleZone;
import java.util.ArrayList;
import java.util.List;

/** Plays zones of recordings; all zones that cover a key and a velocity sound together and count as one voice. */
final class Sampler extends PooledInstrument<SamplerVoice> implements SamplePlayer {
    static final int MOST_VOICES = 32;
    private static final int MOST_LAYERS = 4;
    private static final int ONE_SHOT = 1;

    private final SamplerPatch patch = new SamplerPatch();
    private List<SampleSound> sounds = List.of();
    private boolean looped;

    Sampler(UnitInfo info) {
        super(info, new VoicePool<>(List.of()));
    }

    @Override
    public void load(List<Recorded> zones) {
        sounds = zones.stream().map(SampleSound::of).toList();
        looped = sounds.stream().anyMatch(SampleSound::isLooped);
        pool(new VoicePool<>(List.of()));
    }

    @Override
    protected double volumeDb() {
        return value(SamplerSetting.VOLUME);
    }

    @Override
    protected double pan() {
        return value(SamplerSetting.PAN);
    }

    @Override
    protected void allocate() {
        List<SamplerVoice> voices = new ArrayList<>();
        for (int i = 0; !sounds.isEmpty() && i < 2 * MOST_VOICES * layers(); i++) {
            voices.add(new SamplerVoice(patch, sounds.getFirst()));
        }
        pool(new VoicePool<>(voices));
        super.allocate();
    }

    // The most zones that a key has, as far as voices are kept for them.
    private int layers() {
        int most = 1;
        for (int key = 0; key < 128; key++) {
            int count = 0;
            for (SampleSound sound : sounds) {
                count += covers(sound.zone(), key) ? 1 : 0;
            }
            most = Math.max(most, count);
        }
        return Math.min(most, MOST_LAYERS);
    }

    private static boolean covers(SampleZone zone, int key) {
        return key >= zone.low().midi() && key <= zone.high().midi();
    }

    @Override
    protected void start() {
        patch.read(this);
    }

    @Override
    public void noteOn(int key, double velocity) {
        long note = 0;
        double level = Velocity.gain(velocity, value(SamplerSetting.VELOCITY));
        boolean oneShot = oneShot();
        for (int i = 0; i < sounds.size() && !pool().isEmpty(); i++) {
            SampleZone zone = sounds.get(i).zone();
            double share = covers(zone, key) ? share(zone.layer(), velocity) : 0;
            if (share > 0) {
                note = note == 0 ? pool().note(whole(SamplerSetting.VOICES)) : note;
                pool().take(note, key).begin(sounds.get(i), level * share, oneShot);
            }
        }
    }

    private boolean oneShot() {
        int mode = whole(SamplerSetting.MODE);
        return mode == 0 ? !looped : mode == ONE_SHOT;
    }

    private static double share(SampleZone.Layer layer, double velocity) {
        // There is no zone selector to turn: it stands at its first position.
        return share(layer.velocities(), Math.clamp(velocity, 1, 127)) * share(layer.selector(), 0);
    }

    /** Answers how much of a zone is heard at a place in its range: 1 inside, in a straight line to 0 over its soft edges. */
    static double share(Range range, double value) {
        if (value < range.low() - 0.5 || value >= range.high() + 0.5) {
            return 0;
        }
        if (value < range.fadeLow()) {
            return Math.max(0, (value - range.low()) / (range.fadeLow() - range.low()));
        }
        if (value > range.fadeHigh() && range.high() > range.fadeHigh()) {
            return Math.max(0, (range.high() - value) / (range.high() - range.fadeHigh()));
        }
        return 1;
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
        long tail = (long) Math.ceil(patch.release * sampleRateHz()) + GRID;
        if (oneShot()) {
            for (int i = 0; i < sounds.size(); i++) {
                tail = Math.max(tail, longest(sounds.get(i)));
            }
        }
        return tail;
    }

    private long longest(SampleSound sound) {
        double semitones = sound.zone().low().midi() - sound.rootKey() + patch.transpose;
        double speed = sound.sampleRateHz() / sampleRateHz() * Powers.exp2(semitones / 12);
        return sound.isLooped() ? 0 : (long) Math.ceil(sound.length() / speed);
    }
}
