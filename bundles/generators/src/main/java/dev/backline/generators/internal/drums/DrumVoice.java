package dev.backline.generators.internal.drums;

import dev.backline.model.Pitch;
import java.util.Map;

/**
 * How a drum is played.
 *
 * @param pitch its key, that of a General MIDI kit, so that the MIDI file sounds right elsewhere too
 * @param lengthBeats how long its key is held
 * @param looseMs how far its hand may be off the grid
 */
record DrumVoice(Pitch pitch, double lengthBeats, double looseMs) {
    static final Map<String, DrumVoice> ALL = Map.of(
            "kick", new DrumVoice(Pitch.of(36), 0.5, 0),
            "snare", new DrumVoice(Pitch.of(38), 0.5, 1.5),
            "clap", new DrumVoice(Pitch.of(39), 0.5, 1.5),
            "hat", new DrumVoice(Pitch.of(42), 0.2, 2.5),
            "open-hat", new DrumVoice(Pitch.of(46), 0.45, 2),
            "percussion", new DrumVoice(Pitch.of(63), 0.3, 3));
}
