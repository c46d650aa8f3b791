package dev.backline.live.set.internal;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.Key;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.Mixer;
import dev.backline.model.Note;
import dev.backline.model.Parameter;
import dev.backline.model.Pitch;
import dev.backline.model.SampleZone;
import dev.backline.model.Scene;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Sets that nobody made, for tests. */
public final class InventedSets {
    private InventedSets() {}

    /** Answers a set with one of everything that can be written. */
    public static LiveSet full() {
        Clip drums = clip("Beat", 4, Note.of(Pitch.of(36), Beats.of(0), Beats.of(0.25), 100));
        Clip chords = clip(
                "Chords",
                8,
                Note.of(Pitch.of(57), Beats.of(0), Beats.of(4), 80),
                Note.of(Pitch.of(60), Beats.of(0.5), Beats.of(3.5), 81),
                new Note(Pitch.of(64), Beats.of(4), Beats.of(2.25), 82, 0.5));
        List<Track> tracks = List.of(
                Track.builder("drums", Track.Kind.GROUP).name("Drums").build(),
                midi("kick", simpler("Kick", "Samples/kick.wav", 20_000, false))
                        .group("drums")
                        .session(0, drums)
                        .session(2, drums)
                        .place(placed(0, 16, drums))
                        .place(placed(16, 7.5, drums))
                        .mixer(new Mixer(Decibels.of(-3), 0.25, Map.of("room", Decibels.of(-12))))
                        .build(),
                midi("rack", rack()).group("drums").session(1, drums).build(),
                midi("pad", pad())
                        .session(1, chords)
                        .place(placed(8, 24, chords))
                        .devices(List.of(pad(), filter(), ducking()))
                        .build(),
                midi("bass", simpler("Bass", "Samples/bass.wav", 44_100, true))
                        .place(placed(4, 2, chords))
                        .build(),
                Track.builder("vox", Track.Kind.AUDIO)
                        .name("Vox")
                        .session(0, audio("Loop", 4, Optional.of(Tempo.of(120))))
                        .place(placed(0, 8, audio("Loop", 4, Optional.of(Tempo.of(120)))))
                        .place(placed(8, 10, audio("Free", 4, Optional.empty())))
                        .build(),
                Track.builder("room", Track.Kind.RETURN)
                        .name("Reverb")
                        .devices(List.of(reverb()))
                        .build(),
                Track.builder("echo", Track.Kind.RETURN)
                        .name("Delay")
                        .devices(List.of(delay()))
                        .build(),
                Track.builder("main", Track.Kind.MAIN)
                        .mixer(Mixer.UNITY.withVolume(Decibels.of(-1)))
                        .build());
        return LiveSet.builder("Invented", Tempo.of(126))
                .key(Key.parse("Am"))
                .tracks(tracks)
                .scenes(List.of(
                        Scene.of("Intro", Color.of(3)),
                        new Scene("Drop", Optional.of(Tempo.of(128)), Color.of(4)),
                        Scene.of("Outro", Color.of(5))))
                .locators(List.of(new Locator("Intro", Beats.ZERO), new Locator("Drop", Beats.of(16))))
                .build();
    }

