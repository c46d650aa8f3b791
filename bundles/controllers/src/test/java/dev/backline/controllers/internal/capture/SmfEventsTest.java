package dev.backline.controllers.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmfEventsTest {
    // 96 ticks a quarter; 500,000 us; a note with running status; at tick 96 the tempo doubles; at 192 the end.
    private static final String FILE = "4d546864 00000006 0000 0001 0060 4d54726b 00000024"
            + "00ff5103 07a120 00903c64 60ff5103 03d090 00f0 02 01f7 00903e64 603c00 003e00 00ff2f00";

    static byte[] file() {
        return HexFormat.of().parseHex(FILE.replace(" ", ""));
    }

    @Test
    void messagesStandAtTheirTimes() throws Exception {
        assertThat(SmfEvents.read(file()))
                .containsExactly(
                        new Event(0, 0x90, 60, 100),
                        new Event(500_000_000L, 0x90, 62, 100),
                        new Event(750_000_000L, 0x90, 60, 0),
                        new Event(750_000_000L, 0x90, 62, 0));
    }

    @Test
    void timecodeFilesCountFramesAndNoTempo() throws Exception {
        byte[] bytes = file();
        bytes[12] = (byte) -25;
        bytes[13] = 40;
        assertThat(SmfEvents.read(bytes).get(1).nanos()).as("96 ms").isEqualTo(96_000_000L);
    }

    @Test
    void damageIsOneFault() {
        Random random = new Random(2);
        int read = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = java.util.Arrays.copyOf(file(), 1 + random.nextInt(file().length));
            for (int n = random.nextInt(4); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                SmfEvents.read(bytes);
                read++;
            } catch (IOException e) {
                assertThat(e.getMessage()).contains("expected");
            }
        }
        assertThat(read).isPositive();
        assertThatThrownBy(() -> SmfEvents.read(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}))
                .hasMessage("it does not begin with MThd, but a Standard MIDI File was expected");
    }
}
