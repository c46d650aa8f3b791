package dev.backline.dsp.internal.synth;

import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.voice.Chance;
import dev.backline.dsp.internal.voice.GridInstrument;
import dev.backline.dsp.internal.voice.Scale12;
import dev.backline.dsp.internal.voice.Voice;
import dev.backline.dsp.internal.voice.VoiceFilter;
import java.util.Arrays;

/** One note of the texture generator: {@link Partial partials} that come and go, and a band of noise. */
final class TextureVoice extends Voice {
    private static final int GRID = GridInstrument.GRID;

    private final TexturePatch patch;
    private final Partial[] partials = new Partial[TexturePatch.MOST_PARTIALS];
    private final Chance chance = new Chance();
    private final VoiceFilter[] filters = {new VoiceFilter(), new VoiceFilter()};
    private final float[][] sound = new float[2][GRID];
    private final float[][] breath = new float[2][GRID];
    private final float[] levels = new float[GRID];
    private int count;
    private double gain;
    private double cutoff;

    TextureVoice(TexturePatch patch) {
        this.patch = patch;
        for (int i = 0; i < partials.length; i++) {
            partials[i] = new Partial();
        }
    }

    @Override
    public void prepare(double sampleRateHz) {
        // Everything is worked out when a note begins.
    }

    @Override
    public void look() {
        // Partials turn more seldom: see wander.
        tune();
    }

    void begin(double velocityGain) {
        gain = velocityGain;
        chance.begin(patch.seed, note());
        for (Partial partial : partials) {
            partial.begin(chance);
        }
        filters[0].clear();
        filters[1].clear();
        envelope().end();
        change();
        envelope().on();
    }

    @Override
    public void change() {
        envelope().shape(patch.attack, 0, 1, patch.release);
        count = patch.partials;
        double keyHertz = Scale12.hertz(key(), patch.tuningHz);
        for (int i = 0; i < count; i++) {
            partials[i].appear(patch, patch.level[i]);
            partials[i].pitch(keyHertz * Powers.exp2(patch.octaves[i]) / patch.sampleRateHz, i, patch.shimmerOctaves);
        }
        cutoff = Math.min(0.45, keyHertz * patch.breathPartial / patch.sampleRateHz);
        tune();
    }

    private void tune() {
        for (VoiceFilter filter : filters) {
            filter.tune(3, cutoff, patch.breathQ, 0, GRID);
        }
    }

    /** Lets the partials head for where they are that many frames later. */
    void wander(int frames) {
        for (int i = 0; i < count; i++) {
            partials[i].move(patch, patch.level[i], frames);
        }
    }

    @Override
    public void render(float[] left, float[] right, int frames) {
        Arrays.fill(sound[0], 0, frames, 0);
        Arrays.fill(sound[1], 0, frames, 0);
        for (int i = 0; i < count; i++) {
            partials[i].add(sound[0], sound[1], frames);
        }
        if (patch.breath > 0) {
            breathe(frames);
        }
        envelope().fill(levels, frames);
        for (int i = 0; i < frames; i++) {
            float level = levels[i] * (float) gain;
            left[i] += level * sound[0][i];
            right[i] += level * sound[1][i];
        }
    }

    private void breathe(int frames) {
        // Left and right draw in turn, frame by frame: whole pieces in turn would depend on where blocks end.
        for (int i = 0; i < frames; i++) {
            breath[0][i] = (float) (patch.breath * chance.noise());
            breath[1][i] = (float) (patch.breath * chance.noise());
        }
        for (int c = 0; c < 2; c++) {
            filters[c].process(breath[c], frames);
            for (int i = 0; i < frames; i++) {
                sound[c][i] += breath[c][i];
            }
        }
    }
}
