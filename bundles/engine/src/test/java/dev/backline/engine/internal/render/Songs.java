package dev.backline.engine.internal.render;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Mixer;
import dev.backline.model.Note;
import dev.backline.model.Parameter;
import dev.backline.model.Pitch;
import dev.backline.model.SampleZone;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import dev.backline.sound.Dither;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets for tests. */
final class Songs {
    static final int RATE = 44_100;

    private Songs() {}

    static float[] sine(double hz, int frames, double level) {
        float[] values = new float[frames];
        for (int i = 0; i < frames; i++) {
            values[i] = (float) (level * StrictMath.sin(2 * StrictMath.PI * hz * i / RATE));
        }
        return values;
    }

    /** A short drum: a falling tone and seeded noise. */
    static float[] click() {
        float[] values = new float[8_000];
        Dither noise = new Dither(Seed.of(3));
        for (int i = 0; i < values.length; i++) {
            double tone = StrictMath.sin(2 * StrictMath.PI * 70 * i / RATE + 3 * StrictMath.exp(-i / 400.0));
            values[i] = (float)
                    (0.5 * StrictMath.exp(-i / 1_500.0) * tone + 0.1 * StrictMath.exp(-i / 300.0) * noise.next());
        }
        return values;
    }

    static Device sampler(MemoryFiles files, String name, int root, float[]... channels) {
        return Device.builder(Device.SAMPLER)
                .zone(SampleZone.of(files.put(name, RATE, channels), Pitch.of(root), channels[0].length))
                .build();
    }

    static Device with(Device device, String parameter, double value) {
        return device.toBuilder()
                .parameter(Parameter.of(parameter, "", -100_000, 100_000, value))
                .build();
    }

    static Track midi(String id, Device device, Note... notes) {
        return Track.builder(id, Track.Kind.MIDI)
                .devices(List.of(device))
                .place(new Track.Placed(
                        Beats.ZERO,
                        Beats.of(8),
                        Clip.builder(id, Beats.of(8)).notes(List.of(notes)).build()))
                .build();
    }

    static Note note(int key, double start, double length) {
        return Note.of(Pitch.of(key), Beats.of(start), Beats.of(length), 127);
    }

    static LiveSet set(Track... tracks) {
        return LiveSet.builder("Test", Tempo.of(120)).tracks(List.of(tracks)).build();
    }

    /** Twelve tracks and two returns, as the main job makes them. */
    static LiveSet full(MemoryFiles files, double beats) {
        List<Track> tracks = new ArrayList<>();
        tracks.add(Track.builder("drums", Track.Kind.GROUP)
                .mixer(Mixer.UNITY.withVolume(Decibels.of(-3)))
                .build());
        for (int t = 0; t < 6; t++) {
            Device drum = sampler(files, "drum" + t + ".wav", 36, click(), click());
            tracks.add(loop("drum" + t, drum, beats, drums(t), Optional.of("drums"), List.of()));
        }
        for (int t = 0; t < 6; t++) {
            tracks.add(loop("music" + t, pad(files, t), beats, chords(t), Optional.empty(), ducked(t)));
        }
        Device room = with(with(Device.builder(Device.REVERB).build(), "Decay", 2.5), "Pre-Delay", 0.02);
        tracks.add(Track.builder("reverb", Track.Kind.RETURN)
                .devices(List.of(room))
                .build());
        tracks.add(Track.builder("delay", Track.Kind.RETURN)
                .devices(List.of(Device.builder(Device.DELAY).build()))
                .build());
        tracks.add(Track.builder("main", Track.Kind.MAIN).build());
        return LiveSet.builder("Full", Tempo.of(124)).tracks(tracks).build();
    }

    /** The same and eight tracks of synthesisers with effects in front of a limiter: 24 tracks with those of returns, group and main. */
    static LiveSet many(MemoryFiles files, double beats) {
        LiveSet full = full(files, beats);
        List<Track> tracks = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            Device synth = unit(t % 2 == 0 ? "subtractive-synth" : "fm-synth");
            List<Device> effects = List.of(
                    unit("equaliser"),
                    unit(t % 3 == 0 ? "compressor" : "chorus"),
                    unit(t % 4 == 1 ? "saturator" : "delay"));
            tracks.add(loop("synth" + t, synth, beats, chords(t), Optional.empty(), effects));
        }
        for (Track track : full.tracks()) {
            boolean main = track.kind() == Track.Kind.MAIN;
            tracks.add(
                    main ? track.toBuilder().devices(List.of(unit("limiter"))).build() : track);
        }
        return full.toBuilder().tracks(tracks).build();
    }

    private static Device unit(String id) {
        return Device.builder("unit/" + id).build();
    }

    private static Device pad(MemoryFiles files, int t) {
        float[] left = sine(220 + t, RATE * 2, 0.1);
        float[] right = sine(221 + t, RATE * 2, 0.1);
        Device.Builder builder = Device.builder(Device.SAMPLER);
        for (int z = 0; z < 4; z++) {
            builder.zone(new SampleZone(
                    files.put("pad" + t + "-" + z + ".wav", RATE, left, right),
                    Pitch.of(48 + 6 * z),
                    Pitch.of(z == 0 ? 0 : 45 + 6 * z),
                    Pitch.of(z == 3 ? 127 : 50 + 6 * z),
                    0,
                    RATE * 2,
                    Optional.of(new SampleZone.Loop(RATE, RATE * 2, 8_000))));
        }
        return with(with(with(builder.build(), "Attack", 0.05), "Release", 0.4), "Filter Freq", 6_000);
    }

    private static List<Device> ducked(int t) {
        Device duck =
                Device.builder(Device.SIDECHAIN).property("source", "drum0").build();
        return t % 2 == 0 ? List.of(duck, with(Device.builder(Device.FILTER).build(), "Low Cut", 150)) : List.of();
    }

    private static List<Note> drums(int t) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            if (i % (t + 1) == 0) {
                notes.add(new Note(Pitch.of(36), Beats.of(i / 4.0), Beats.of(0.25), 60 + 4 * i, t == 5 ? 0.7 : 1));
            }
        }
        return notes;
    }

    private static List<Note> chords(int t) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            for (int n = 0; n < 4; n++) {
                notes.add(note(45 + t + 2 * i + n * 4, i, 1.1));
            }
        }
        return notes;
    }

    private static Track loop(
            String id, Device device, double beats, List<Note> notes, Optional<String> group, List<Device> effects) {
        List<Device> devices = new ArrayList<>(List.of(device));
        devices.addAll(effects);
        Track.Builder builder = Track.builder(id, Track.Kind.MIDI)
                .devices(devices)
                .mixer(new Mixer(Decibels.of(-6), 0.2, Map.of("reverb", Decibels.of(-15), "delay", Decibels.of(-20))))
                .place(new Track.Placed(
                        Beats.ZERO,
                        Beats.of(beats),
                        Clip.builder(id, Beats.of(4)).notes(notes).build()));
        group.ifPresent(builder::group);
        return builder.build();
    }
}
