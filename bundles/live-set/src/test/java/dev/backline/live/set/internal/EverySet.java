package dev.backline.live.set.internal;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.Envelope;
import dev.backline.model.Fade;
import dev.backline.model.FollowAction;
import dev.backline.model.Groove;
import dev.backline.model.Key;
import dev.backline.model.Launch;
import dev.backline.model.LiveSet;
import dev.backline.model.Macro;
import dev.backline.model.Mixer;
import dev.backline.model.Note;
import dev.backline.model.Parameter;
import dev.backline.model.ParameterRef;
import dev.backline.model.Pitch;
import dev.backline.model.Quantisation;
import dev.backline.model.Range;
import dev.backline.model.Routing;
import dev.backline.model.Scene;
import dev.backline.model.Seconds;
import dev.backline.model.SideChain;
import dev.backline.model.SignatureMap;
import dev.backline.model.Span;
import dev.backline.model.TakeLane;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;
import dev.backline.model.Track;
import dev.backline.model.Warp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A set in which everything that can be said about one is said at least once. */
final class EverySet {
    private EverySet() {}

    static LiveSet of() {
        Clip template = InventedSets.clip("Late", 1, Note.of(Pitch.of(60), Beats.of(0.28), Beats.of(0.1), 90));
        return LiveSet.builder("Everything", Tempo.of(100))
                .tempo(TempoMap.of(List.of(
                        new TempoMap.Change(Beats.ZERO, Tempo.of(100)),
                        new TempoMap.Change(Beats.of(16), Tempo.of(100), Optional.of(Tempo.of(140))),
                        new TempoMap.Change(Beats.of(32), Tempo.of(120)))))
                .signatures(SignatureMap.of(List.of(
                        new SignatureMap.Change(Beats.ZERO, TimeSignature.FOUR_FOUR),
                        new SignatureMap.Change(Beats.of(16), new TimeSignature(7, 8)))))
                .key(Key.parse("D dorian"))
                .quantisation(Quantisation.SIXTEENTH)
                .grooves(List.of(new Groove("late", "Late", Optional.of(template), 4, 0.25, 0.5, 0.1, -0.5)))
                .grooveAmount(1.3)
                .crossfader(-0.5)
                .annotation("for the stage")
                .transport(new LiveSet.Transport(Optional.of(Span.of(8, 24)), true, true, false, Beats.of(8)))
                .scenes(List.of(
                        Scene.of("A", Color.NONE)
                                .withTempo(Tempo.of(99.5))
                                .withSignature(new TimeSignature(3, 4))
                                .withFollow(FollowAction.after(Beats.of(16), FollowAction.Act.NEXT)),
                        Scene.of("B", Color.of(5))))
                .tracks(List.of(synth(), voice(), aux(), main()))
                .build();
    }

    private static Track synth() {
        return InventedSets.midi("synth", rack())
                .devices(List.of(rack(), bus()))
                .mixer(new Mixer(Decibels.of(-6), 0, Map.of("room", Decibels.of(-12)))
                        .withSide(Mixer.Side.A)
                        .withSplit(-1, 0.5))
                .session(0, launched())
                .place(InventedSets.placed(0, 8, launched()))
                .automate(new Envelope(
                        ParameterRef.VOLUME,
                        1,
                        List.of(
                                new Envelope.Point(Beats.of(4), 0.5, Optional.of(new Envelope.Curve(0.5, 0, 1, 0.5))),
                                Envelope.Point.of(8, 1))))
                .automate(new Envelope(ParameterRef.send("room"), 0, List.of(Envelope.Point.of(8, 0.5))))
                .automate(
                        new Envelope(ParameterRef.device("glue", "Threshold"), -20, List.of(Envelope.Point.of(8, -30))))
                .automate(new Envelope(ParameterRef.device("glue", "on"), 1, List.of(Envelope.Point.of(8, 0))))
                .automate(new Envelope(ParameterRef.macro("rack", 0), 64, List.of(Envelope.Point.of(8, 127))))
                .automate(new Envelope(
                        ParameterRef.device("sampler", "Attack"), 0.01, List.of(Envelope.Point.of(8, 0.5))))
                .automate(new Envelope(ParameterRef.of("chain/soft/volume"), 1, List.of(Envelope.Point.of(8, 0))))
                .route(Routing.Port.MIDI_IN, new Routing(Routing.Place.EXTERNAL, "Keys", "3"))
                .delay(Track.Delay.of(Seconds.of(-0.012)))
                .monitor(Track.Monitor.IN)
                .armed(true)
                .folded(true)
                .build();
    }

