package dev.backline.live.set.internal.exchange;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.Envelope;
import dev.backline.model.Expression;
import dev.backline.model.Fade;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.Mixer;
import dev.backline.model.Note;
import dev.backline.model.Parameter;
import dev.backline.model.ParameterRef;
import dev.backline.model.Pitch;
import dev.backline.model.PluginRef;
import dev.backline.model.Scene;
import dev.backline.model.Seconds;
import dev.backline.model.Seed;
import dev.backline.model.SignatureMap;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;
import dev.backline.model.Track;
import dev.backline.model.Warp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Sets that chance drew, with all that a DAWproject can hold and nothing else. */
public final class DrawnSets {
    private static final int SCENES = 3;

    private final RandomGenerator random;

    private DrawnSets(long seed) {
        random = Seed.of(seed).split("exchange").random();
    }

    /** Answers the set of a seed. */
    public static LiveSet of(long seed) {
        return new DrawnSets(seed).set();
    }

    private LiveSet set() {
        List<Track> tracks = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        boolean grouped = random.nextBoolean();
        if (grouped) {
            tracks.add(
                    strip(Track.builder("group 1", Track.Kind.GROUP), Map.of()).build());
        }
        for (int i = 0; i < count; i++) {
            Track.Builder track = random.nextInt(3) > 0 ? midi("midi/" + i) : audio("Audio " + i + " \"<&>\" ünï");
            if (grouped && i < 2) {
                track.group("group 1");
            }
            tracks.add(track.build());
        }
        tracks.add(strip(Track.builder("return", Track.Kind.RETURN), Map.of())
                .preFader(random.nextBoolean())
                .build());
        tracks.add(strip(Track.builder("7", Track.Kind.MAIN), Map.of()).build());
        return LiveSet.builder("Drawn & <told>", Tempo.of(120))
                .tempo(tempo())
                .signatures(signatures())
                .tracks(tracks)
                .scenes(IntStream.range(0, SCENES).mapToObj(this::scene).toList())
                .locators(List.of(new Locator("=Intro", Beats.ZERO), new Locator("Drop \"1\"", Beats.of(16.5))))
                .build();
    }

    private Scene scene(int number) {
        return Scene.of("Scene " + number, number == 0 ? Color.NONE : color());
    }

