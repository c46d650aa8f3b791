package dev.backline.controllers.internal.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.control.ControlFault;
import dev.backline.api.control.Hands;
import dev.backline.api.session.LaunchCommand;
import dev.backline.controllers.internal.mapping.Played;
import dev.backline.controllers.internal.port.VirtualPorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set that is moved by the ports that its map names; it is written for 120 bpm. */
class LeadTest {
    private static final byte CLOCK = (byte) 0xF8;

    @TempDir
    Path temp;

    private final Played played = new Played();
    private final VirtualPorts ports = new VirtualPorts("Knobs", "Leader");

    private Hands.Grip take(String map) throws Exception {
        return new MappedHands(ports).take(Files.writeString(temp.resolve("my.map"), map), played);
    }

    private long pulses(long nanos, int count, double bpm) {
        double period = 60e9 / bpm / 24;
        for (int i = 0; i < count; i++) {
            ports.ears.get("Leader").hear(nanos + Math.round(i * period), new byte[] {CLOCK});
        }
        return nanos + Math.round(count * period);
    }

    private List<LaunchCommand.Kind> kinds() {
        return played.launched.stream().map(LaunchCommand::kind).toList();
    }

    @Test
    void aClockStartsPlacesPacesAndStopsTheSet() throws Exception {
        try (Hands.Grip grip = take("follow clock Leader")) {
            assertThat(grip.told()).isEmpty();
            ports.ears.get("Leader").hear(0, new byte[] {(byte) 0xF2, 32, 0});
            ports.ears.get("Leader").hear(0, new byte[] {(byte) 0xFB});
            long now = pulses(1_000, 1, 126);
            assertThat(played.launched.get(0).kind()).isEqualTo(LaunchCommand.Kind.POSITION);
            assertThat(played.launched.get(0).value()).as("sixteenth 32").isCloseTo(8, within(1e-3));
            assertThat(played.launched.get(1)).isEqualTo(LaunchCommand.play(0));
            now = pulses(now, 24 * 16, 126);
            assertThat(played.launched.getLast().kind()).isEqualTo(LaunchCommand.Kind.TEMPO);
            assertThat(played.launched.getLast().value()).isCloseTo(126, within(0.05));
            ports.ears.get("Leader").hear(now, new byte[] {(byte) 0xFC});
            assertThat(played.launched.getLast()).isEqualTo(LaunchCommand.stop(0));
            assertThat(grip.told())
                    .as("the real clock is far ahead of the test's")
                    .isEqualTo("the clock is lost");
        }
        assertThat(ports.ears).isEmpty();
    }

    @Test
    void aTapePlacesTheSetAndLeavesItsTempo() throws Exception {
        try (Hands.Grip grip = take("follow timecode Leader delay 0")) {
            int[] place = {3, 0, 10, 0, 0, 0, 0, 2};
            for (int i = 0; i < 8; i++) {
                ports.ears.get("Leader").hear(i * 10_000_000L, new byte[] {(byte) 0xF1, (byte) (i << 4 | place[i])});
            }
            // Second 10, frame 3 of 25, and 1.75 frames more: 10.19 s are 20.38 beats.
            assertThat(kinds()).containsExactly(LaunchCommand.Kind.POSITION, LaunchCommand.Kind.PLAY);
            assertThat(played.launched.getFirst().value()).isCloseTo(20.38, within(1e-6));
            assertThat(grip.told()).isEqualTo("the clock is lost");
            assertThat(kinds()).endsWith(LaunchCommand.Kind.STOP);
        }
    }

    @Test
    void aControllerAndAClockMoveOneSet() throws Exception {
        try (Hands.Grip grip = take("port knobs\nnote 1 36 -> slot Drums 1\nfollow clock lead\n")) {
            assertThat(grip.told()).isEmpty();
            ports.ears.get("Knobs").hear(0, new byte[] {(byte) 0x90, 36, 100});
            ports.ears.get("Knobs").hear(0, new byte[] {(byte) 0xF8});
            ports.ears.get("Knobs").hear(0, new byte[] {});
            assertThat(played.launched).containsExactly(LaunchCommand.press(0, 0, 0, 100));
        }
    }

    @Test
    void whatIsMissingLeavesNoPortOpen() {
        assertThatThrownBy(() -> take("port knobs\nnote 1 36 -> slot Drums 1\nfollow clock Nowhere\n"))
                .isInstanceOf(ControlFault.class)
                .hasMessageContaining("Nowhere");
        assertThat(ports.ears).isEmpty();
        assertThatThrownBy(() -> new MappedHands(ports).take(temp.resolve("none.map"), played))
                .hasMessageContaining("is not there")
                .matches(e -> ((ControlFault) e).isMissing());
    }
}
