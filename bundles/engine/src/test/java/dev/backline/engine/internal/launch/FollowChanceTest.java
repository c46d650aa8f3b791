package dev.backline.engine.internal.launch;

import static dev.backline.engine.internal.launch.Clips.after;
import static dev.backline.engine.internal.launch.Clips.either;
import static dev.backline.engine.internal.launch.Clips.follow;
import static dev.backline.engine.internal.launch.Clips.loop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchEvent.Kind;
import dev.backline.model.Clip;
import dev.backline.model.FollowAction.Act;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section 7 of the launch semantics, its chances: drawn often and held against theory. */
class FollowChanceTest {
    private static final int STEPS = Boolean.getBoolean("backline.long") ? 100_000 : 20_000;
    private static final long STEP = 12_000;

    private static int[] rows(Clip[] column, long seed, int steps) {
        return new Performance()
                .track(column).seed(seed).play().press(0, "A1").events(steps * STEP + 1).stream()
                        .filter(e -> e.kind() == Kind.CLIP_STARTED)
                        .mapToInt(LaunchEvent::scene)
                        .toArray();
    }

    @Test
    void ninetyToTenComesOutAsNinetyToTen() {
        Clip[] column = {
            follow(loop(4), either(0.5, Act.AGAIN, 90, Act.NEXT, 10)),
            follow(loop(4), either(0.5, Act.AGAIN, 90, Act.PREVIOUS, 10))
        };
        int[] rows = rows(column, 3, STEPS);
        long changes = 0;
        for (int i = 1; i < rows.length; i++) {
            changes += rows[i] != rows[i - 1] ? 1 : 0;
        }
        double expected = STEPS * 0.1;
        double stays = STEPS - expected;
        double chi = square(changes - expected) / expected + square(STEPS - changes - stays) / stays;
        // One degree of freedom: beyond 10.83 once in a thousand.
        assertThat(chi).isLessThan(10.83);
    }

    @Test
    void otherNeverRepeatsAndIsEven() {
        Clip[] column = new Clip[4];
        Arrays.fill(column, follow(loop(4), after(0.5, Act.OTHER)));
        int[] rows = rows(column, 4, STEPS);
        long[][] seen = new long[4][4];
        for (int i = 1; i < rows.length; i++) {
            seen[rows[i - 1]][rows[i]]++;
        }
        double chi = 0;
        for (int from = 0; from < 4; from++) {
            assertThat(seen[from][from]).isZero();
            double expected = Arrays.stream(seen[from]).sum() / 3.0;
            for (int to = 0; to < 4; to++) {
                chi += to == from ? 0 : square(seen[from][to] - expected) / expected;
            }
        }
        // Eight degrees of freedom: beyond 26.12 once in a thousand.
        assertThat(chi).isLessThan(26.12);
    }

    @Test
    void equalSeedsGiveEqualRunsAndOthersDoNot() {
        Clip[] column = new Clip[4];
        Arrays.fill(column, follow(loop(4), after(0.5, Act.ANY)));
        assertThat(rows(column, 5, 200)).isEqualTo(rows(column, 5, 200)).isNotEqualTo(rows(column, 6, 200));
    }

    @Test
    void aTrackDrawsTheSameWhateverOthersDo() {
        Clip any = follow(loop(4), after(0.5, Act.ANY));
        List<LaunchEvent> alone = new Performance()
                .track(any, any, any)
                .track(any, any, any)
                .play()
                .press(0, "A1")
                .events(500_000);
        List<LaunchEvent> beside = new Performance()
                .track(any, any, any)
                .track(any, any, any)
                .play()
                .press(0, "A1")
                .press(0, "B2")
                .events(500_000);
        assertThat(beside.stream().filter(e -> e.track() == 0))
                .containsExactlyElementsOf(
                        alone.stream().filter(e -> e.track() == 0).toList());
    }

    private static double square(double x) {
        return x * x;
    }
}
