package dev.backline.dsp.internal.synth;

import static dev.backline.api.unit.UnitParameter.stepped;

import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.voice.Scale12;

/** The settings of the texture generator, in their order. */
enum TextureSetting {
    PARTIALS(stepped("Partials", "", 1, TexturePatch.MOST_PARTIALS, 16)),
    TILT(UnitParameter.of("Tilt", "dB/oct", -24, 0, -7)),
    EVEN(UnitParameter.of("Even Level", "", 0, 1, 1)),
    STRETCH(stepped("Stretch", "", 0, 0.02, 0)),
    SHIMMER(stepped("Shimmer", "ct", 0, 40, 5)),
    MOVEMENT(UnitParameter.of("Movement", "", 0, 1, 0.7)),
    RATE(UnitParameter.of("Rate", "Hz", 0.01, 8, 0.15)),
    WIDTH(UnitParameter.of("Width", "", 0, 1, 0.8)),
    BREATH(UnitParameter.of("Breath Level", "", 0, 1, 0)),
    BREATH_PARTIAL(UnitParameter.of("Breath Partial", "", 1, 32, 4)),
    BREATH_FOCUS(UnitParameter.of("Breath Focus", "", 0, 1, 0.5)),
    ATTACK(stepped("Attack", "s", 0, 60, 1.2)),
    RELEASE(stepped("Release", "s", 0.01, 60, 3)),
    VOICES(stepped("Voices", "", 1, TextureSynth.MOST_VOICES, 6)),
    VELOCITY(stepped("Velocity", "", 0, 1, 0.4)),
    TUNING(UnitParameter.of("Tuning", "Hz", Scale12.LOWEST_A4, Scale12.HIGHEST_A4, 440)),
    VOLUME(UnitParameter.of("Volume", "dB", -60, 6, -14)),
    SEED(stepped("Seed", "", 0, 999, 1));

    private final UnitParameter parameter;

    TextureSetting(UnitParameter parameter) {
        this.parameter = parameter;
    }

    UnitParameter parameter() {
        return parameter;
    }
}
