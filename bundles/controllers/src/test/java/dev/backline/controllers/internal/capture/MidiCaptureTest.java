package dev.backline.controllers.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.session.LaunchCommand;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Section 13 of the session semantics: capture. Second 100 is where the hand begins. */
class MidiCaptureTest {
    private static final long END = 120_000_000_000L;

    private static LiveSet set(Clip... clips) {
        Track.Builder keys = Track.builder("keys", Track.Kind.MIDI).name("Keys").armed(true);
        for (int i = 0; i < clips.length; i++) {
            keys.session(i, clips[i]);
        }
        return LiveSet.builder("Set", Tempo.of(100))
                .tracks(List.of(keys.build()))
                .build();
    }

    private static Clip old() {
        return Clip.builder("Old", Beats.of(4))
                .notes(List.of(Note.of(Pitch.of(36), Beats.of(0), Beats.of(1), 100)))
                .build();
    }

    private static List<Double> starts(Clip clip) {
        return clip.notes().stream()
                .map(n -> Math.round(n.start().value() * 1e4) / 1e4)
                .toList();
    }

    @Test
    void anEmptySetThatStandsGetsTempoLoopClipAndStarts() {
        List<Event> played = new Hand(97, 0).pattern(2, 0, 0.5, 1, 2, 3, 3.5).events();
        LiveSet set = set();
        Captured captured = new MidiCapture(set, "keys", 0)
                .capture(played, END, Optional.empty())
                .orElseThrow();
        assertThat(captured.after().tempo().at(Beats.ZERO).bpm()).isCloseTo(97, within(0.001));
        assertThat(captured.tempo().orElseThrow().confidence()).isGreaterThan(0.99);
        assertThat(captured.bars()).isEqualTo(2);
        assertThat(captured.clip().loop()).isEqualTo(Span.of(0, 8));
        assertThat(starts(captured.clip())).containsExactly(0.0, 0.5, 1.0, 2.0, 3.0, 3.5, 4.0, 4.5, 5.0, 6.0, 7.0, 7.5);
        assertThat(captured.after().transport().loop()).contains(Span.of(0, 8));
        assertThat(captured.after().transport().looping()).isTrue();
        assertThat(captured.commands())
                .extracting(LaunchCommand::kind)
                .containsExactly(LaunchCommand.Kind.TEMPO, LaunchCommand.Kind.PLAY, LaunchCommand.Kind.PRESS);
    }

    @Test
    void allOfItIsOneStep() {
        LiveSet set = set();
        Captured captured = new MidiCapture(set, "keys", 0)
                .capture(new Hand(97, 0).pattern(2, 0, 1, 2, 3).events(), END, Optional.empty())
                .orElseThrow();
        assertThat(captured.before()).isSameAs(set);
        assertThat(captured.before().tempo().at(Beats.ZERO)).isEqualTo(Tempo.of(100));
        assertThat(captured.before().tracks().getFirst().session()).isEmpty();
        assertThat(captured.after().tracks().getFirst().session()).containsEntry(0, captured.clip());
    }

    @Test
    void aSetWithClipsKeepsItsTempo() {
        // Beats of 97 are at 100 bpm 100/97 as long.
        List<Event> played = new Hand(97, 0).pattern(1, 0, 1, 2, 3).events();
        Captured captured = new MidiCapture(set(old()), "keys", 1)
                .capture(played, END, Optional.empty())
                .orElseThrow();
        assertThat(captured.tempo()).isEmpty();
        assertThat(captured.after().tempo().at(Beats.ZERO)).isEqualTo(Tempo.of(100));
        assertThat(starts(captured.clip())).containsExactly(0.0, 1.0309, 2.0619, 3.0928);
        assertThat(captured.after().tracks().getFirst().session()).containsEntry(0, old());
    }

    @Test
    void alongARunningSongTheClipBeginsOnItsBarLine() {
        // At second 106 the song is at beat 20 of 100 bpm: second 100 was beat 10, two beats behind the line at 8.
        Situation song = new Situation(106_000_000_000L, Beats.of(20), Optional.empty());
        Captured captured = new MidiCapture(set(), "keys", 0)
                .capture(new Hand(100, 0).pattern(1, 0, 1, 2.5).events(), END, Optional.of(song))
                .orElseThrow();
        assertThat(captured.tempo()).as("kept, though the set is empty").isEmpty();
        assertThat(starts(captured.clip())).containsExactly(2.0, 3.0, 4.5);
        assertThat(captured.bars()).isEqualTo(2);
    }