    private TempoMap tempo() {
        List<TempoMap.Change> changes = new ArrayList<>();
        double at = 0;
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Optional<Tempo> glide = random.nextBoolean() ? Optional.of(bpm()) : Optional.empty();
            changes.add(new TempoMap.Change(Beats.of(at), bpm(), glide));
            at += 1 + random.nextInt(16);
        }
        changes.add(new TempoMap.Change(Beats.of(at), bpm()));
        return TempoMap.of(changes);
    }

    private Tempo bpm() {
        return Tempo.of(60 + random.nextInt(1200) / 10.0);
    }

    private SignatureMap signatures() {
        List<SignatureMap.Change> changes = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            changes.add(new SignatureMap.Change(
                    Beats.of(i * 12.0), new TimeSignature(2 + random.nextInt(9), 1 << random.nextInt(5))));
        }
        return SignatureMap.of(changes);
    }

    private Color color() {
        return Color.of(random.nextInt(70));
    }

    private Track.Builder strip(Track.Builder track, Map<String, Decibels> sends) {
        Decibels volume = random.nextInt(6) == 0 ? Decibels.SILENCE : Decibels.of((60 - random.nextInt(600)) / 10.0);
        Mixer mixer = new Mixer(volume, (random.nextInt(201) - 100) / 100.0, sends)
                .withOn(random.nextInt(4) > 0)
                .withSolo(random.nextInt(5) == 0);
        track.color(color()).mixer(mixer).automation(List.of());
        if (random.nextBoolean()) {
            track.automate(envelope(ParameterRef.VOLUME, 0, 1, 64));
            track.automate(envelope(ParameterRef.PAN, -1, 1, 64));
            track.automate(switched(ParameterRef.ON));
        }
        return track;
    }

    private Track.Builder midi(String id) {
        Map<String, Decibels> sends = new HashMap<>();
        if (random.nextBoolean()) {
            sends.put("return", Decibels.of(-random.nextInt(300) / 10.0));
        }
        Track.Builder track = strip(Track.builder(id, Track.Kind.MIDI).name(id + " Ü"), sends);
        if (sends.containsKey("return") && random.nextBoolean()) {
            track.automate(envelope(ParameterRef.send("return"), 0, 1, 32));
        }
        if (random.nextBoolean()) {
            track.devices(List.of(
                    Device.builder("sampler")
                            .id("d1")
                            .name("Synth")
                            .on(random.nextBoolean())
                            .parameter(Parameter.of("Attack", "s", 0, 10, random.nextInt(100) / 10.0))
                            .parameter(Parameter.of("Detune", "ct", -50, 50, random.nextInt(100) - 50))
                            .build(),
                    Device.builder(Device.FILTER)
                            .id("d2")
                            .name("Cut")
                            .parameter(Parameter.of("Low Cut", "Hz", 10, 22_000, 100 + random.nextInt(100)))
                            .build(),
                    Device.builder(Device.PLUGIN)
                            .id("d3")
                            .name("Plug")
                            .plugin(new PluginRef(PluginRef.Format.VST3, "Plug", "Maker", "12ab", ""))
                            .build()));
        }
        fill(track, this::notes);
        return track;
    }

    private Track.Builder audio(String name) {
        Track.Builder track = strip(Track.builder(name, Track.Kind.AUDIO).name(name), Map.of());
        fill(track, this::recording);
        return track;
    }

    private void fill(Track.Builder track, Function<String, Clip> clips) {
        double at = 0;
        for (int i = 0; i < random.nextInt(4); i++) {
            at += random.nextInt(8) / 2.0;
            Clip clip = clips.apply("Clip " + i);
            double length =
                    clip.looped() ? 1 + random.nextInt(32) / 2.0 : clip.length().value();
            track.place(new Track.Placed(Beats.of(at), Beats.of(length), clip));
            at += length;
        }
        for (int scene = 0; scene < SCENES; scene++) {
            if (random.nextBoolean()) {
                track.session(scene, clips.apply("Slot " + scene));
            }
        }
    }

    private Clip.Builder clip(String name) {
        double start = random.nextInt(9) - 2;
        double length = 1 + random.nextInt(16) / 2.0;
        boolean looped = random.nextBoolean();
        Clip.Builder clip = Clip.builder(name, Beats.of(length))
                .color(color())
                .loop(Span.of(start, start + length))
                .looped(looped)
                .enabled(random.nextInt(8) > 0)
                .annotation(random.nextInt(3) == 0 ? "a remark" : "");
        return looped && random.nextBoolean() ? clip.start(Beats.of(start + 0.5)) : clip;
    }

    private Clip notes(String name) {
        Clip.Builder clip = clip(name);
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < random.nextInt(12); i++) {
            Note note = Note.of(
                    Pitch.of(20 + random.nextInt(80)),
                    Beats.of(random.nextInt(100) / 12.0 - 1),
                    Beats.of((1 + random.nextInt(30)) / 24.0),
                    1 + random.nextInt(127));
            notes.add(random.nextInt(5) == 0 ? moved(note) : note);
        }
        clip.notes(notes);
        if (random.nextInt(3) == 0) {
            clip.envelope(ClipEnvelope.automation(envelope(ParameterRef.of("midi/0"), -8192, 8191, 8)));
            clip.envelope(ClipEnvelope.automation(envelope(ParameterRef.of("midi/1"), 0, 127, 8)));
            clip.envelope(ClipEnvelope.automation(envelope(ParameterRef.of("midi/76"), 0, 127, 8)));
        }
        return clip.build();
    }

    private Note moved(Note note) {
        List<Expression> movements = List.of(
                new Expression(
                        Expression.Kind.BEND,
                        List.of(Envelope.Point.of(0, 0), Envelope.Point.of(0.25, random.nextInt(96) - 48))),
                new Expression(Expression.Kind.SLIDE, List.of(Envelope.Point.of(0, random.nextInt(128)))));
        return note.withDetail(new Note.Detail(0, random.nextInt(128), true, movements));
    }

    private Clip recording(String name) {
        Clip.Audio audio = new Clip.Audio(
                Path.of("Samples", "take " + random.nextInt(3) + ".wav"),
                Optional.of(bpm()),
                random.nextBoolean() ? Decibels.UNITY : Decibels.of(-random.nextInt(240) / 10.0),
                Warp.of(Warp.Mode.values()[random.nextInt(7)]),
                Clip.Shape.PLAIN
                        .withPitch(random.nextInt(25) - 12, random.nextInt(50))
                        .withFades(Fade.of(Beats.of(random.nextInt(4) / 4.0)), Fade.NONE));
        if (random.nextInt(3) == 0) {
            audio = new Clip.Audio(audio.file(), Optional.empty(), audio.gain(), audio.warp(), audio.shape());
        } else if (random.nextBoolean()) {
            audio = new Clip.Audio(audio.file(), Optional.of(Tempo.of(120)), audio.gain(), markers(), audio.shape());
        }
        return clip(name).audio(audio).build();
    }

    /** Three markers, the last at 120 bpm seen from the first. */
    private Warp markers() {
        double middle = 1 + random.nextInt(20) / 10.0;
        return new Warp(
                Warp.Mode.BEATS,
                List.of(
                        new Warp.Marker(Seconds.of(0.25), Beats.of(0)),
                        new Warp.Marker(Seconds.of(middle), Beats.of(3)),
                        new Warp.Marker(Seconds.of(4.25), Beats.of(8))),
                Map.of());
    }

    private Envelope envelope(ParameterRef target, int low, int high, int until) {
        List<Envelope.Point> points = new ArrayList<>();
        double at = 0;
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            points.add(Envelope.Point.of(at, low + (high - low) * (random.nextInt(101) / 100.0)));
            at += random.nextInt(until) / 8.0;
        }
        return Envelope.of(target, points);
    }

    private Envelope switched(ParameterRef target) {
        List<Envelope.Point> points = new ArrayList<>();
        points.add(Envelope.Point.of(0, 1));
        points.add(Envelope.Point.of(4, 1));
        points.add(Envelope.Point.of(4, 0));
        return Envelope.of(target, points);
    }
}