    private static Clip launched() {
        FollowAction follow = new FollowAction(
                true,
                false,
                Beats.of(6),
                3,
                new FollowAction.Choice(FollowAction.Act.JUMP, 90, 1),
                new FollowAction.Choice(FollowAction.Act.OTHER, 10, 0));
        Note soft = Note.of(Pitch.of(62), Beats.of(1), Beats.of(1), 70)
                .withProbability(0.75)
                .withDetail(new Note.Detail(-20, 30, false, List.of()));
        return Clip.builder("Launched", Beats.of(4))
                .loop(Span.of(1, 5))
                .start(Beats.of(2))
                .end(Beats.of(6))
                .launch(new Launch(Launch.Mode.REPEAT, Optional.of(Quantisation.EIGHTH_TRIPLET), true, 0.25, follow))
                .signature(new TimeSignature(5, 4))
                .groove("late")
                .annotation("press hard")
                .notes(List.of(soft, Note.of(Pitch.of(65), Beats.of(3), Beats.of(0.5), 90)))
                .envelope(
                        ClipEnvelope.modulation(new Envelope(ParameterRef.PAN, 0, List.of(Envelope.Point.of(2, 0.5)))))
                .envelope(ClipEnvelope.automation(
                        new Envelope(ParameterRef.of("midi/3"), 0, List.of(Envelope.Point.of(1, 64)))))
                .build();
    }

    private static Device rack() {
        Device sampler = InventedSets.simpler("Soft", "Samples/soft.wav", 9_000, true).toBuilder()
                .id("sampler")
                .build();
        return Device.builder(Device.INSTRUMENT_RACK)
                .id("rack")
                .name("Layers")
                .chain(Device.Chain.of("Soft", List.of(sampler))
                        .withZone(new Device.Zone(
                                Range.of(0, 59), new Range(1, 100, 1, 80), Range.of(0, 63), Device.PAD_KEY))
                        .withStrip(new Device.Strip(
                                "soft", Mixer.UNITY.withVolume(Decibels.of(-3)).withPan(0.5), Color.of(9))))
                .chain(Device.Chain.of("Hard", List.of(InventedSets.simpler("Hard", "Samples/hard.wav", 9_000, false))))
                .macro(new Macro(
                        "Attack", 64, List.of(new Macro.Mapping(ParameterRef.device("sampler", "Attack"), 0.001, 2))))
                .macro(new Macro("Level", 127, List.of(new Macro.Mapping(ParameterRef.of("chain/soft/volume"), 0, 1))))
                .variation(new Macro.Variation("Fast", Map.of(0, 0.0)))
                .build();
    }

    private static Device bus() {
        return Device.builder(Device.AUDIO_RACK)
                .name("Bus")
                .chain(Device.Chain.of("Chain", List.of(glue(), plain(Device.SATURATOR), plain(Device.UTILITY))))
                .build();
    }

    private static Device glue() {
        return Device.builder(Device.GLUE_COMPRESSOR)
                .id("glue")
                .name("Glue")
                .parameter(Parameter.of("Threshold", "dB", -40, 0, -18))
                .parameter(Parameter.of("Dry/Wet", "%", 0, 100, 80))
                .sideChain(SideChain.of("voice"))
                .on(false)
                .build();
    }

    private static Device plain(String kind) {
        return Device.builder(kind).build();
    }

    private static Track voice() {
        Warp warp = new Warp(
                Warp.Mode.COMPLEX_PRO,
                List.of(
                        new Warp.Marker(Seconds.of(0), Beats.ZERO),
                        new Warp.Marker(Seconds.of(2.5), Beats.of(4)),
                        new Warp.Marker(Seconds.of(4), Beats.of(8))),
                Map.of("ComplexProFormants", 80.0));
        Clip take = Clip.builder("Take", Beats.of(8))
                .take(2)
                .audio(new Clip.Audio(Path.of("Samples", "voice.wav"), Optional.of(Tempo.of(96)), Decibels.of(-3))
                        .withWarp(warp)
                        .withShape(new Clip.Shape(
                                -3, 12, Fade.of(Beats.of(0.25)), new Fade(Beats.of(1), 0.5, 0, false), true)))
                .envelope(ClipEnvelope.modulation(
                        new Envelope(ParameterRef.of("clip/transpose"), 0, List.of(Envelope.Point.of(2, 12)))))
                .build();
        return Track.builder("voice", Track.Kind.AUDIO)
                .name("Voice")
                .session(1, take)
                .place(InventedSets.placed(0, 8, take))
                .takeLanes(List.of(new TakeLane("1", "First", List.of(InventedSets.placed(0, 8, take)))))
                .devices(List.of(
                        plain(Device.EQ_EIGHT),
                        plain(Device.COMPRESSOR),
                        plain(Device.GATE),
                        plain(Device.MULTIBAND_DYNAMICS),
                        plain(Device.LIVE + "DrumBuss"),
                        plain(Device.LIVE_REVERB),
                        plain(Device.LIVE_DELAY)))
                .route(Routing.Port.AUDIO_IN, Routing.external("3/4"))
                .route(Routing.Port.AUDIO_OUT, Routing.track("synth", "Track In"))
                .mixer(Mixer.UNITY.withSide(Mixer.Side.B).withSolo(true).withOn(false))
                .build();
    }

    private static Track aux() {
        return Track.builder("room", Track.Kind.RETURN)
                .name("Room")
                .preFader(true)
                .build();
    }

    private static Track main() {
        return Track.builder("main", Track.Kind.MAIN)
                .devices(List.of(plain(Device.LIMITER)))
                .automate(new Envelope(ParameterRef.CROSSFADER, -1, List.of(Envelope.Point.of(16, 1))))
                .build();
    }
}
