package dev.backline.engine.internal.launch;

import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchScript;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.FollowAction;
import dev.backline.model.FollowAction.Act;
import dev.backline.model.FollowAction.Choice;
import dev.backline.model.Launch;
import dev.backline.model.LiveSet;
import dev.backline.model.Quantisation;
import dev.backline.model.Scene;
import dev.backline.model.SignatureMap;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Sets and scripts of seeded chance that use everything. */
public final class ChanceSets {
    private ChanceSets() {}

    /** Answers a set with up to five tracks and six scenes. */
    public static LiveSet set(RandomGenerator random) {
        int rows = random.nextInt(1, 7);
        List<Track> tracks = new ArrayList<>();
        tracks.add(Track.builder("g", Track.Kind.GROUP).name("Group").build());
        for (int t = 0; t < random.nextInt(1, 6); t++) {
            boolean audio = random.nextInt(3) == 0;
            Track.Builder track = Track.builder("t" + t, audio ? Track.Kind.AUDIO : Track.Kind.MIDI)
                    .name("Track " + t);
            if (random.nextInt(3) == 0) {
                track.group("g");
            }
            for (int row = 0; row < rows; row++) {
                if (random.nextInt(4) > 0) {
                    track.session(row, clip(random, audio, rows));
                }
                track.stopButton(row, random.nextInt(3) > 0);
            }
            tracks.add(track.build());
        }
        List<Scene> scenes = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            scenes.add(scene(random, row, rows));
        }
        return LiveSet.builder("Chance", Tempo.of(120))
                .tempo(tempo(random))
                .signatures(SignatureMap.of(List.of(
                        new SignatureMap.Change(Beats.ZERO, TimeSignature.FOUR_FOUR),
                        new SignatureMap.Change(Beats.of(random.nextInt(1, 40)), new TimeSignature(7, 8)))))
                .quantisation(one(random, Quantisation.values()))
                .transport(
                        random.nextInt(3) == 0
                                ? LiveSet.Transport.looping(Span.of(random.nextInt(4), random.nextInt(5, 20)))
                                : LiveSet.Transport.START)
                .tracks(tracks)
                .scenes(scenes)
                .build();
    }

    private static TempoMap tempo(RandomGenerator random) {
        Tempo from = Tempo.of(random.nextInt(200, 2000) / 10.0);
        Tempo to = Tempo.of(random.nextInt(200, 2000) / 10.0);
        return random.nextBoolean()
                ? TempoMap.constant(from)
                : TempoMap.of(List.of(
                        new TempoMap.Change(
                                Beats.ZERO, from, random.nextBoolean() ? Optional.of(to) : Optional.empty()),
                        new TempoMap.Change(Beats.of(random.nextInt(1, 30)), to)));
    }

    private static Scene scene(RandomGenerator random, int row, int rows) {
        Scene scene = Scene.of("Scene " + row, Color.of(0));
        if (random.nextInt(4) == 0) {
            scene = scene.withTempo(Tempo.of(random.nextInt(20, 400)));
        }
        if (random.nextInt(4) == 0) {
            scene = scene.withSignature(new TimeSignature(random.nextInt(1, 10), 1 << random.nextInt(5)));
        }
        return random.nextInt(3) == 0 ? scene.withFollow(follow(random, rows)) : scene;
    }

    private static Clip clip(RandomGenerator random, boolean audio, int rows) {
        double loopStart = random.nextInt(4);
        double loopEnd = loopStart + random.nextInt(1, 64) / 8.0;
        Clip.Builder clip = Clip.builder("Clip", Beats.of(1))
                .loop(Span.of(loopStart, loopEnd))
                .start(Beats.of(random.nextInt(5)))
                .end(Beats.of(random.nextInt(5, 12)))
                .looped(random.nextInt(3) > 0)
                .enabled(random.nextInt(8) > 0)
                .launch(new Launch(
                        one(random, Launch.Mode.values()),
                        random.nextBoolean() ? Optional.empty() : Optional.of(one(random, Quantisation.values())),
                        random.nextInt(3) == 0,
                        random.nextDouble(),
                        random.nextBoolean() ? follow(random, rows) : FollowAction.OFF));
        if (audio) {
            clip.audio(new Clip.Audio(
                    Path.of("a.wav"),
                    random.nextBoolean() ? Optional.of(Tempo.of(100)) : Optional.empty(),
                    Decibels.UNITY));
        }
        return clip.build();
    }

    private static FollowAction follow(RandomGenerator random, int rows) {
        return new FollowAction(
                true,
                random.nextBoolean(),
                Beats.of(random.nextInt(1, 64) / 6.0),
                random.nextInt(1, 4),
                new Choice(one(random, Act.values()), random.nextInt(101), random.nextInt(rows + 1)),
                new Choice(one(random, Act.values()), random.nextInt(101), random.nextInt(rows + 1)));
    }

    /** Answers about forty commands of every kind in up to a minute and a half. */
    public static LaunchScript script(RandomGenerator random, LiveSet set) {
        int tracks = set.tracks().size();
        int rows = set.scenes().size();
        List<LaunchCommand> commands = new ArrayList<>();
        long frame = 0;
        for (int i = 0; i < 40; i++) {
            frame += random.nextInt(3) == 0 ? 0 : random.nextInt(100_000);
            LaunchCommand.Kind kind =
                    random.nextInt(2) == 0 ? LaunchCommand.Kind.PRESS : one(random, LaunchCommand.Kind.values());
            double value = switch (kind) {
                case TEMPO -> random.nextInt(200, 9990) / 10.0;
                case POSITION -> random.nextInt(200) / 6.0;
                case QUANTISATION -> random.nextInt(14);
                case LOOP, FOLLOW_ACTIONS -> random.nextInt(2);
                case NUDGE -> random.nextInt(-3, 4);
                default -> random.nextInt(1, 128);
            };
            commands.add(new LaunchCommand(frame, kind, random.nextInt(-1, tracks), random.nextInt(rows), value));
        }
        return new LaunchScript(commands, frame + 400_000);
    }

    private static <T> T one(RandomGenerator random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
