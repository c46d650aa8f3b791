package dev.backline.dsp.internal.synth;

import static dev.backline.api.unit.UnitParameter.choice;
import static dev.backline.api.unit.UnitParameter.stepped;

import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.voice.Scale12;
import java.util.ArrayList;
import java.util.List;

/** The settings of the FM synthesiser that all operators share, in their order; those of the operators follow. */
enum FmSetting {
    ALGORITHM(choice("Algorithm", 4, FmAlgorithm.NAMES)),
    FEEDBACK(UnitParameter.of("Feedback", "", 0, 1, 0)),
    VELOCITY(stepped("Velocity", "", 0, 1, 0.6)),
    INDEX_VELOCITY(stepped("Index Velocity", "", 0, 1, 0.5)),
    VOICES(stepped("Voices", "", 1, FmSynth.MOST_VOICES, 12)),
    TUNING(UnitParameter.of("Tuning", "Hz", Scale12.LOWEST_A4, Scale12.HIGHEST_A4, 440)),
    VOLUME(UnitParameter.of("Volume", "dB", -60, 6, -12));

    private final UnitParameter parameter;

    FmSetting(UnitParameter parameter) {
        this.parameter = parameter;
    }

    /** Answers the settings of the synthesiser and of its four operators. */
    static List<UnitParameter> all() {
        List<UnitParameter> all = new ArrayList<>();
        for (FmSetting setting : values()) {
            all.add(setting.parameter);
        }
        for (int operator = 1; operator <= FmAlgorithm.OPERATORS; operator++) {
            all.addAll(OperatorSetting.of(operator));
        }
        return all;
    }
}
