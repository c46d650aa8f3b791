package dev.backline.distribution.benchmarks.sets;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Scene;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.util.List;
import java.util.stream.IntStream;

/** A set of many notes and devices, the same on every machine. With 16 scenes it is as large as the largest known one. */
public final class LargeSet {
    private static final int TRACKS = 40;
    private static final int NOTES = 200;
    private static final double STEP_BEATS = 0.25;

    private LargeSet() {}

    /** Answers it with so many scenes. */
    public static LiveSet of(int scenes) {
        return LiveSet.builder("Large", Tempo.of(124))
                .tracks(IntStream.rangeClosed(1, TRACKS)
                        .mapToObj(number -> track(number, scenes))
                        .toList())
                .scenes(IntStream.rangeClosed(1, scenes)
                        .mapToObj(number -> Scene.of("Scene " + number, Color.NONE))
                        .toList())
                .build();
    }

    private static Track track(int number, int scenes) {
        Track.Builder track = Track.builder("track-" + number, Track.Kind.MIDI)
                .name("Track " + number)
                .devices(List.of(
                        Device.builder(Device.EQ_EIGHT).name("EQ").build(),
                        Device.builder(Device.GLUE_COMPRESSOR).name("Glue").build()));
        for (int scene = 0; scene < scenes; scene++) {
            track.session(scene, clip("Clip " + number + "." + (scene + 1), number + scene));
        }
        return track.build();
    }

    private static Clip clip(String name, int variation) {
        return Clip.builder(name, Beats.of(NOTES * STEP_BEATS))
                .notes(IntStream.range(0, NOTES)
                        .mapToObj(i -> note(i, variation))
                        .toList())
                .build();
    }

    private static Note note(int i, int variation) {
        return Note.of(
                Pitch.of(36 + (i * 7 + variation * 5) % 48),
                Beats.of(i * STEP_BEATS),
                Beats.of(STEP_BEATS),
                1 + (i * 31 + variation * 17) % 127);
    }
}
