package dev.backline.engine.internal.launch;

import static dev.backline.engine.internal.launch.Clips.loop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchEvent.Kind;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.LaunchScript;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Markov chains as follow actions. */
class FollowChainTest {
    private static final int STEPS = Boolean.getBoolean("backline.long") ? 100_000 : 20_000;
    private static final LiveSet SET =
            new Performance().track(null, loop(4), loop(4), loop(4), loop(4)).build();

    @Test
    void aChainIsVisitedAsItsMatrixSays() {
        double[][] matrix = {{0.2, 0.8, 0, 0}, {0, 0, 0.3, 0.7}, {1, 0, 0, 0}, {0.25, 0.25, 0.25, 0.25}};
        LiveSet chained = FollowChain.on(SET, 0, 1, matrix, Beats.of(0.5));
        LaunchScript script = new LaunchScript(List.of(LaunchCommand.press(0, 0, 1)), STEPS * 12_000L + 1);
        int[] rows = new MachineSimulator()
                .simulate(chained, script, LaunchRules.DECIDED, Seed.of(8), 48_000, Progress.NONE).stream()
                        .filter(e -> e.kind() == Kind.CLIP_STARTED)
                        .mapToInt(LaunchEvent::scene)
                        .toArray();
        assertThat(rows).hasSize(STEPS + 1);
        double chi = 0;
        for (int from = 0; from < 4; from++) {
            long[] seen = new long[4];
            for (int i = 1; i < rows.length; i++) {
                seen[rows[i] - 1] += rows[i - 1] == from + 1 ? 1 : 0;
            }
            long visits = seen[0] + seen[1] + seen[2] + seen[3];
            for (int to = 0; to < 4; to++) {
                double expected = visits * matrix[from][to];
                if (expected == 0) {
                    assertThat(seen[to]).isZero();
                } else {
                    chi += (seen[to] - expected) * (seen[to] - expected) / expected;
                }
            }
        }
        // 1 + 1 + 0 + 3 degrees of freedom: beyond 20.52 once in a thousand.
        assertThat(chi).isLessThan(20.52);
    }

    @Test
    void aRowThatTwoChoicesCannotSayIsRefused() {
        double[][] matrix = {{0.2, 0.3, 0.5}, {0, 1, 0}, {1, 0, 0}};
        assertThatThrownBy(() -> FollowChain.on(SET, 0, 1, matrix, Beats.of(1)))
                .hasMessageContaining("Row 1 of the matrix leads to 3 clips");
    }

    @Test
    void anEmptySlotIsRefused() {
        assertThatThrownBy(() -> FollowChain.on(SET, 0, 0, new double[][] {{1}}, Beats.of(1)))
                .hasMessageContaining("has no clip in scene 1");
    }
}
