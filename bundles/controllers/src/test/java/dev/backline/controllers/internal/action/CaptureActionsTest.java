package dev.backline.controllers.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.api.set.MidiWriter;
import dev.backline.api.set.SetFault;
import dev.backline.api.set.SetWriter;
import dev.backline.controllers.internal.port.VirtualPorts;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureActionsTest {
    @TempDir
    Path folder;

    private final List<LiveSet> sets = new ArrayList<>();
    private final List<LiveSet> songs = new ArrayList<>();
    private final VirtualPorts ports = new VirtualPorts("Keys");
    private long now = 5_000_000_000L;
    private Runnable passing = () -> {};
    private final Pace pace = new Pace() {
        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void rest(long nanos) {
            now += nanos;
            passing.run();
        }
    };
    private final SetWriter setWriter = (set, file) -> sets.add(set);
    private final MidiWriter midiWriter = (set, file) -> songs.add(set);
    private final CaptureActions actions = new CaptureActions(
            ports,
            (file, progress) -> {
                throw new SetFault(file + " is no set.");
            },
            setWriter,
            midiWriter,
            pace);

    /** Sixteen quarter notes at 125 in a file that counts at 120: 460.8 ticks of 960 each. */
    private Path played() throws Exception {
        ByteArrayOutputStream track = new ByteArrayOutputStream();
        long at = 0;
        for (int i = 0; i < 16; i++) {
            long start = Math.round(i * 921.6);
            number(track, (int) (start - at));
            track.writeBytes(new byte[] {(byte) 0x90, 60, 100});
            number(track, 200);
            track.writeBytes(new byte[] {60, 0});
            at = start + 200;
        }
        track.writeBytes(new byte[] {0, (byte) 0xFF, 0x2F, 0});
        ByteBuffer file = ByteBuffer.allocate(22 + track.size());
        file.putInt(0x4D546864)
                .putInt(6)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 960);
        file.putInt(0x4D54726B).putInt(track.size()).put(track.toByteArray());
        return Files.write(folder.resolve("Played.mid"), file.array());
    }

    private static void number(ByteArrayOutputStream out, int value) {
        if (value > 127) {
            out.write(value >> 7 | 0x80);
        }
        out.write(value & 127);
    }

    private CaptureActions.Made file(Path file, String out, Intent intent) throws ActionFault {
        return actions.file(file, folder.resolve(out), Optional.empty(), Optional.empty(), 1, intent, Progress.NONE);
    }

    @Test
    void whatWasPlayedBecomesASetWithItsTempo() throws Exception {
        CaptureActions.Made made = file(played(), "Idea.als", Intent.APPLY);
        assertThat(made.tempoBpm()).isCloseTo(125, within(0.05));
        assertThat(made.confidence().orElseThrow()).isGreaterThan(0.98);
        assertThat(made.bars()).isEqualTo(4);
        assertThat(made.notes()).isEqualTo(16);
        LiveSet set = sets.getFirst();
        assertThat(set.tracks().getFirst().session().get(0).loop().end()).isEqualTo(Beats.of(16));
        assertThat(set.transport().looping()).isTrue();
        assertThat(songs).isEmpty();
    }

    @Test
    void aMidiFileHasTheClipOnce() throws Exception {
        file(played(), "Idea.mid", Intent.APPLY);
        assertThat(songs.getFirst().tracks().getFirst().arrangement()).hasSize(1);
        assertThat(sets).isEmpty();
    }

    @Test
    void aDryRunTellsAndWritesNothing() throws Exception {
        assertThat(file(played(), "Idea.als", Intent.PREVIEW).bars()).isEqualTo(4);
        assertThat(sets).isEmpty();
    }

    @Test
    void aPortIsHeardUntilNobodyPlays() throws Exception {
        long start = now;
        int[] sent = {0};
        passing = () -> {
            while (sent[0] < 16 && now >= start + sent[0] * 500_000_000L) {
                long at = start + sent[0] * 500_000_000L;
                ports.ears.get("Keys").hear(at, new byte[] {(byte) 0x90, 64, 90});
                ports.ears.get("Keys").hear(at + 1, new byte[] {(byte) 0xF8});
                ports.ears.get("Keys").hear(at + 100_000_000L, new byte[] {(byte) 0x80, 64, 0});
                sent[0]++;
            }
        };
        CaptureActions.Made made = actions.port(
                "key",
                folder.resolve("Idea.als"),
                2,
                Optional.empty(),
                Optional.of("Piano"),
                1,
                Intent.APPLY,
                Progress.NONE);
        assertThat(made.tempoBpm()).isCloseTo(120, within(0.01));
        assertThat(made.track()).isEqualTo("Piano");
        assertThat(now - start).as("two seconds behind the last message").isBetween(9_600_000_000L, 9_750_000_000L);
        assertThat(ports.ears).isEmpty();
    }

    @Test
    void cancellingLeavesNoFileAndNoOpenPort() {
        Progress impatient = new Progress() {
            @Override
            public void report(double fraction, String message) {
                // Nobody looks.
            }

            @Override
            public boolean cancelled() {
                return now > 9_000_000_000L;
            }
        };
        assertThatThrownBy(() -> actions.port(
                        "Keys",
                        folder.resolve("a.als"),
                        2,
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        Intent.APPLY,
                        impatient))
                .isInstanceOf(JobCancelled.class);
        assertThat(sets).isEmpty();
        assertThat(ports.ears).isEmpty();
    }

    @Test
    void whatCannotBeIsSaid() throws Exception {
        Path text = Files.writeString(folder.resolve("text.mid"), "no music here");
        assertThatThrownBy(() -> file(text, "Idea.als", Intent.APPLY))
                .hasMessageContaining("does not begin with MThd")
                .matches(e -> ((ActionFault) e).kind().exitCode() == 5);
        assertThatThrownBy(() -> file(folder.resolve("none.mid"), "Idea.als", Intent.APPLY))
                .matches(e -> ((ActionFault) e).kind().exitCode() == 4);
        assertThatThrownBy(() -> file(played(), "Idea.wav", Intent.APPLY))
                .matches(e -> ((ActionFault) e).kind().exitCode() == 2);
        assertThatThrownBy(() -> file(played(), "Played.mid", Intent.APPLY))
                .matches(e -> ((ActionFault) e).kind().exitCode() == 6);
        byte[] silent = Files.readAllBytes(played());
        for (int i = 22; i < silent.length; i++) {
            silent[i] = silent[i] == 100 ? 0 : silent[i];
        }
        Path nothing = Files.write(folder.resolve("silent.mid"), silent);
        assertThatThrownBy(() -> file(nothing, "Idea.als", Intent.APPLY))
                .hasMessageStartingWith("No notes were played");
    }
}
