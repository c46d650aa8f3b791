package dev.backline.live.set.internal.max;

import static dev.backline.live.set.internal.max.InventedDevices.big;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.set.SetFault;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrozenBlockTest {
    private static void parse(byte[] bytes) throws SetFault {
        MaxDevice.of(MaxFile.parse(bytes, "x.amxd"));
    }

    /** Writes a number behind the n-th place where four characters stand. */
    private static byte[] planted(String kind, int nth, int value) {
        byte[] bytes = InventedDevices.frozen();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = -1;
        for (int i = 0; i < nth; i++) {
            at = text.indexOf(kind, at + 1);
        }
        System.arraycopy(big(value), 0, bytes, at + 8, 4);
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({
        "of32, 2, 2000000000, is said to have",
        "of32, 3, -1, is said to have",
        "of32, 2, 3, starts in the head",
        "of32, 3, 20, lies within another one",
        "sz32, 2, -1, is said to have",
        "sz32, 5, 100000, is said to have",
        "sz32, 2, 3000, is said to have",
        "mx@c, 1, 1, is said to have"
    })
    void everyOffsetAndSizeIsHeldAgainstTheBlock(String kind, int nth, int value, String message) {
        assertThatThrownBy(() -> parse(planted(kind, nth, value)))
                .isInstanceOf(SetFault.class)
                .hasMessageStartingWith("x.amxd, byte ")
                .hasMessageContaining(message);
    }

    @Test
    void aSoundBlockIsTaken() throws SetFault {
        MaxDevice device = MaxDevice.of(MaxFile.parse(InventedDevices.frozen(), "x.amxd"));
        assertThat(device.files().get(2).content().text()).isEqualTo("outlets = 2;");
        assertThat(device.files().get(1).offset())
                .isEqualTo(16 + device.files().getFirst().content().length());
    }
}
