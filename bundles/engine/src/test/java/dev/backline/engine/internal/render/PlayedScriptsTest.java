package dev.backline.engine.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.LaunchScript;
import dev.backline.engine.internal.clip.Recordings;
import dev.backline.engine.internal.launch.ChanceSets;
import dev.backline.engine.internal.launch.MachineSimulator;
import dev.backline.engine.internal.live.Stage;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import dev.backline.model.Track;
import dev.backline.sound.AudioBlock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Scripts of chance through what plays them: twice the same events and the same sound, and the events that were thought of beforehand. */
class PlayedScriptsTest {
    private static final int SCRIPTS = Boolean.getBoolean("backline.long") ? 1_000 : 12;
    private static final int RATE = 8_000;
    private static final int SLOWER = 6;
    private static final int MOST = 1_024;

    private final MemoryFiles files = new MemoryFiles();

    @Test
    void whatIsPlayedHappensOnTheFramesThatWereThoughtOf() throws Exception {
        files.put("a.wav", RATE, Songs.sine(441, 3 * RATE, 0.3));
        long happened = 0;
        int heard = 0;
        for (int i = 0; i < SCRIPTS; i++) {
            RandomGenerator random = Seed.of(77).split(Integer.toString(i)).random();
            LiveSet set = sounding(ChanceSets.set(random));
            LaunchScript script = slower(ChanceSets.script(random, set));
            List<LaunchEvent> thought =
                    new MachineSimulator().simulate(set, script, LaunchRules.DECIDED, Seed.of(i), RATE, Progress.NONE);
            Run even = new Run(set, script, i, true, () -> 512);
            Run odd = new Run(set, script, i, false, () -> 1 + random.nextInt(MOST));
            assertThat(even.log).as("script %d", i).isEqualTo(thought);
            assertThat(odd.log).as("script %d in odd blocks", i).isEqualTo(thought);
            int other = Arrays.mismatch(odd.sound, even.sound);
            assertThat(other)
                    .as("first frame that sounds otherwise, script %d", i)
                    .isEqualTo(-1);
            happened += thought.size();
            heard += Shows.loudest(even.sound) > 0 ? 1 : 0;
        }
        System.out.println(SCRIPTS + " scripts played twice, " + happened + " events");
        assertThat(happened).isGreaterThan(SCRIPTS * 20L);
        assertThat(heard).isGreaterThan(SCRIPTS / 2);
    }

    /** Gives the tracks an instrument, the clips notes, and what they make a main track. */
    private static LiveSet sounding(LiveSet set) {
        List<Track> tracks = new ArrayList<>();
        for (Track track : set.tracks()) {
            Track.Builder builder = track.toBuilder().clearSession();
            track.session().forEach((row, clip) -> builder.session(row, struck(clip)));
            tracks.add(
                    track.kind() == Track.Kind.MIDI
                            ? builder.devices(List.of(Units.device("pulse"))).build()
                            : builder.build());
        }
        tracks.add(Track.builder("main", Track.Kind.MAIN).build());
        return set.toBuilder().tracks(tracks).transport(LiveSet.Transport.START).build();
    }

    private static Clip struck(Clip clip) {
        return clip.audio().isPresent()
                ? clip
                : clip.toBuilder()
                        .notes(List.of(Songs.note(60, 0.5, 0.5), Songs.note(64, 2.25, 0.25), Songs.note(67, 5, 1)))
                        .build();
    }

    /** Scripts are made for 48 kHz. */
    private static LaunchScript slower(LaunchScript script) {
        List<LaunchCommand> commands = new ArrayList<>(List.of(LaunchCommand.play(0)));
        for (LaunchCommand c : script.commands()) {
            commands.add(new LaunchCommand(c.frame() / SLOWER, c.kind(), c.track(), c.scene(), c.value()));
        }
        return new LaunchScript(commands, script.frames() / SLOWER);
    }

    /** One run of the engine: its commands come all beforehand, or each before the block in which it acts. */
    private final class Run {
        private final List<LaunchEvent> log = new ArrayList<>();
        private final float[] sound;

        Run(LiveSet set, LaunchScript script, int seed, boolean beforehand, IntSupplier sizes) throws Exception {
            Recordings recordings = new Recordings(files, Path.of("project"), true, Progress.NONE);
            Stage.Session session =
                    Stage.session(set, recordings, Units.ALL, List.of(), Seed.of(seed), RATE, MOST, Progress.NONE);
            session.launcher().witness(events -> log.addAll(events.toList()));
            // The session starts its song by itself.
            List<LaunchCommand> commands =
                    script.commands().subList(1, script.commands().size());
            if (beforehand) {
                commands.forEach(session.launcher()::offer);
            }
            Iterator<LaunchCommand> rest = (beforehand ? List.<LaunchCommand>of() : commands).iterator();
            LaunchCommand next = rest.hasNext() ? rest.next() : null;
            int frames = (int) script.frames();
            sound = new float[frames];
            AudioBlock block = new AudioBlock(2, MOST);
            for (int at = 0; at < frames; at += block.frames()) {
                block.frames(Math.min(sizes.getAsInt(), frames - at));
                while (next != null && next.frame() < at + block.frames()) {
                    session.launcher().offer(next);
                    next = rest.hasNext() ? rest.next() : null;
                }
                session.performer().play(block);
                System.arraycopy(block.channel(0), 0, sound, at, block.frames());
            }
            log.removeIf(e -> e.frame() >= frames);
        }
    }
}
