package dev.backline.engine.internal.launch.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.LaunchScript;
import dev.backline.engine.internal.launch.ChanceSets;
import dev.backline.engine.internal.launch.MachineSimulator;
import dev.backline.engine.internal.launch.Ticks;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Section 12 of the launch semantics: the captured arrangement, played, starts and stops what the performance did, frame by frame. */
class ReplayTest {
    private static final int RUNS = Boolean.getBoolean("backline.long") ? 2000 : 100;
    private static final int RATE = 48_000;

    /** What would make the song jump or rest; then no single song can be played again. */
    private static final Set<LaunchCommand.Kind> JUMPS = EnumSet.of(
            LaunchCommand.Kind.PLAY, LaunchCommand.Kind.STOP, LaunchCommand.Kind.POSITION, LaunchCommand.Kind.LOOP);

    @Test
    void theCapturedArrangementStartsAndStopsWhatThePerformanceDid() {
        RandomGenerator random = Seed.of(77).random();
        long compared = 0;
        for (int i = 0; i < RUNS; i++) {
            LiveSet set = ChanceSets.set(random).toBuilder()
                    .transport(LiveSet.Transport.START)
                    .build();
            LaunchScript script = withoutJumps(ChanceSets.script(random, set));
            List<LaunchEvent> log =
                    new MachineSimulator().simulate(set, script, LaunchRules.DECIDED, Seed.of(i), RATE, Progress.NONE);
            // An end of its own, so that nothing is cut where something happens.
            Beats end = Beats.of(log.getLast().run().value() + 1);
            LiveSet captured = new PureTransforms().capture(set, log, end).set();
            List<String> expected = performed(log, set.tracks().size());
            assertThat(replayed(captured, end)).as("script %d", i).containsExactlyInAnyOrderElementsOf(expected);
            compared += expected.size();
        }
        assertThat(compared).isGreaterThan(RUNS * 10L);
    }

    private static LaunchScript withoutJumps(LaunchScript script) {
        List<LaunchCommand> commands = new ArrayList<>();
        commands.add(LaunchCommand.play(0));
        script.commands().stream().filter(c -> !JUMPS.contains(c.kind())).forEach(commands::add);
        return new LaunchScript(commands, script.frames());
    }

    /** Answers starts with their position, and stops; those without length are no sound. */
    private static List<String> performed(List<LaunchEvent> log, int tracks) {
        List<String> lines = new ArrayList<>();
        for (int track = 0; track < tracks; track++) {
            LaunchEvent open = null;
            Beats position = Beats.ZERO;
            for (LaunchEvent event : log) {
                boolean starts = event.kind() == LaunchEvent.Kind.CLIP_STARTED;
                boolean moves = event.kind() == LaunchEvent.Kind.CLIP_MOVED;
                boolean stops = event.kind() == LaunchEvent.Kind.CLIP_STOPPED;
                if (event.track() == track && (starts || moves || stops)) {
                    if (open != null && Ticks.of(event.run()) > Ticks.of(open.run())) {
                        lines.add(open.frame() + " start " + track + " @" + position.value());
                        lines.add(event.frame() + " stop " + track);
                    }
                    open = stops ? null : event;
                    position = event.position();
                }
            }
            if (open != null) {
                lines.add(open.frame() + " start " + track + " @" + position.value());
            }
        }
        return lines;
    }

    private static List<String> replayed(LiveSet set, Beats end) {
        List<String> lines = new ArrayList<>();
        for (int t = 0; t < set.tracks().size(); t++) {
            for (Track.Placed placed : set.tracks().get(t).arrangement()) {
                Clip clip = placed.clip();
                lines.add(set.tempo().frames(placed.at(), RATE) + " start " + t + " @"
                        + clip.start().value());
                if (Ticks.of(placed.end()) < Ticks.of(end)) {
                    lines.add(set.tempo().frames(placed.end(), RATE) + " stop " + t);
                }
            }
        }
        return lines;
    }
}