    /** Answers a set that chance made. */
    public static LiveSet random(long seed) {
        RandomGenerator random = Seed.of(seed).split("set").random();
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            Track.Builder track =
                    midi("t" + i, simpler("S" + i, "Samples/s" + i + ".wav", 1000 + i, random.nextBoolean()));
            double at = 0;
            for (int c = 0; c < random.nextInt(5); c++) {
                at += random.nextInt(4);
                double length = (1 + random.nextInt(64)) / 4.0;
                track.place(placed(at, length, randomClip(random)));
                at += length;
            }
            if (random.nextBoolean()) {
                track.session(random.nextInt(5), randomClip(random));
            }
            tracks.add(track.build());
        }
        double bpm = 60 + random.nextInt(1200) / 10.0;
        return LiveSet.builder("Random", Tempo.of(bpm)).tracks(tracks).build();
    }

    private static Clip randomClip(RandomGenerator random) {
        double length = 1 + random.nextInt(8);
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < random.nextInt(20); i++) {
            double start = random.nextInt((int) length * 24) / 24.0;
            double duration = (1 + random.nextInt(40)) / 24.0;
            notes.add(Note.of(
                    Pitch.of(30 + random.nextInt(12)), Beats.of(start), Beats.of(duration), 1 + random.nextInt(127)));
        }
        return Clip.builder("c", Beats.of(length))
                .looped(random.nextBoolean())
                .notes(notes)
                .build();
    }

    /** Answers a MIDI track that plays a device. */
    public static Track.Builder midi(String id, Device device) {
        return Track.builder(id, Track.Kind.MIDI).name(id).color(Color.of(7)).devices(List.of(device));
    }

    /** Answers a looped clip. */
    public static Clip clip(String name, double length, Note... notes) {
        return Clip.builder(name, Beats.of(length)).notes(List.of(notes)).build();
    }

    /** Answers a sampler with one zone. */
    public static Device simpler(String name, String file, long frames, boolean looped) {
        SampleZone zone = SampleZone.of(Path.of(file), Pitch.of(36), frames);
        Optional<SampleZone.Loop> loop =
                looped ? Optional.of(new SampleZone.Loop(frames / 4, frames / 2, frames / 16)) : Optional.empty();
        return Device.builder(Device.SAMPLER)
                .name(name)
                .zone(new SampleZone(zone.file(), zone.root(), zone.low(), zone.high(), 0, frames, loop))
                .parameter(Parameter.of("Release", "s", 0, 10, 0.25))
                .build();
    }

    private static Device pad() {
        SampleZone low = SampleZone.of(Path.of("Samples", "pad C2.wav"), Pitch.of(48), 80_000);
        SampleZone high = SampleZone.of(Path.of("Samples", "pad C3.wav"), Pitch.of(60), 80_000);
        return Device.builder(Device.SAMPLER)
                .name("Pad")
                .parameter(Parameter.of("Filter Freq", "Hz", 20, 20_000, 3_000))
                .zone(low.withKeys(Pitch.of(0), Pitch.of(53)))
                .zone(high.withKeys(Pitch.of(54), Pitch.of(127)))
                .build();
    }

    private static Device rack() {
        return Device.builder(Device.DRUM_RACK)
                .name("Kit")
                .chain(new Device.Chain(
                        "Kick", Pitch.of(36), 0, List.of(simpler("Kick", "Samples/kick.wav", 20_000, false))))
                .chain(new Device.Chain(
                        "Hat", Pitch.of(42), 1, List.of(simpler("Hat", "Samples/hat.wav", 5_000, false))))
                .build();
    }

    private static Device reverb() {
        return Device.builder(Device.REVERB)
                .parameter(Parameter.of("Decay", "s", 0.1, 20, 2.5))
                .parameter(Parameter.of("Dry/Wet", "", 0, 1, 1))
                .build();
    }

    private static Device delay() {
        return Device.builder(Device.DELAY)
                .parameter(Parameter.of("Time", "beats", 0, 8, 0.75))
                .parameter(Parameter.of("Feedback", "", 0, 1, 0.4))
                .build();
    }

    private static Device filter() {
        return Device.builder(Device.FILTER)
                .parameter(Parameter.of("Low Cut", "Hz", 10, 22_000, 120))
                .parameter(Parameter.of("High Cut", "Hz", 10, 22_000, 9_000))
                .build();
    }

    private static Device ducking() {
        return Device.builder(Device.SIDECHAIN)
                .parameter(Parameter.of("Amount", "dB", 0, 24, 6))
                .parameter(Parameter.of("Release", "s", 0, 1, 0.12))
                .property("source", "kick")
                .build();
    }

    private static Clip audio(String name, double length, Optional<Tempo> tempo) {
        return Clip.builder(name, Beats.of(length))
                .audio(new Clip.Audio(Path.of("Samples", "loop.wav"), tempo, Decibels.UNITY))
                .build();
    }

    /** Answers a clip at its place. */
    public static Track.Placed placed(double at, double length, Clip clip) {
        return new Track.Placed(Beats.of(at), Beats.of(length), clip);
    }
}
