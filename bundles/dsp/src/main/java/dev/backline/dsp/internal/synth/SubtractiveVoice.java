package dev.backline.dsp.internal.synth;

import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.voice.Adsr;
import dev.backline.dsp.internal.voice.Chance;
import dev.backline.dsp.internal.voice.Curves;
import dev.backline.dsp.internal.voice.GridInstrument;
import dev.backline.dsp.internal.voice.NoteGlide;
import dev.backline.dsp.internal.voice.Saturator;
import dev.backline.dsp.internal.voice.Scale12;
import dev.backline.dsp.internal.voice.Unison;
import dev.backline.dsp.internal.voice.Voice;
import dev.backline.dsp.internal.voice.VoiceFilter;
import java.util.Arrays;

/** One note of the subtractive synthesiser: two oscillators, sub and noise, saturator, filter, level. */
final class SubtractiveVoice extends Voice {
    private static final int GRID = GridInstrument.GRID;

    private final SubtractivePatch patch;
    private final Unison first = new Unison();
    private final Unison second = new Unison();
    private final Adsr filterEnvelope = new Adsr();
    private final NoteGlide glide = new NoteGlide();
    private final Chance chance = new Chance();
    private final VoiceFilter[] filters = {new VoiceFilter(), new VoiceFilter()};
    private final Saturator[] saturators = {new Saturator(), new Saturator()};
    private final float[][] sound = new float[2][GRID];
    private final float[] levels = new float[GRID];
    private int copies = 1;
    private int subPhase;
    private int subStep;
    private double gain = 1;
    private boolean changed = true;
    private double tunedKey;
    private double tunedBend;
    private double octaves;
    private double cutoff;

    SubtractiveVoice(SubtractivePatch patch) {
        this.patch = patch;
    }

    @Override
    public void prepare(double sampleRateHz) {
        filterEnvelope.prepare(sampleRateHz);
    }

    /** Begins a note on a free voice; its pitch slides in from another key. */
    void begin(double velocityGain, int unison, double fromKey) {
        copies = unison;
        chance.begin(patch.seed, note());
        first.begin(copies, chance);
        second.begin(copies, chance);
        subPhase = 0;
        for (int c = 0; c < 2; c++) {
            filters[c].clear();
            saturators[c].clear();
        }
        filterEnvelope.end();
        changed = true;
        glide.at(fromKey);
        strike(velocityGain);
        look();
    }

    /** Slides to its key and begins both envelopes anew. */
    void strike(double velocityGain) {
        gain = velocityGain;
        slide();
        shape();
        envelope().on();
        filterEnvelope.on();
    }

    /** Slides to its key. */
    void slide() {
        glide.to(key(), patch.glideSeconds, patch.looksPerSecond);
    }

    double glideKey() {
        return glide.key();
    }

    @Override
    protected void release() {
        super.release();
        filterEnvelope.off();
    }

    private void shape() {
        envelope().shape(patch.attack, patch.decay, patch.sustain, patch.release);
        filterEnvelope.shape(patch.filterAttack, patch.filterDecay, patch.filterSustain, patch.filterRelease);
    }

    @Override
    public void change() {
        shape();
        changed = true;
    }

    @Override
    public void look() {
        glide.move();
        if (changed || glide.key() != tunedKey || patch.bend != tunedBend) {
            tune();
        }
        double to = patch.cutoffOctaves
                + patch.filterKey * (glide.key() - 60) / 12
                + patch.filterDepth * filterEnvelope.level();
        if (changed || to != octaves) {
            octaves = to;
            cutoff = Math.min(Math.clamp(Powers.exp2(to), 16, 22_000) / patch.sampleRateHz, 0.48);
        }
        changed = false;
        for (int c = 0; c < channels(); c++) {
            filters[c].tune(patch.filter, cutoff, patch.q, patch.feedback, GRID);
        }
    }

    private void tune() {
        tunedKey = glide.key();
        tunedBend = patch.bend;
        double hertz = Scale12.hertz(tunedKey, patch.tuningHz) * tunedBend;
        double cycles = hertz / patch.sampleRateHz;
        first.wave(patch.firstWave, patch.firstWidth);
        first.place(patch.spread, patch.firstLevel);
        first.pitch(cycles * patch.firstRatio, patch.detune[copies]);
        second.wave(patch.secondWave, patch.secondWidth);
        second.place(patch.spread, patch.secondLevel);
        second.pitch(cycles * patch.secondRatio, patch.detune[copies]);
        subStep = Curves.phase(Math.min(0.5, cycles / 2));
    }

    private int channels() {
        return copies == 1 ? 1 : 2;
    }

    @Override
    public void render(float[] left, float[] right, int count) {
        oscillators(count);
        filterEnvelope.fill(levels, count);
        for (int c = 0; c < channels(); c++) {
            if (patch.drive > 1) {
                saturators[c].process(sound[c], count, patch.drive);
            }
            filters[c].process(sound[c], count);
        }
        envelope().fill(levels, count);
        float loud = (float) gain;
        float[] other = sound[channels() - 1];
        for (int i = 0; i < count; i++) {
            float level = levels[i] * loud * patch.tremolo[i];
            left[i] += sound[0][i] * level;
            right[i] += other[i] * level;
        }
    }

    private void oscillators(int count) {
        for (int c = 0; c < channels(); c++) {
            Arrays.fill(sound[c], 0, count, 0);
        }
        if (patch.firstLevel > 0) {
            add(first, count);
        }
        if (patch.secondLevel > 0) {
            add(second, count);
        }
        float sub = (float) patch.sub;
        float noise = (float) patch.noise;
        for (int i = 0; i < count && sub + noise > 0; i++) {
            float x = sub * (float) Curves.sine(subPhase) + noise * (float) chance.noise();
            subPhase += subStep;
            for (int c = 0; c < channels(); c++) {
                sound[c][i] += x;
            }
        }
    }

    private void add(Unison oscillator, int count) {
        if (channels() == 1) {
            oscillator.addMiddle(sound[0], count);
        } else {
            oscillator.add(sound[0], sound[1], count);
        }
    }
}
