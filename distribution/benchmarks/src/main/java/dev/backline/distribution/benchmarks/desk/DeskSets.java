package dev.backline.distribution.benchmarks.desk;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Scene;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;

/** Large sets for measuring the window; the same ones on each run. */
public final class DeskSets {
    private DeskSets() {}

    /** Answers a session with a clip of four notes in each slot. */
    public static LiveSet grid(int tracks, int scenes) {
        List<Track> all = new ArrayList<>();
        for (int t = 0; t < tracks; t++) {
            Track.Builder track = track(t);
            for (int s = 0; s < scenes; s++) {
                track.session(s, clip(t * scenes + s, 4, 4));
            }
            all.add(track.build());
        }
        List<Scene> rows = new ArrayList<>();
        for (int s = 0; s < scenes; s++) {
            rows.add(Scene.of("Scene " + (s + 1), Color.NONE));
        }
        return LiveSet.builder("Grid", Tempo.of(120)).tracks(all).scenes(rows).build();
    }

    /** Answers one clip of many notes, 32 to a beat and spread over six octaves. */
    public static LiveSet roll(int notes) {
        Track track = track(0).session(0, clip(1, notes / 32.0, notes)).build();
        return LiveSet.builder("Roll", Tempo.of(120))
                .tracks(List.of(track))
                .scenes(List.of(Scene.of("One", Color.NONE)))
                .build();
    }

    /** Answers an arrangement with clips of two bars side by side, and a locator each 16 bars. */
    public static LiveSet arrangement(int tracks, int clips) {
        List<Track> all = new ArrayList<>();
        for (int t = 0; t < tracks; t++) {
            Track.Builder track = track(t);
            for (int c = 0; c < clips; c++) {
                track.place(new Track.Placed(Beats.of(c * 8.0), Beats.of(8), clip(t * clips + c, 4, 12)));
            }
            all.add(track.build());
        }
        List<Locator> locators = new ArrayList<>();
        for (int c = 0; c < clips; c += 8) {
            locators.add(new Locator("Part " + (c / 8 + 1), Beats.of(c * 8.0)));
        }
        return LiveSet.builder("Arrangement", Tempo.of(120))
                .tracks(all)
                .locators(locators)
                .build();
    }

    private static Track.Builder track(int number) {
        return Track.builder("t" + number, Track.Kind.MIDI)
                .name("Track " + (number + 1))
                .color(Color.of(number * 11 % 70));
    }

    private static Clip clip(int number, double beats, int notes) {
        List<Note> all = new ArrayList<>();
        for (int i = 0; i < notes; i++) {
            // Steps without a common divisor spread keys and velocities evenly.
            all.add(Note.of(
                    Pitch.of(24 + (number * 5 + i * 29) % 73),
                    Beats.of(beats * i / notes),
                    Beats.of(StrictMath.min(0.25, beats / notes)),
                    1 + (i * 37 + number) % 127));
        }
        return Clip.builder("Clip " + (number + 1), Beats.of(beats))
                .color(Color.of(number * 17 % 70))
                .notes(all)
                .build();
    }
}
