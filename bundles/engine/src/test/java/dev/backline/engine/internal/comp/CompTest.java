package dev.backline.engine.internal.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.Fade;
import dev.backline.model.LiveSet;
import dev.backline.model.Span;
import dev.backline.model.TakeLane;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Section 14 of the session semantics: comping, at 120 bpm. */
class CompTest {
    private final Comp comp = new Comp(TempoMap.constant(Tempo.of(120)));

    private static Track.Placed pass(String file, double at, double length) {
        return new Track.Placed(
                Beats.of(at),
                Beats.of(length),
                Clip.builder(file, Beats.of(length))
                        .id("take of " + file)
                        .looped(false)
                        .audio(new Clip.Audio(Path.of(file), Optional.empty(), Decibels.UNITY))
                        .build());
    }

    private final Track recorded = comp.record(
            Track.builder("vocals", Track.Kind.AUDIO).build(),
            List.of(pass("a", 4, 8), pass("b", 4, 8), pass("c", 4, 8)));

    private static List<String> main(Track track) {
        return track.arrangement().stream()
                .map(p -> String.format(
                        Locale.ROOT,
                        "%s %.2f..%.2f from %.2f",
                        p.clip().name(),
                        p.at().value(),
                        p.end().value(),
                        p.clip().start().value()))
                .toList();
    }

    private Track use(Track track, int lane, double from, double to) {
        return comp.use(track, track.takeLanes().get(lane), Beats.of(from), Beats.of(to));
    }

    @Test
    void eachPassHasALaneAndTheLastIsCopiedToTheMainLane() {
        assertThat(recorded.takeLanes()).extracting(TakeLane::name).containsExactly("Take 1", "Take 2", "Take 3");
        assertThat(recorded.takeLanes()).extracting(TakeLane::id).doesNotHaveDuplicates();
        assertThat(main(recorded)).containsExactly("c 4.00..12.00 from 0.00");
        Track again = comp.record(recorded, List.of(pass("d", 8, 8)));
        assertThat(again.takeLanes()).hasSize(4);
        assertThat(main(again)).containsExactly("c 4.00..8.00 from 0.00", "d 8.00..16.00 from 0.00");
    }

    @Test
    void theMainLaneIsPutTogetherOfPieces() {
        Track track = use(use(recorded, 0, 4, 8), 1, 7, 9);
        assertThat(main(track))
                .containsExactly("a 4.00..7.00 from 0.00", "b 7.00..9.00 from 3.00", "c 9.00..12.00 from 5.00");
        assertThat(main(use(track, 2, 0, 99))).containsExactly("c 4.00..12.00 from 0.00");
    }

    @Test
    void clipsOfTheMainLaneAreIndependentCopies() {
        Track.Placed copy = recorded.arrangement().getFirst();
        Track.Placed take = recorded.takeLanes().getLast().clips().getFirst();
        assertThat(copy.clip().id()).isNotEqualTo(take.clip().id());
        Track changed = recorded.toBuilder()
                .arrangement(List.of(new Track.Placed(
                        copy.at(),
                        copy.length(),
                        copy.clip().toBuilder().name("Best").build())))
                .build();
        assertThat(changed.takeLanes()).isEqualTo(recorded.takeLanes());
        Track fewer = recorded.toBuilder().takeLanes(List.of()).build();
        assertThat(main(fewer)).as("without its take").isEqualTo(main(recorded));
        assertThat(use(recorded, 0, 5, 6).takeLanes())
                .as("comping leaves takes alone")
                .isEqualTo(recorded.takeLanes());
    }

    @Test
    void splicesCrossForFourMillisecondsAndOuterEndsDoNot() {
        Track track = use(recorded, 0, 6, 8);
        // 4 ms at 120 bpm are 0.008 beats.
        Fade splice = new Fade(Beats.of(0.008), 0, 0, true);
        assertThat(track.arrangement()
                        .get(0)
                        .clip()
                        .audio()
                        .orElseThrow()
                        .shape()
                        .fadeOut())
                .isEqualTo(splice);
        assertThat(track.arrangement()
                        .get(1)
                        .clip()
                        .audio()
                        .orElseThrow()
                        .shape()
                        .fadeIn())
                .isEqualTo(splice);
        assertThat(track.arrangement()
                        .get(1)
                        .clip()
                        .audio()
                        .orElseThrow()
                        .shape()
                        .fadeOut())
                .isEqualTo(splice);
        assertThat(track.arrangement()
                        .get(0)
                        .clip()
                        .audio()
                        .orElseThrow()
                        .shape()
                        .fadeIn())
                .isEqualTo(Fade.NONE);
        assertThat(track.arrangement()
                        .get(2)
                        .clip()
                        .audio()
                        .orElseThrow()
                        .shape()
                        .fadeOut())
                .isEqualTo(Fade.NONE);
    }

    @Test
    void oneLaneIsAuditionedAtATime() {
        LiveSet set =
                LiveSet.builder("Set", Tempo.of(120)).tracks(List.of(recorded)).build();
        assertThat(Comp.heard(set)).as("nothing is auditioned").isSameAs(set);
        Track first = Comp.audition(recorded, Optional.of(recorded.takeLanes().get(0)));
        Track second = Comp.audition(first, Optional.of(recorded.takeLanes().get(1)));
        assertThat(main(heard(first))).containsExactly("a 4.00..12.00 from 0.00");
        assertThat(main(heard(second))).as("in place of the first").containsExactly("b 4.00..12.00 from 0.00");
        assertThat(main(heard(Comp.audition(second, Optional.empty())))).containsExactly("c 4.00..12.00 from 0.00");
    }

    private static Track heard(Track track) {
        return Comp.heard(LiveSet.builder("Set", Tempo.of(120))
                        .tracks(List.of(track))
                        .build())
                .tracks()
                .getFirst();
    }

    @Test
    void aPieceOfALoopBeginsWhereTheLoopIsThen() {
        Clip loop = Clip.builder("loop", Beats.of(4))
                .loop(Span.of(1, 4))
                .start(Beats.ZERO)
                .build();
        TakeLane lane = new TakeLane("l", "Loop", List.of(new Track.Placed(Beats.ZERO, Beats.of(16), loop)));
        Track track =
                Track.builder("t", Track.Kind.MIDI).takeLanes(List.of(lane)).build();
        // Beat 9 is 5 behind the first turn at 4: one round of 3, and 2 into the next, from 1.
        assertThat(main(comp.use(track, lane, Beats.of(9), Beats.of(12))))
                .containsExactly("loop 9.00..12.00 from 3.00");
        assertThat(main(comp.use(track, lane, Beats.of(2), Beats.of(3)))).containsExactly("loop 2.00..3.00 from 2.00");
    }

    @Test
    void whatIsNotWarpedIsCutByTheClock() {
        TempoMap map = TempoMap.of(List.of(
                new TempoMap.Change(Beats.ZERO, Tempo.of(120)), new TempoMap.Change(Beats.of(4), Tempo.of(60))));
        Comp slower = new Comp(map);
        Track track = slower.record(Track.builder("t", Track.Kind.AUDIO).build(), List.of(pass("a", 4, 8)));
        Track cut = slower.use(track, new TakeLane("none", "", List.of()), Beats.of(4), Beats.of(6));
        assertThat(main(cut))
                .as("2 beats at 60 are 2 s, which are 4 beats of the first tempo")
                .containsExactly("a 6.00..12.00 from 4.00");
    }
}
