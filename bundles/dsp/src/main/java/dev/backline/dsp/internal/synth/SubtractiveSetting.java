package dev.backline.dsp.internal.synth;

import static dev.backline.api.unit.UnitParameter.choice;
import static dev.backline.api.unit.UnitParameter.stepped;

import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.voice.Lfo;
import dev.backline.dsp.internal.voice.Scale12;
import dev.backline.dsp.internal.voice.Unison;
import dev.backline.dsp.internal.voice.VoiceFilter;

/** The settings of the subtractive synthesiser, in their order. */
enum SubtractiveSetting {
    WAVE_1(choice("Osc 1 Wave", 2, Unison.WAVES.toArray(String[]::new))),
    LEVEL_1(UnitParameter.of("Osc 1 Level", "", 0, 1, 0.7)),
    PITCH_1(stepped("Osc 1 Pitch", "st", -36, 36, 0)),
    WIDTH_1(UnitParameter.of("Osc 1 Width", "%", 2, 98, 50)),
    WAVE_2(choice("Osc 2 Wave", 2, Unison.WAVES.toArray(String[]::new))),
    LEVEL_2(UnitParameter.of("Osc 2 Level", "", 0, 1, 0)),
    PITCH_2(stepped("Osc 2 Pitch", "st", -36, 36, 0)),
    FINE_2(UnitParameter.of("Osc 2 Fine", "ct", -100, 100, 7)),
    WIDTH_2(UnitParameter.of("Osc 2 Width", "%", 2, 98, 50)),
    SUB(UnitParameter.of("Sub Level", "", 0, 1, 0)),
    NOISE(UnitParameter.of("Noise Level", "", 0, 1, 0)),
    UNISON(stepped("Unison", "", 1, Unison.MOST, 1)),
    DETUNE(UnitParameter.of("Detune", "ct", 0, 100, 12)),
    SPREAD(UnitParameter.of("Spread", "", 0, 1, 0.7)),
    DRIVE(UnitParameter.of("Drive", "dB", 0, 36, 0)),
    FILTER(choice("Filter", 0, VoiceFilter.KINDS.toArray(String[]::new))),
    CUTOFF(UnitParameter.of("Cutoff", "Hz", 20, 20_000, 8_000)),
    RESONANCE(UnitParameter.of("Resonance", "", 0, 1, 0.1)),
    FILTER_ENVELOPE(UnitParameter.of("Filter Env", "oct", -8, 8, 0)),
    FILTER_KEY(UnitParameter.of("Filter Key", "", 0, 1, 0.5)),
    FILTER_ATTACK(stepped("Filter Attack", "s", 0, 20, 0.002)),
    FILTER_DECAY(stepped("Filter Decay", "s", 0, 60, 0.4)),
    FILTER_SUSTAIN(UnitParameter.of("Filter Sustain", "", 0, 1, 0.3)),
    FILTER_RELEASE(stepped("Filter Release", "s", 0, 60, 0.3)),
    ATTACK(stepped("Attack", "s", 0, 20, 0.003)),
    DECAY(stepped("Decay", "s", 0, 60, 0.6)),
    SUSTAIN(UnitParameter.of("Sustain", "", 0, 1, 0.8)),
    RELEASE(stepped("Release", "s", 0, 60, 0.15)),
    LFO_WAVE(choice("LFO Wave", 0, Lfo.WAVES.toArray(String[]::new))),
    LFO_RATE(UnitParameter.of("LFO Rate", "Hz", 0.01, 200, 5)),
    LFO_SYNC(choice("LFO Sync", 0, BeatRate.NAMES)),
    LFO_PITCH(UnitParameter.of("LFO Pitch", "ct", 0, 2_400, 0)),
    LFO_FILTER(UnitParameter.of("LFO Filter", "oct", 0, 6, 0)),
    LFO_LEVEL(UnitParameter.of("LFO Level", "", 0, 1, 0)),
    GLIDE(stepped("Glide", "s", 0, 5, 0)),
    PLAYING(choice("Playing", 0, "Poly", "Mono", "Legato")),
    VOICES(stepped("Voices", "", 1, SubtractiveSynth.MOST_VOICES, 8)),
    VELOCITY(stepped("Velocity", "", 0, 1, 0.6)),
    TUNING(UnitParameter.of("Tuning", "Hz", Scale12.LOWEST_A4, Scale12.HIGHEST_A4, 440)),
    VOLUME(UnitParameter.of("Volume", "dB", -60, 6, -12)),
    SEED(stepped("Seed", "", 0, 999, 1));

    private final UnitParameter parameter;

    SubtractiveSetting(UnitParameter parameter) {
        this.parameter = parameter;
    }

    UnitParameter parameter() {
        return parameter;
    }
}
