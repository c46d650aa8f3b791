package dev.backline.dsp.internal.sampler;

import dev.backline.dsp.internal.voice.Adsr;
import dev.backline.dsp.internal.voice.GridInstrument;
import dev.backline.dsp.internal.voice.Voice;
import dev.backline.dsp.internal.voice.VoiceFilter;
import dev.backline.sound.PanLaw;

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

    void prepare(double sampleRateHz) {
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
        double loud = gain * zone.zone().layer().gain().ratio();
        left = (float) (loud * PanLaw.left(zone.zone().layer().pan()));
        right = (float) (loud * PanLaw.right(zone.zone().layer().pan()));
        envelope().end();
        filterEnvelope.end();
        filters[0].clear();
        filters[1].clear();
        change();
        envelope().on();
        filterEnvelope.on();
        look();
    }

    /** Answers whether it sounds to its end whatever the key does. */
    boolean toTheEnd() {
        return toTheEnd;
    }

    long framesLeft() {
        return reading.framesLeft();
    }

    @Override
    protected void release() {
        if (!toTheEnd) {
            super.release();
            filterEnvelope.off();
        }
    }

    /** Takes over the settings that changed. */
    void change() {
        SampleSound zone = reading.sound();
        double semitones = key() - zone.zone().root().midi() + patch.transpose + zone.zone().layer().detuneCents() / 100;
        double rate = zone.sampleRateHz() == patch.sampleRateHz ? 1 : zone.sampleRateHz() / patch.sampleRateHz;
        reading.speed(semitones == 0 ? rate : rate * StrictMath.pow(2, semitones / 12));
        envelope().shape(patch.attack, patch.decay, patch.sustain, patch.release);
        filterEnvelope.shape(patch.filterAttack, patch.filterDecay, patch.filterSustain, patch.filterRelease);
    }

    /** Moves the filter to where the next frames have it. */
    void look() {
        if (patch.filtered) {
            double cutoff = Math.min(0.48, patch.cutoff(key(), filterEnvelope.level()));
            filters[0].tune(patch.filter, cutoff, patch.q, patch.feedback, GRID);
            filters[1].tune(patch.filter, cutoff, patch.q, patch.feedback, GRID);
        }
    }

    void render(float[] toLeft, float[] toRight, int count) {
        int sounding = (int) Math.min(count, reading.framesLeft());
        reading.read(sound[0], sound[1], sounding);
        float[] second = reading.sound().isStereo() ? sound[1] : sound[0];
        if (patch.filtered) {
            filterEnvelope.fill(levels, count);
            filters[0].process(sound[0], sounding);
            if (second != sound[0]) {
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
