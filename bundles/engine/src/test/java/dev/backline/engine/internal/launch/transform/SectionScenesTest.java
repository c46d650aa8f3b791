package dev.backline.engine.internal.launch.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.session.SceneCut;
import dev.backline.api.session.Transformed;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.Note;
import dev.backline.model.ParameterRef;
import dev.backline.model.Pitch;
import dev.backline.model.Scene;
import dev.backline.model.Seed;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** An arrangement becomes scenes. */
class SectionScenesTest {
    private static Note note(double at) {
        return Note.of(Pitch.of(60), Beats.of(at), Beats.of(0.5), 100);
    }

    private static Clip notes(String name, double length, Note... notes) {
        return Clip.builder(name, Beats.of(length)).notes(List.of(notes)).build();
    }

    private static Track.Placed placed(double at, double length, Clip clip) {
        return new Track.Placed(Beats.of(at), Beats.of(length), clip);
    }

    private static LiveSet set(List<Locator> locators, Track... tracks) {
        return LiveSet.builder("Set", Tempo.of(120))
                .tracks(List.of(tracks))
                .locators(locators)
                .build();
    }

    private static Transformed scenes(LiveSet set) {
        return new PureTransforms().scenes(set, SceneCut.atLocators());
    }

    @Test
    void locatorsNameTheScenesAndTheClipsLieInThem() {
        LiveSet set = set(
                List.of(new Locator("Verse", Beats.ZERO), new Locator("Chorus", Beats.of(16))),
                Track.builder("a", Track.Kind.MIDI)
                        .name("Bass")
                        .place(placed(0, 16, notes("Riff", 4, note(0), note(1.5))))
                        .place(placed(16, 16, notes("Hook", 8, note(2))))
                        .build());
        LiveSet answer = scenes(set).set();
        assertThat(answer.scenes()).extracting(Scene::name).containsExactly("Verse", "Chorus");
        assertThat(answer.tracks().getFirst().session().get(0)).isEqualTo(notes("Riff", 4, note(0), note(1.5)));
        assertThat(answer.tracks().getFirst().session().get(1)).isEqualTo(notes("Hook", 8, note(2)));
    }

    @Test
    void newScenesComeBelowUnlessTheyReplace() {
        LiveSet set = set(
                        List.of(),
                        Track.builder("a", Track.Kind.MIDI)
                                .session(0, notes("Mine", 4, note(0)))
                                .place(placed(0, 8, notes("Riff", 4, note(0))))
                                .build())
                .toBuilder()
                .scenes(List.of(Scene.of("Old", Color.of(3))))
                .build();
        assertThat(scenes(set).set().scenes()).extracting(Scene::name).containsExactly("Old", "Scene 1");
        assertThat(scenes(set).set().tracks().getFirst().session().keySet()).containsExactly(0, 1);
        LiveSet replaced = new PureTransforms()
                .scenes(set, SceneCut.atLocators().replacing())
                .set();
        assertThat(replaced.scenes()).extracting(Scene::name).containsExactly("Scene 1");
        assertThat(replaced.tracks().getFirst().session().get(0).name()).isEqualTo("Riff");
    }

    @Test
    void barsCutAndALongLoopGoesOnWhereItWas() {
        LiveSet set = set(
                List.of(),
                Track.builder("a", Track.Kind.MIDI)
                        .place(placed(0, 24, notes("Riff", 6, note(0))))
                        .build());
        LiveSet answer = new PureTransforms()
                .scenes(set, new SceneCut(SceneCut.By.BARS, 2, true))
                .set();
        assertThat(answer.tracks().getFirst().session().values())
                .extracting(c -> c.start().value())
                .containsExactly(0.0, 2.0, 4.0);
    }

    @Test
    void withoutLocatorsScenesBeginWhereClipsDo() {
        LiveSet set = set(
                List.of(),
                Track.builder("a", Track.Kind.MIDI)
                        .place(placed(0, 16, notes("A", 4, note(0))))
                        .build(),
                Track.builder("b", Track.Kind.MIDI)
                        .place(placed(8, 16, notes("B", 4, note(0))))
                        .build());
        LiveSet answer = scenes(set).set();
        assertThat(answer.scenes()).hasSize(3);
        assertThat(answer.tracks().get(0).session().keySet()).containsExactly(0, 1);
        assertThat(answer.tracks().get(1).session().keySet()).containsExactly(1, 2);
    }

