package dev.backline.engine.internal.render;

import dev.backline.api.audio.AudioFiles;
import dev.backline.api.unit.UnitKind;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.LiveSet;
import dev.backline.model.Scene;
import dev.backline.model.Track;
import java.util.List;

/** What tests of other packages need from here. */
public final class Sets {
    /** Files in memory, none yet. */
    public static final AudioFiles FILES = new MemoryFiles();

    private static final MemoryFiles MEMORY = (MemoryFiles) FILES;

    /** The house's units and those of the tests. */
    public static final List<UnitKind> UNITS = Units.ALL;

    private Sets() {}

    /** Answers a set of twelve tracks and two returns that sounds without a pause. */
    public static LiveSet busy(double beats) {
        return Songs.full(MEMORY, beats);
    }

    /** Answers a set of single frames: one at beat 3 of the arrangement, and one every two beats in scene 2. */
    public static LiveSet pulses() {
        Clip clip = Clip.builder("round", Beats.of(2))
                .notes(List.of(Songs.note(50, 0.5, 0.25)))
                .build();
        Track track = Songs.midi("a", Units.device("pulse"), Songs.note(60, 3, 0.5)).toBuilder()
                .session(1, clip)
                .build();
        return Songs.set(track, Track.builder("main", Track.Kind.MAIN).build()).toBuilder()
                .scenes(List.of(Scene.of("1", Color.of(1)), Scene.of("2", Color.of(1))))
                .build();
    }
}