    @Test
    void onAClipThatPlaysItIsOverdubbedRoundTheLoop() {
        // At second 106 the clip is at beat 1 of its loop of 4; second 100 was ten beats before, at -9, which is 3.
        Situation song = new Situation(106_000_000_000L, Beats.of(20), Optional.of(Beats.of(1)));
        Captured captured = new MidiCapture(set(old()), "keys", 0)
                .capture(
                        new Hand(100, 0)
                                .play(0, 0.5, 60)
                                .play(1, 0.5, 62)
                                .play(2.5, 9, 64)
                                .events(),
                        END,
                        Optional.of(song))
                .orElseThrow();
        assertThat(captured.overdubbed()).isTrue();
        assertThat(captured.clip().notes())
                .extracting(
                        n -> n.pitch().midi(),
                        n -> Math.round(n.start().value() * 1e4) / 1e4,
                        n -> Math.round(n.length().value() * 1e4) / 1e4)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(36, 0.0, 1.0),
                        org.assertj.core.groups.Tuple.tuple(60, 3.0, 0.5),
                        org.assertj.core.groups.Tuple.tuple(62, 0.0, 0.5),
                        org.assertj.core.groups.Tuple.tuple(64, 1.5, 2.5));
        assertThat(captured.clip().loop()).isEqualTo(old().loop());
    }

    @Test
    void aLastStrokeOnABarLineClosesThePhrase() {
        List<Event> played =
                new Hand(120, 0).pattern(2, 0, 1, 2, 3).play(8, 1, 48).events();
        Captured captured = new MidiCapture(set(), "keys", 0)
                .capture(played, END, Optional.empty())
                .orElseThrow();
        assertThat(captured.bars()).isEqualTo(2);
        assertThat(captured.clip().notes()).as("it is kept behind the loop").hasSize(9);
    }

    @Test
    void heldNotesEndNowAndNothingIsNothing() {
        List<Event> held = List.of(new Event(100_000_000_000L, 0x90, 60, 80), new Event(101_000_000_000L, 0x80, 61, 0));
        Captured captured = new MidiCapture(set(), "keys", 0)
                .capture(held, 102_000_000_000L, Optional.empty())
                .orElseThrow();
        assertThat(captured.clip().notes()).hasSize(1);
        assertThat(captured.clip().notes().getFirst().length().value()).isCloseTo(4, within(1e-9));
        assertThat(new MidiCapture(set(), "keys", 0).capture(List.of(), END, Optional.empty()))
                .isEmpty();
    }

    @Test
    void aKeySoundsOnceAtATime() {
        // Two channels strike one key at once, and a third stroke comes while it is held.
        List<Event> played = List.of(
                new Event(100_000_000_000L, 0x90, 60, 70),
                new Event(100_000_000_000L, 0x91, 60, 90),
                new Event(100_500_000_000L, 0x92, 60, 50),
                new Event(101_000_000_000L, 0x80, 60, 0),
                new Event(101_000_000_000L, 0x81, 60, 0),
                new Event(101_500_000_000L, 0x82, 60, 0));
        Captured captured = new MidiCapture(set(old()), "keys", 1)
                .capture(played, END, Optional.empty())
                .orElseThrow();
        assertThat(captured.clip().notes())
                .extracting(
                        Note::velocity,
                        n -> Math.round(n.start().value() * 1e4),
                        n -> Math.round(n.length().value() * 1e4))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(90, 0L, 8_333L),
                        org.assertj.core.groups.Tuple.tuple(50, 8_333L, 16_667L));
    }

    @Test
    void armedAndMonitoredMidiTracksListen() {
        assertThat(MidiCapture.listens(
                        Track.builder("a", Track.Kind.MIDI).armed(true).build()))
                .isTrue();
        assertThat(MidiCapture.listens(Track.builder("a", Track.Kind.MIDI)
                        .monitor(Track.Monitor.IN)
                        .build()))
                .isTrue();
        assertThat(MidiCapture.listens(Track.builder("a", Track.Kind.MIDI).build()))
                .isFalse();
        assertThat(MidiCapture.listens(
                        Track.builder("a", Track.Kind.AUDIO).armed(true).build()))
                .isFalse();
    }
}
