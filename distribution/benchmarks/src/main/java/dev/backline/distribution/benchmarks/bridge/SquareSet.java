package dev.backline.distribution.benchmarks.bridge;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Scene;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;

/** A set of 64 tracks by 64 scenes with 500 clips of ten notes each. */
public final class SquareSet {
    /** Tracks, and scenes. */
    static final int SIDE = 64;

    /** Clips. */
    static final int CLIPS = 500;

    /** Notes of each clip. */
    static final int NOTES = 10;

    private SquareSet() {}

    /** Answers it. */
    public static LiveSet create() {
        List<Track> tracks = new ArrayList<>();
        for (int t = 0; t < SIDE; t++) {
            Track.Builder track = Track.builder("track-" + t, Track.Kind.MIDI).name("Track " + (t + 1));
            for (int c = t; c < CLIPS; c += SIDE) {
                track.session((t + c / SIDE * 7) % SIDE, clip(c));
            }
            tracks.add(track.build());
        }
        List<Scene> scenes = new ArrayList<>();
        for (int s = 0; s < SIDE; s++) {
            scenes.add(Scene.of("Scene " + (s + 1), Color.NONE));
        }
        return LiveSet.builder("Square", Tempo.of(120))
                .tracks(tracks)
                .scenes(scenes)
                .build();
    }

    private static Clip clip(int number) {
        List<Note> notes = new ArrayList<>();
        for (int n = 0; n < NOTES; n++) {
            notes.add(Note.of(Pitch.of(36 + (number + n) % 48), Beats.of(n / 4.0), Beats.of(0.25), 100));
        }
        return Clip.builder("Clip " + number, Beats.of(4)).notes(notes).build();
    }
}
