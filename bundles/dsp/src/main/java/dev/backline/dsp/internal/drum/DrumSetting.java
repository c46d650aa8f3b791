package dev.backline.dsp.internal.drum;

import static dev.backline.api.unit.UnitParameter.stepped;

import dev.backline.api.unit.UnitParameter;
import java.util.ArrayList;
import java.util.List;

/** The settings that all pieces of the drum synthesiser share, in their order; those of the pieces follow. */
enum DrumSetting {
    VOLUME(UnitParameter.of("Volume", "dB", -60, 6, -8)),
    DRIVE(UnitParameter.of("Drive", "dB", 0, 30, 0)),
    VELOCITY(stepped("Velocity", "", 0, 1, 0.8)),
    SEED(stepped("Seed", "", 0, 999, 1));

    private final UnitParameter parameter;

    DrumSetting(UnitParameter parameter) {
        this.parameter = parameter;
    }

    /** Answers the settings of the kit and of its pieces. */
    static List<UnitParameter> all() {
        List<UnitParameter> all = new ArrayList<>();
        for (DrumSetting setting : values()) {
            all.add(setting.parameter);
        }
        for (Piece piece : Piece.values()) {
            all.addAll(piece.settings());
        }
        return all;
    }
}
