package dev.backline.engine.internal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.LiveLaunch;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.LiveSet;
import dev.backline.model.Quantisation;
import dev.backline.model.Scene;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import dev.backline.model.Track;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MachineLaunchingTest {
    private static final int RATE_HZ = 48_000;
    private static final int BEAT = RATE_HZ / 2;

    private static Clip clip(double beats) {
        return Clip.builder("Clip", Beats.of(beats)).build();
    }

    private static LiveSet set(int scenes, Track.Builder... tracks) {
        return LiveSet.builder("Set", Tempo.of(120))
                .quantisation(Quantisation.BAR)
                .scenes(IntStream.range(0, scenes)
                        .mapToObj(i -> Scene.of("", Color.of(0)))
                        .toList())
                .tracks(List.of(tracks).stream().map(Track.Builder::build).toList())
                .build();
    }

    private static Track.Builder track(String id) {
        return Track.builder(id, Track.Kind.MIDI);
    }

    private static LiveLaunch open(LiveSet set) {
        return new MachineLaunching().open(set, LaunchRules.DECIDED, Seed.of(1), RATE_HZ);
    }

    @Test
    void twoPressesInOneFrameStartTogetherAlthoughTheFirstStartedTheTransport() {
        LiveLaunch launch =
                open(set(2, track("a").session(0, clip(4)), track("b").session(0, clip(4))));
        launch.until(100);
        launch.offer(LaunchCommand.press(100, 0, 0));
        launch.until(100);
        launch.offer(LaunchCommand.press(100, 1, 0));
        launch.until(100);
        assertThat(launch.state().tracks().get(0).playing()).isZero();
        assertThat(launch.state().tracks().get(1).playing()).isZero();
    }

    @Test
    void aClipPlaysOnAtItsPlaceWhenTracksAndScenesArePutBeforeIt() {
        LiveLaunch launch = open(set(2, track("a").session(1, clip(4))));
        launch.offer(LaunchCommand.press(0, 0, 1));
        launch.until(BEAT);
        launch.adopt(set(3, track("new"), track("a").session(2, clip(4))), List.of(-1, 0), List.of(1, 2));
        launch.until(2 * BEAT);
        assertThat(launch.state().tracks().get(0).playing()).isEqualTo(-1);
        assertThat(launch.state().tracks().get(1).playing()).isEqualTo(2);
        assertThat(launch.state().tracks().get(1).position().value()).isEqualTo(2);
    }

    @Test
    void aShorterLoopHoldsAtOnceAndADeletedClipIsSilent() {
        LiveLaunch launch = open(set(1, track("a").session(0, clip(8))));
        launch.offer(LaunchCommand.press(0, 0, 0));
        launch.until(5 * BEAT);
        launch.adopt(set(1, track("a").session(0, clip(2))), List.of(0), List.of(0));
        assertThat(launch.state().tracks().getFirst().position().value()).isEqualTo(1);
        List<LaunchEvent> events = launch.until(6 * BEAT);
        assertThat(events).extracting(LaunchEvent::kind).containsExactly(LaunchEvent.Kind.CLIP_LOOPED);
        launch.adopt(set(1, track("a")), List.of(0), List.of(0));
        assertThat(launch.state().tracks().getFirst().playing()).isEqualTo(-1);
        assertThat(launch.until(20 * BEAT)).isEmpty();
        assertThat(launch.state().running()).isTrue();
    }

    @Test
    void whatWaitsForALineFindsItUnderTheNewSignature() {
        LiveLaunch launch = open(set(2, track("a").session(0, clip(4)).session(1, clip(4))));
        launch.offer(LaunchCommand.press(0, 0, 0));
        launch.until(BEAT / 2);
        launch.offer(LaunchCommand.signature(BEAT / 2, new TimeSignature(3, 4)));
        launch.offer(LaunchCommand.press(BEAT, 0, 1));
        launch.until(3 * BEAT);
        assertThat(launch.state().tracks().getFirst().waiting()).isEqualTo(1);
        assertThat(launch.state().numerator()).isEqualTo(3);
        launch.until(3 * BEAT + BEAT / 2);
        assertThat(launch.state().tracks().getFirst().playing()).isEqualTo(1);
    }

    @Test
    void equalCallsGiveEqualEvents() {
        LiveSet set = set(2, track("a").session(0, clip(4)).session(1, clip(3)));
        assertThat(played(set)).isEqualTo(played(set)).isNotEmpty();
    }

    private static List<LaunchEvent> played(LiveSet set) {
        LiveLaunch launch = open(set);
        launch.offer(LaunchCommand.scene(10, 0));
        launch.offer(LaunchCommand.scene(5 * BEAT, 1));
        return launch.until(20L * BEAT);
    }
}
