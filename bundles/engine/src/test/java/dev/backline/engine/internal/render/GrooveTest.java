package dev.backline.engine.internal.render;

import static dev.backline.engine.internal.render.Shows.struck;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Groove;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Section 9 of the session's semantics: grooves, heard on the frame. A beat is 22,050 frames, the grid a sixteenth. */
class GrooveTest {
    private static final int SIXTEENTHS = 3;

    /** The second sixteenth comes a fifth of a sixteenth late and is soft. */
    private static final Clip LATE = Clip.builder("late", Beats.of(1))
            .notes(List.of(
                    Note.of(Pitch.of(60), Beats.ZERO, Beats.of(0.1), 100),
                    Note.of(Pitch.of(60), Beats.of(0.3), Beats.of(0.1), 40)))
            .build();

    private final MemoryFiles files = new MemoryFiles();

    private static Groove groove(double quantise, double timing, double random, double velocity) {
        return new Groove("g", "Late", Optional.of(LATE), SIXTEENTHS, quantise, timing, random, velocity);
    }

    private float[] play(Groove groove, double amount, Note... notes) {
        Clip clip = Clip.builder("clip", Beats.of(8))
                .notes(List.of(notes))
                .groove("g")
                .build();
        Track track = Songs.midi("a", Units.device("pulse")).toBuilder()
                .arrangement(List.of(new Track.Placed(Beats.ZERO, Beats.of(8), clip)))
                .build();
        LiveSet set = Songs.set(track).toBuilder()
                .grooves(List.of(groove))
                .grooveAmount(amount)
                .build();
        return Take.of(set, files, 1).left("a");
    }

    private List<Integer> frames(Groove groove, double amount, double place) {
        return struck(play(groove, amount, Songs.note(60, place, 0.1)), 60);
    }

    @Test
    void aNoteGoesToTheTemplateAsFarAsTheTimingSays() {
        assertThat(frames(groove(0, 1, 0, 0), 1, 0.25)).containsExactly(6_615);
        assertThat(frames(groove(0, 0.5, 0, 0), 1, 0.25)).containsExactly(6_064);
        assertThat(frames(groove(0, 0, 0, 0), 1, 0.25)).containsExactly(5_513);
    }

    @Test
    void betweenNotesOfTheTemplateTheOffsetRunsInAStraightLine() {
        assertThat(frames(groove(0, 1, 0, 0), 1, 0.125)).containsExactly(3_308);
    }

    @Test
    void theTemplateRepeatsWithItsLength() {
        assertThat(frames(groove(0, 1, 0, 0), 1, 3.25)).containsExactly(3 * 22_050 + 6_615);
    }

    @Test
    void quantiseComesBeforeTiming() {
        assertThat(frames(groove(0.5, 0, 0, 0), 1, 0.2)).containsExactly(4_961);
        assertThat(frames(groove(1, 1, 0, 0), 1, 0.2)).containsExactly(6_615);
    }

    @Test
    void theAmountOfAllGroovesScalesTimingAndNotQuantise() {
        assertThat(frames(groove(1, 1, 0, 0), 0.5, 0.2)).containsExactly(6_064);
        assertThat(frames(groove(1, 1, 0, 0), 1.3, 0.2)).containsExactly(6_946);
        assertThat(frames(groove(1, 1, 0, 0), 0, 0.2)).containsExactly(5_513);
    }

    @Test
    void velocitiesGoTowardsTheTemplateOrAwayFromIt() {
        for (double[] way : new double[][] {{1, 40}, {0.5, 84}, {0, 127}, {-1, 127}}) {
            float[] heard = play(groove(0, 0, 0, way[0]), 1, Songs.note(60, 0.25, 0.1));
            assertThat(heard[5_513]).as("velocity %s", way[0]).isEqualTo((float) (60 + way[1] / 1_000));
        }
    }

    @Test
    void chanceLeadsAstrayByHalfASixteenthAtMostAndTheSameEveryTime() {
        Note[] notes = new Note[16];
        for (int i = 0; i < notes.length; i++) {
            notes[i] = Songs.note(40 + i, 0.25 + i * 0.4, 0.1);
        }
        List<Integer> astray = new ArrayList<>();
        float[] heard = play(groove(0, 0, 1, 0), 1, notes);
        for (int i = 0; i < notes.length; i++) {
            int frame = struck(heard, 40 + i).getFirst();
            astray.add(frame - (int) Math.round((0.25 + i * 0.4) * 22_050));
        }
        assertThat(astray)
                .allMatch(a -> Math.abs(a) <= 2_757)
                .anyMatch(a -> a > 300)
                .anyMatch(a -> a < -300);
        assertThat(play(groove(0, 0, 1, 0), 1, notes)).isEqualTo(heard);
    }
}
