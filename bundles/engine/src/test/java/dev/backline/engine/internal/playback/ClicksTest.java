package dev.backline.engine.internal.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.Metronome;
import dev.backline.model.Beats;
import dev.backline.model.Decibels;
import dev.backline.model.LiveSet;
import dev.backline.model.SignatureMap;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A silent set, of which the metronome alone is heard. */
class ClicksTest {
    private static final float HALF = 0.5f;

    private final AtomicLong frames = new AtomicLong();
    private final GatedOutlet outlet = new GatedOutlet();
    private final LivePlayback playback =
            new LivePlayback(new NoFiles(), List.of(), (rate, block) -> outlet, () -> frames.addAndGet(20_000_000));

    @AfterEach
    void end() {
        outlet.close();
        playback.unload();
    }

    /** Four beats at 100, then a glide from 150 to 90 over four, then 3/8 at 90. */
    private static LiveSet set() {
        return LiveSet.builder("Clicks", Tempo.of(100))
                .tempo(TempoMap.of(List.of(
                        new TempoMap.Change(Beats.ZERO, Tempo.of(100)),
                        new TempoMap.Change(Beats.of(4), Tempo.of(150), Optional.of(Tempo.of(90))),
                        new TempoMap.Change(Beats.of(8), Tempo.of(90)))))
                .signatures(SignatureMap.of(List.of(
                        new SignatureMap.Change(Beats.ZERO, TimeSignature.FOUR_FOUR),
                        new SignatureMap.Change(Beats.of(8), new TimeSignature(3, 8)))))
                .tracks(List.of(Track.builder("main", Track.Kind.MAIN).build()))
                .build();
    }

    private static Metronome at(double db, int bars) {
        return new Metronome(true, Decibels.of(db), bars);
    }

    /** Answers the frames on which clicks begin: nothing else is heard, and between two of them it is silent. */
    private List<Integer> clicks() {
        float[] heard = outlet.heard();
        List<Integer> found = new ArrayList<>();
        int silent = 1_000;
        for (int i = 0; i < heard.length; i++) {
            if (heard[i] != 0 && silent >= 500) {
                found.add(i);
            }
            silent = heard[i] == 0 ? silent + 1 : 0;
        }
        return found;
    }

    @Test
    void clicksLieOnTheFrameOfEveryBeatOfTheTempoMap() throws Exception {
        playback.metronome(at(-6.0206, 0));
        playback.load("song", set(), Path.of("project"));
        playback.act(LaunchCommand.play(0));
        outlet.pass(2_400);
        assertThat(playback.now().orElseThrow().main().left())
                .as("no meter of the set hears it")
                .isZero();
        List<Integer> clicks = clicks();
        int first = clicks.getFirst();
        List<Integer> expected = new ArrayList<>();
        for (double beat = 0; beat < 10.9; beat += beat < 8 ? 1 : 0.5) {
            double seconds = set().tempo().seconds(Beats.of(beat)).value();
            expected.add(first + (int) StrictMath.floor(seconds * GatedOutlet.RATE + 0.5));
        }
        assertThat(clicks.subList(0, expected.size())).isEqualTo(expected);
        float[] heard = outlet.heard();
        assertThat(heard[first]).isBetween(HALF - 1e-4f, HALF + 1e-4f);
        // A bar begins with the higher click: its second sample lies lower.
        float bar = heard[first + 5];
        float beat = heard[clicks.get(1) + 5];
        assertThat(bar).isLessThan(beat - 0.01f);
        List<Integer> bars = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (StrictMath.abs(heard[clicks.get(i) + 5] - bar) < 1e-6) {
                bars.add(i);
            }
        }
        assertThat(bars).containsExactly(0, 4, 8, 11);
    }

    @Test
    void aCountInClicksTwoBarsAndTheSongStartsOnTheNextBeat() throws Exception {
        playback.metronome(at(0, 2));
        playback.load("song", set(), Path.of("project"));
        playback.act(LaunchCommand.play(0));
        outlet.pass(1_000);
        assertThat(playback.now().orElseThrow().state().running()).isFalse();
        outlet.pass(1_000);
        assertThat(playback.now().orElseThrow().state().running()).isTrue();
        List<Integer> clicks = clicks();
        // A beat at 100 bpm lasts 26,460 frames.
        for (int i = 1; i < 10; i++) {
            assertThat(clicks.get(i) - clicks.getFirst()).isEqualTo(i * 26_460);
        }
    }

    @Test
    void aStopWhileItCountsStartsNothing() throws Exception {
        playback.metronome(at(0, 1));
        playback.load("song", set(), Path.of("project"));
        playback.act(LaunchCommand.play(0));
        outlet.pass(300);
        playback.act(LaunchCommand.stop(0));
        outlet.pass(300);
        int heard = clicks().size();
        outlet.pass(400);
        assertThat(clicks()).hasSize(heard);
        assertThat(playback.now().orElseThrow().state().running()).isFalse();
    }

    @Test
    void switchedOffItIsSilent() throws Exception {
        playback.load("song", set(), Path.of("project"));
        playback.act(LaunchCommand.play(0));
        outlet.pass(600);
        assertThat(clicks()).isEmpty();
    }

    /** No file is needed. */
    private static final class NoFiles implements AudioFiles {
        @Override
        public Set<String> readable() {
            return Set.of();
        }

        @Override
        public AudioReader open(Path file) {
            throw new AssertionError("Nothing was to be read");
        }

        @Override
        public AudioWriter create(Path file, AudioFormat format) {
            throw new AssertionError("Nothing was to be written");
        }
    }
}
