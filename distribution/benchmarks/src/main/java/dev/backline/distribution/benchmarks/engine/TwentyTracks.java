package dev.backline.distribution.benchmarks.engine;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Mixer;
import dev.backline.model.Note;
import dev.backline.model.Parameter;
import dev.backline.model.Pitch;
import dev.backline.model.SideChain;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A set of twenty tracks at 124 bpm: a drum synthesiser, a bass, twelve of chords and six melodies, 38 effects with those of two returns and the main track. */
public final class TwentyTracks {
    private static final int CHORDS = 12;
    private static final int MELODIES = 6;

    private TwentyTracks() {}

    /** Answers it with so many bars. */
    public static LiveSet of(int bars) {
        List<Track> tracks = new ArrayList<>();
        tracks.add(track("drums", bars, drums(), List.of(unit("drum-synth"), unit("equaliser"), unit("compressor"))));
        Device duck =
                unit("compressor").toBuilder().sideChain(SideChain.of("drums")).build();
        tracks.add(track(
                "bass",
                bars,
                line(36, 4),
                List.of(unit("subtractive-synth"), unit("ladder-filter"), unit("saturator"), duck)));
        for (int i = 0; i < CHORDS; i++) {
            List<Device> devices = new ArrayList<>(List.of(unit("subtractive-synth"), unit("equaliser")));
            if (i % 2 == 0) {
                devices.add(duck);
            }
            if (i % 3 == 0) {
                devices.add(unit("chorus"));
            }
            tracks.add(track("chords" + i, bars, chord(48 + i), devices));
        }
        for (int i = 0; i < MELODIES; i++) {
            tracks.add(track(
                    "melody" + i,
                    bars,
                    line(60 + 2 * i, 8),
                    List.of(unit("fm-synth"), unit("state-variable-filter"), set(unit("delay"), "Dry/Wet", 0.3))));
        }
        tracks.add(Track.builder("room", Track.Kind.RETURN)
                .devices(List.of(set(unit("reverb"), "Dry/Wet", 1)))
                .build());
        tracks.add(Track.builder("echo", Track.Kind.RETURN)
                .devices(List.of(set(unit("delay"), "Dry/Wet", 1)))
                .build());
        tracks.add(Track.builder("main", Track.Kind.MAIN)
                .devices(List.of(unit("equaliser"), unit("limiter")))
                .build());
        return LiveSet.builder("Twenty tracks", Tempo.of(124)).tracks(tracks).build();
    }

    private static Device unit(String id) {
        return Device.builder("unit/" + id).build();
    }

    private static Device set(Device device, String parameter, double value) {
        return device.toBuilder()
                .parameter(Parameter.of(parameter, "", 0, 1, value))
                .build();
    }

    private static Track track(String id, int bars, List<Note> notes, List<Device> devices) {
        return Track.builder(id, Track.Kind.MIDI)
                .devices(devices)
                .mixer(new Mixer(Decibels.of(-12), 0.1, Map.of("room", Decibels.of(-12), "echo", Decibels.of(-18))))
                .place(new Track.Placed(
                        Beats.ZERO,
                        Beats.of(4.0 * bars),
                        Clip.builder(id, Beats.of(4)).notes(notes).build()))
                .build();
    }

    private static Note note(int key, double at, double length) {
        return Note.of(Pitch.of(key), Beats.of(at), Beats.of(length), 100);
    }

    private static List<Note> drums() {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            notes.add(note(42, i / 2.0, 0.2));
            if (i % 2 == 0) {
                notes.add(note(36, i / 2.0, 0.2));
            }
        }
        notes.add(note(38, 1, 0.2));
        notes.add(note(38, 3, 0.2));
        return notes;
    }

    private static List<Note> line(int key, int count) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            notes.add(note(key + i % 3 * 2, 4.0 * i / count, 3.0 / count));
        }
        return notes;
    }

    private static List<Note> chord(int key) {
        return List.of(note(key, 0, 3.5), note(key + 4, 0, 3.5), note(key + 7, 0, 3.5));
    }
}
