package dev.backline.engine.internal.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.control.Hands;
import dev.backline.api.control.PlayedSet;
import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.Performance;
import dev.backline.engine.internal.live.VirtualOutlet;
import dev.backline.engine.internal.render.Sets;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.ParameterRef;
import dev.backline.model.Seed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What hands do reaches the sound. */
class HandsTest {
    private static final int BEAT = 22_050;

    private final VirtualOutlet outlet = new VirtualOutlet(44_100, 256, 10 * BEAT);
    private final SetPlayer player = new SetPlayer(Sets.FILES, Sets.UNITS, (rate, frames) -> outlet);
    private final LiveSet set = Sets.pulses();

    /** Hands that act before the first block. */
    private record Acting(Runnable closed) implements Hands.Grip {
        @Override
        public String told() {
            return "hands are on";
        }

        @Override
        public void close() {
            closed.run();
        }
    }

    private void play(java.util.function.Consumer<PlayedSet> deeds, List<String> told) throws Exception {
        Performance empty = new Performance(List.of(), Optional.of(Beats.of(8)), Seed.of(0));
        Progress listening = new Progress() {
            @Override
            public void report(double fraction, String message) {
                told.add(message);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        player.play(
                set,
                Path.of("."),
                empty,
                played -> {
                    deeds.accept(played);
                    return new Acting(() -> told.add("closed"));
                },
                listening);
    }

    @Test
    void aMappedSceneIsLaunchedOnItsFrame() throws Exception {
        List<String> told = new ArrayList<>();
        play(played -> played.launch(LaunchCommand.scene(0, 1)), told);
        assertThat(outlet.kept(0)[BEAT / 2]).isEqualTo(50.127f);
        assertThat(told.getLast()).isEqualTo("closed");
    }

    @Test
    void aMappedFaderMovesTheSoundAndTellsWhereItStands() throws Exception {
        List<Double> values = new ArrayList<>();
        String track = set.tracks().getFirst().id();
        play(
                played -> {
                    played.launch(LaunchCommand.scene(0, 1));
                    values.add(played.value(track, ParameterRef.VOLUME).orElseThrow());
                    played.move(track, ParameterRef.VOLUME, 0.5);
                    values.add(played.value(track, ParameterRef.VOLUME).orElseThrow());
                    played.move(track, ParameterRef.VOLUME, -9);
                    values.add(played.value(track, ParameterRef.VOLUME).orElseThrow());
                    played.move(track, ParameterRef.VOLUME, 0.5);
                    assertThat(played.move("nobody", ParameterRef.VOLUME, 1)).isFalse();
                    assertThat(played.value("nobody", ParameterRef.VOLUME)).isEmpty();
                },
                new ArrayList<>());
        assertThat(values).containsExactly(1.0, 0.5, 0.0);
        assertThat(outlet.kept(0)[4 * BEAT + BEAT / 2])
                .isCloseTo(25.0635f, org.assertj.core.api.Assertions.within(0.1f));
    }
}
