package dev.backline.dsp.internal.sampler;

import static dev.backline.api.unit.UnitParameter.choice;
import static dev.backline.api.unit.UnitParameter.stepped;

import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.voice.VoiceFilter;

/** The settings of the sampler, in their order; the first twelve are those of the model's sampler. */
enum SamplerSetting {
    ATTACK(stepped("Attack", "s", 0, 20, 0)),
    DECAY(stepped("Decay", "s", 0, 60, 0.6)),
    SUSTAIN(UnitParameter.of("Sustain", "", 0, 1, 1)),
    RELEASE(stepped("Release", "s", 0, 60, 0.05)),
    VOLUME(UnitParameter.of("Volume", "dB", -70, 24, 0)),
    PAN(UnitParameter.of("Pan", "", -1, 1, 0)),
    TRANSPOSE(stepped("Transpose", "st", -48, 48, 0)),
    DETUNE(UnitParameter.of("Detune", "ct", -50, 50, 0)),
    VOICES(stepped("Voices", "", 1, Sampler.MOST_VOICES, 12)),
    VELOCITY(stepped("Velocity", "", 0, 1, 0.35)),
    FILTER_FREQUENCY(UnitParameter.of("Filter Freq", "Hz", 20, SamplerPatch.OPEN_HZ, SamplerPatch.OPEN_HZ)),
    FILTER_RESONANCE(UnitParameter.of("Filter Res", "", 0, 1, 0)),
    MODE(choice("Mode", 0, "Auto", "One-Shot", "Classic")),
    FILTER(choice("Filter", 0, VoiceFilter.KINDS.toArray(String[]::new))),
    FILTER_ENVELOPE(UnitParameter.of("Filter Env", "oct", -8, 8, 0)),
    FILTER_KEY(UnitParameter.of("Filter Key", "", 0, 1, 0)),
    FILTER_ATTACK(stepped("Filter Attack", "s", 0, 20, 0)),
    FILTER_DECAY(stepped("Filter Decay", "s", 0, 60, 0.6)),
    FILTER_SUSTAIN(UnitParameter.of("Filter Sustain", "", 0, 1, 0)),
    FILTER_RELEASE(stepped("Filter Release", "s", 0, 60, 0.05));

    private final UnitParameter parameter;

    SamplerSetting(UnitParameter parameter) {
        this.parameter = parameter;
    }

    UnitParameter parameter() {
        return parameter;
    }
}
