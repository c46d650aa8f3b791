package dev.backline.engine.internal.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.audio.Passage;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.Performance;
import dev.backline.engine.internal.live.VirtualOutlet;
import dev.backline.engine.internal.render.Sets;
import dev.backline.model.Beats;
import dev.backline.model.Seed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetPlayerTest {
    private static final int BEAT = 22_050;

    private final VirtualOutlet outlet = new VirtualOutlet(44_100, 256, 40 * BEAT);
    private final SetPlayer player = new SetPlayer(Sets.FILES, Sets.UNITS, (rate, frames) -> outlet);

    @Test
    void anArrangementIsPlayedOnceFromItsBar() throws Exception {
        Passage passage = new Passage(Beats.of(1), Optional.of(Beats.of(4)), false);
        player.play(Sets.pulses(), Path.of("."), passage, Progress.NONE);
        assertThat(outlet.kept(0)).hasSize(3 * BEAT);
        assertThat(outlet.kept(0)[2 * BEAT]).isEqualTo(60.127f);
    }

    @Test
    void aSceneGoesRoundUntilItIsStopped() {
        Progress impatient = new Progress() {
            @Override
            public void report(double fraction, String message) {
                // The test looks at the sound.
            }

            @Override
            public boolean cancelled() {
                return outlet.kept(0).length > 20 * BEAT;
            }
        };
        Performance scene = new Performance(
                List.of(new Performance.Cue(Beats.ZERO, LaunchCommand.scene(0, 1))), Optional.empty(), Seed.of(0));
        assertThatThrownBy(() -> player.play(Sets.pulses(), Path.of("."), scene, impatient))
                .isInstanceOf(JobCancelled.class);
        for (int round = 0; round < 9; round++) {
            assertThat(outlet.kept(0)[2 * round * BEAT + BEAT / 2])
                    .as("round " + round)
                    .isEqualTo(50.127f);
        }
    }

    @Test
    void aPerformanceWithAnEndStopsThere() throws Exception {
        Performance scene = new Performance(
                List.of(new Performance.Cue(Beats.ZERO, LaunchCommand.scene(0, 1))),
                Optional.of(Beats.of(8)),
                Seed.of(0));
        player.play(Sets.pulses(), Path.of("."), scene, Progress.NONE);
        assertThat(outlet.kept(0)).hasSize(8 * BEAT);
        assertThat(outlet.kept(0)[6 * BEAT + BEAT / 2]).isEqualTo(50.127f);
    }
}
