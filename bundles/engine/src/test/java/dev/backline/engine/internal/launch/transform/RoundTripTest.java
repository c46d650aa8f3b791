package dev.backline.engine.internal.launch.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.SceneCut;
import dev.backline.api.session.ScenePlan;
import dev.backline.engine.internal.control.ClipCurve;
import dev.backline.engine.internal.launch.Ticks;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.ParameterRef;
import dev.backline.model.Pitch;
import dev.backline.model.Scene;
import dev.backline.model.Seed;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Session to arrangement and back is the identity for sets whose scenes last for whole bars, whose clips loop or end before their scene
 * does, and whose scenes all tell their time or none does.
 */
class RoundTripTest {
    private static final int SETS = Boolean.getBoolean("backline.long") ? 3000 : 200;
    private static final int BARS = 4;

    @Test
    void sessionToArrangementAndBackIsTheIdentity() {
        RandomGenerator random = Seed.of(21).random();
        PureTransforms transforms = new PureTransforms();
        int clips = 0;
        for (int i = 0; i < SETS; i++) {
            LiveSet set = set(random);
            List<ScenePlan.Part> parts = new ArrayList<>();
            for (int row = 0; row < set.scenes().size(); row++) {
                parts.add(new ScenePlan.Part(row, BARS));
            }
            LiveSet arranged = transforms
                    .arrange(set, new ScenePlan(parts, false), LaunchRules.DECIDED, Seed.of(i), Progress.NONE)
                    .set();
            LiveSet back = transforms
                    .scenes(arranged, SceneCut.atLocators().replacing())
                    .set();
            assertThat(back.scenes()).as("set %d", i).isEqualTo(set.scenes());
            for (int t = 0; t < set.tracks().size(); t++) {
                Track before = set.tracks().get(t);
                Track after = back.tracks().get(t);
                assertThat(after.session().keySet()).isEqualTo(before.session().keySet());
                int track = t;
                before.session()
                        .forEach((row, clip) -> assertThat(plain(after.session().get(row)))
                                .as("set %d, track %d, scene %d", SETS, track, row)
                                .isEqualTo(plain(clip)));
                clips += before.session().size();
            }
        }
        assertThat(clips).isGreaterThan(SETS * 3);
    }

    private static Clip plain(Clip clip) {
        return clip.toBuilder().envelopes(List.of()).build();
    }

