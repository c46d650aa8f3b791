package dev.backline.generators.internal.drums;

import dev.backline.api.produce.DrumKeys;
import dev.backline.model.Pitch;
import java.util.Map;

/**
 * How a drum is played.
 *
 * @param pitch its key
 * @param lengthBeats how long its key is held
 * @param looseMs how far its hand may be off the grid
 */
record DrumVoice(Pitch pitch, double lengthBeats, double looseMs) {
    static final Map<String, DrumVoice> ALL = Map.of(
            "kick", voice("kick", 0.5, 0),
            "snare", voice("snare", 0.5, 1.5),
            "clap", voice("clap", 0.5, 1.5),
            "hat", voice("hat", 0.2, 2.5),
            "open-hat", voice("open-hat", 0.45, 2),
            "shaker", voice("shaker", 0.2, 4),
            "ride", voice("ride", 0.45, 2),
            "percussion", voice("percussion", 0.3, 3));

    private static DrumVoice voice(String role, double lengthBeats, double looseMs) {
        return new DrumVoice(DrumKeys.of(role), lengthBeats, looseMs);
    }
}
