package dev.backline.api.produce;

import dev.backline.model.Pitch;
import java.util.Map;

/**
 * The keys of unpitched parts, after General MIDI level 1: a part stage writes its hits there, and a sample stage makes the
 * sound that is heard there as recorded.
 */
public final class DrumKeys {
    private static final Map<String, Pitch> KEYS = Map.of(
            "kick", Pitch.of(36),
            "snare", Pitch.of(38),
            "clap", Pitch.of(39),
            "hat", Pitch.of(42),
            "open-hat", Pitch.of(46),
            "impact", Pitch.of(49),
            "ride", Pitch.of(51),
            "shaker", Pitch.of(70),
            "percussion", Pitch.of(63));

    private DrumKeys() {}

    /** Answers the key of a role; an unknown one sounds at C3. */
    public static Pitch of(String role) {
        return KEYS.getOrDefault(role, Pitch.of(60));
    }
}