    private static LiveSet set(RandomGenerator random) {
        int rows = random.nextInt(1, 6);
        boolean timed = random.nextBoolean() && rows > 1;
        List<Scene> scenes = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Scene scene = Scene.of("Part " + (char) ('A' + row), Color.of(random.nextInt(70)));
            scenes.add(
                    timed
                            ? scene.withTempo(Tempo.of(random.nextInt(40, 200)))
                                    .withSignature(new TimeSignature(random.nextInt(3, 8), 4))
                            : scene);
        }
        List<Track> tracks = new ArrayList<>();
        for (int t = 0; t < random.nextInt(1, 5); t++) {
            boolean audio = random.nextInt(4) == 0;
            Track.Builder track = Track.builder("t" + t, audio ? Track.Kind.AUDIO : Track.Kind.MIDI);
            for (int row = 0; row < rows; row++) {
                // The last scene must be heard to its end on some track.
                if (random.nextInt(4) > 0 || t == 0) {
                    track.session(row, clip(random, audio, t == 0));
                }
            }
            tracks.add(track.build());
        }
        return LiveSet.builder("Set", Tempo.of(120))
                .scenes(scenes)
                .tracks(tracks)
                .build();
    }

    private static Clip clip(RandomGenerator random, boolean audio, boolean loops) {
        double loopStart = random.nextInt(4);
        double loopEnd = loopStart + random.nextInt(1, 32) / 4.0;
        boolean looped = loops || random.nextInt(4) > 0;
        double start = looped ? random.nextInt((int) Math.ceil(loopEnd)) : 0;
        Clip.Builder clip = Clip.builder("Clip " + random.nextInt(100), Beats.of(1))
                .color(Color.of(random.nextInt(70)))
                .loop(Span.of(loopStart, loopEnd))
                .start(Beats.of(start))
                .end(Beats.of(start + random.nextInt(1, 12)))
                .looped(looped);
        if (audio) {
            clip.audio(new Clip.Audio(Path.of("a.wav"), Optional.of(Tempo.of(100)), Decibels.UNITY));
        } else {
            List<Note> notes = new ArrayList<>();
            for (int n = 0; n < random.nextInt(8); n++) {
                notes.add(Note.of(
                        Pitch.of(random.nextInt(128)),
                        Beats.of(random.nextInt(40) / 6.0),
                        Beats.of(random.nextInt(1, 12) / 6.0),
                        random.nextInt(1, 128)));
            }
            clip.notes(notes);
        }
        return clip.build();
    }

    /** Clip envelope to automation and back, read at 10,000 places: nowhere off by more than half a percent of its height. */
    @Test
    void envelopesKeepTheirCourseBothWays() {
        RandomGenerator random = Seed.of(31).random();
        PureTransforms transforms = new PureTransforms();
        for (int i = 0; i < 100; i++) {
            ClipEnvelope envelope = envelope(random);
            double loopStart = random.nextInt(3);
            double loopEnd = loopStart + random.nextInt(1, 24) / 4.0;
            Clip clip = Clip.builder("Clip", Beats.of(1))
                    .loop(Span.of(loopStart, loopEnd))
                    .start(Beats.of(random.nextInt((int) Math.ceil(loopEnd))))
                    .envelope(envelope)
                    .build();
            LiveSet set = LiveSet.builder("Set", Tempo.of(120))
                    .scenes(List.of(Scene.of("One", Color.of(0))))
                    .tracks(List.of(
                            Track.builder("a", Track.Kind.MIDI).session(0, clip).build()))
                    .build();
            LiveSet arranged = transforms
                    .arrange(
                            set,
                            new ScenePlan(List.of(new ScenePlan.Part(0, BARS)), false),
                            LaunchRules.DECIDED,
                            Seed.of(i),
                            Progress.NONE)
                    .set();
            Envelope unrolled = arranged.tracks().getFirst().automation().getFirst();
            Clip back = transforms
                    .scenes(arranged, SceneCut.atLocators().replacing())
                    .set()
                    .tracks()
                    .getFirst()
                    .session()
                    .get(0);
            ClipCurve before = ClipCurve.of(envelope);
            ClipCurve after = ClipCurve.of(back.envelopes().getFirst());
            for (int n = 0; n < 100; n++) {
                double at = random.nextDouble() * BARS * 4;
                double position = position(clip, at);
                double value = before.at(position, at, false);
                assertThat(unrolled.at(Beats.of(at))).as("set %d at %s", i, at).isCloseTo(value, within(0.005));
                assertThat(after.at(position(back, at), at, false))
                        .as("set %d at %s", i, at)
                        .isCloseTo(value, within(0.005));
            }
        }
    }

    private static double position(Clip clip, double played) {
        return Ticks.beats(Placements.position(clip, Ticks.of(Beats.of(played))))
                .value();
    }

    private static ClipEnvelope envelope(RandomGenerator random) {
        List<Envelope.Point> points = new ArrayList<>();
        for (int p = 0; p < random.nextInt(1, 10); p++) {
            Optional<Envelope.Curve> curve = random.nextInt(3) > 0
                    ? Optional.empty()
                    : Optional.of(new Envelope.Curve(
                            random.nextDouble(0.1, 0.9),
                            random.nextDouble(),
                            random.nextDouble(0.1, 0.9),
                            random.nextDouble()));
            points.add(new Envelope.Point(Beats.of(random.nextInt(40) / 6.0), random.nextDouble(), curve));
        }
        Optional<Span> own =
                random.nextInt(3) > 0 ? Optional.empty() : Optional.of(Span.of(0, random.nextInt(1, 20) / 3.0));
        return new ClipEnvelope(new Envelope(ParameterRef.VOLUME, random.nextDouble(), points), false, own);
    }
}
