package dev.backline.dsp.internal.sampler;

import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.voice.Adsr;
import dev.backline.dsp.internal.voice.GridInstrument;
import dev.backline.dsp.internal.voice.Voice;
import dev.backline.dsp.internal.voice.VoiceFilter;

/** One zone of one note. */
final class SamplerVoice extends Voice {
    private static final int GRID = GridInstrument.GRID;

    private final SamplerPatch patch;
    private final Reading reading;
    private final Adsr filterEnvelope = new Adsr();
    private final VoiceFilter[] filters = {new VoiceFilter(), new VoiceFilter()};
    private final float[][] sound = new float[2][GRID];
    private final float[] levels = new float[GRID];
    private boolean toTheEnd;
    private float left;
    private float right;

    SamplerVoice(SamplerPatch patch, SampleSound nothing) {
        this.patch = patch;
        this.reading = new Reading(nothing);
    }

    @Override
    public void prepare(double sampleRateHz) {
        filterEnvelope.prepare(sampleRateHz);
    }

    /**
     * Begins.
     *
     * @param gain of the note in this zone
     * @param oneShot whether it sounds to its end whatever the key does
     */
    void begin(SampleSound zone, double gain, boolean oneShot) {
        reading.begin(zone);
        toTheEnd = oneShot && !zone.isLooped();
        left = (float) (gain * zone.left());
        right = (float) (gain * zone.right());
        envelope().end();
        filterEnvelope.end();
        filters[0].clear();
        filters[1].clear();
        change();
        envelope().on();
        filterEnvelope.on();
        look();
    }

    @Override
    protected void release() {
        if (!toTheEnd) {
            super.release();
            filterEnvelope.off();
        }
    }

    @Override
    public void change() {
        SampleSound zone = reading.sound();
        double semitones = key() - zone.rootKey() + patch.transpose;
        double rate = zone.sampleRateHz() == patch.sampleRateHz ? 1 : zone.sampleRateHz() / patch.sampleRateHz;
        reading.speed(semitones == 0 ? rate : rate * Powers.exp2(semitones / 12));
        envelope().shape(patch.attack, patch.decay, patch.sustain, patch.release);
        filterEnvelope.shape(patch.filterAttack, patch.filterDecay, patch.filterSustain, patch.filterRelease);
    }

    @Override
    public void look() {
        if (patch.filtered) {
            double cutoff = Math.min(0.48, patch.cutoff(key(), filterEnvelope.level()));
            filters[0].tune(patch.filter, cutoff, patch.q, patch.feedback, GRID);
            filters[1].tune(patch.filter, cutoff, patch.q, patch.feedback, GRID);
        }
    }

    @Override
    public void render(float[] toLeft, float[] toRight, int count) {
        int sounding = (int) Math.min(count, reading.framesLeft());
        reading.read(sound[0], sound[1], sounding);
        boolean stereo = reading.sound().isStereo();
        float[] second = sound[stereo ? 1 : 0];
        if (patch.filtered) {
            filterEnvelope.fill(levels, count);
            filters[0].process(sound[0], sounding);
            if (stereo) {
                filters[1].process(second, sounding);
            }
        }
        envelope().fill(levels, count);
        for (int i = 0; i < sounding; i++) {
            toLeft[i] += sound[0][i] * (levels[i] * left);
            toRight[i] += second[i] * (levels[i] * right);
        }
        if (sounding < count) {
            envelope().end();
        }
    }
}