    @Test
    void recordingsThatRepeatBecomeALoop() {
        Clip take = Clip.builder("Take", Beats.of(16))
                .looped(false)
                .start(Beats.of(4))
                .end(Beats.of(8))
                .audio(new Clip.Audio(Path.of("a.wav"), Optional.of(Tempo.of(120)), Decibels.UNITY))
                .build();
        LiveSet set = set(
                List.of(),
                Track.builder("a", Track.Kind.AUDIO)
                        .place(placed(0, 4, take))
                        .place(placed(4, 4, take))
                        .place(placed(8, 2, take))
                        .build());
        Clip loop = new PureTransforms()
                .scenes(
                        set.toBuilder()
                                .locators(List.of(new Locator("All", Beats.ZERO)))
                                .build(),
                        SceneCut.atLocators())
                .set()
                .tracks()
                .getFirst()
                .session()
                .get(0);
        assertThat(loop.looped()).isTrue();
        assertThat(loop.loop()).isEqualTo(Span.of(4, 8));
    }

    @Test
    void whatASlotCannotHoldIsTold() {
        Clip take = Clip.builder("Take", Beats.of(4))
                .looped(false)
                .audio(new Clip.Audio(Path.of("a.wav"), Optional.of(Tempo.of(120)), Decibels.UNITY))
                .build();
        Transformed answer = scenes(set(
                List.of(new Locator("All", Beats.ZERO)),
                Track.builder("a", Track.Kind.AUDIO)
                        .name("Vox")
                        .place(placed(2, 4, take))
                        .build()));
        assertThat(answer.notes())
                .containsExactly(
                        "Track Vox: clip Take at beat 2.0 begins within All, and a clip of the session begins with"
                                + " its scene. It stays in the arrangement.");
        assertThat(answer.set().tracks().getFirst().session()).isEmpty();
    }

    /** Loops of chance, written out as one long clip or as copies, with chance in their last round or not. */
    @Test
    void plantedLoopsAreFoundAndNothingElse() {
        RandomGenerator random = Seed.of(12).random();
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int i = 0; i < 300; i++) {
            int bars = 1 << random.nextInt(4);
            boolean planted = random.nextBoolean();
            List<Note> part = part(random, bars * 4);
            List<Note> all = new ArrayList<>();
            int rounds = random.nextInt(2, 5);
            for (int round = 0; round < rounds; round++) {
                for (Note note : planted ? part : part(random, bars * 4)) {
                    all.add(note.withStart(Beats.of(note.start().value() + round * bars * 4)));
                }
            }
            double length = rounds * bars * 4;
            Clip written = Clip.builder("Long", Beats.of(length))
                    .looped(false)
                    .notes(all)
                    .build();
            LiveSet set = set(
                    List.of(new Locator("All", Beats.ZERO)),
                    Track.builder("a", Track.Kind.MIDI)
                            .place(placed(0, length, written))
                            .build());
            Clip found = scenes(set).set().tracks().getFirst().session().get(0);
            boolean loop = found.loop().length().value() < length;
            right += planted && loop && found.loop().length().value() == bars * 4 ? 1 : 0;
            wrong += loop && !planted ? 1 : 0;
            missed += planted && !loop ? 1 : 0;
            // Whatever was found, it plays what was written.
            assertThat(placed(0, length, found).notes())
                    .isEqualTo(placed(0, length, written).notes());
        }
        double f1 = 2.0 * right / (2.0 * right + wrong + missed);
        assertThat(f1).isGreaterThanOrEqualTo(0.95);
    }

    private static List<Note> part(RandomGenerator random, int beats) {
        List<Note> notes = new ArrayList<>();
        for (int sixteenth = 0; sixteenth < beats * 4; sixteenth++) {
            if (random.nextInt(4) == 0 || sixteenth == 0) {
                notes.add(Note.of(
                        Pitch.of(random.nextInt(36, 84)),
                        Beats.of(sixteenth / 4.0),
                        Beats.of(0.25),
                        random.nextInt(1, 128)));
            }
        }
        return notes;
    }

    @Test
    void automationComesAlongWithTheClip() {
        Envelope ramp = Envelope.of(
                ParameterRef.VOLUME,
                List.of(Envelope.Point.of(0, 0.5), Envelope.Point.of(16, 0.5), Envelope.Point.of(32, 1)));
        LiveSet set = set(
                List.of(new Locator("A", Beats.ZERO), new Locator("B", Beats.of(16))),
                Track.builder("a", Track.Kind.MIDI)
                        .place(placed(0, 32, notes("Riff", 4, note(0))))
                        .automate(ramp)
                        .build());
        Clip second = scenes(set).set().tracks().getFirst().session().get(1);
        assertThat(second.envelopes()).singleElement().satisfies(e -> {
            assertThat(e.modulation()).isFalse();
            // The clip goes round four times meanwhile, the envelope once.
            assertThat(e.loop()).contains(Span.of(0, 16));
            assertThat(e.envelope().at(Beats.of(8))).isCloseTo(0.75, within(1e-9));
        });
    }
}
