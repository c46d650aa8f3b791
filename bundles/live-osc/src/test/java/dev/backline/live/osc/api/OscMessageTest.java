package dev.backline.live.osc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OscMessageTest {
    private final OscMessage message =
            OscMessage.of("/live/clip", 3, 2.0f, 0.5, "Bass", true, new OscSymbol("on"), new OscUnsigned(9), 1L << 40);

    @Test
    void numbersAreReadFromWhateverNumberWasSent() throws OscFault {
        assertThat(message.intAt(0)).isEqualTo(3);
        assertThat(message.intAt(1)).isEqualTo(2);
        assertThat(message.intAt(6)).isEqualTo(9);
        assertThat(message.longAt(7)).isEqualTo(1L << 40);
        assertThat(message.floatAt(2)).isEqualTo(0.5f);
        assertThat(message.doubleAt(0)).isEqualTo(3.0);
        assertThat(message.booleanAt(4)).isTrue();
        assertThat(message.booleanAt(0)).isTrue();
        assertThat(message.stringAt(3)).isEqualTo("Bass");
        assertThat(message.stringAt(5)).isEqualTo("on");
    }

    @Test
    void aFaultNamesThePlaceWhatWasFoundAndWhatWasExpected() {
        assertThatThrownBy(() -> message.intAt(3))
                .isInstanceOf(OscFault.class)
                .hasMessage("/live/clip, argument 4 is Bass of type s, but a whole number was expected."
                        + " Look up what the address takes.");
        assertThatThrownBy(() -> message.intAt(2)).hasMessageContaining("argument 3 is 0.5 of type d");
        assertThatThrownBy(() -> message.intAt(7)).hasMessageContaining("a whole number of 32 bits was expected");
        assertThatThrownBy(() -> message.stringAt(8))
                .hasMessage("/live/clip, argument 9: there are 8 arguments, but a text was expected here."
                        + " Look up what the address takes.");
        assertThatThrownBy(() -> message.blobAt(0)).hasMessageContaining("a blob was expected");
        assertThatThrownBy(() -> message.booleanAt(3)).hasMessageContaining("true or false was expected");
    }

    @Test
    void whatCannotBeSentCannotBeMade() {
        assertThatThrownBy(() -> OscMessage.of("live")).hasMessageContaining("begins with a slash");
        assertThatThrownBy(() -> OscMessage.of("/a", (short) 1)).hasMessageContaining("java.lang.Short");
        assertThatThrownBy(() -> OscMessage.of("/a", List.of(1, new Object()))).hasMessageContaining("types of OSC");
        assertThatThrownBy(() -> new OscUnsigned(-1)).hasMessageContaining("0 to 4,294,967,295");
        assertThatThrownBy(() -> new OscColor(256, 0, 0, 0)).hasMessageContaining("0 to 255");
        assertThatThrownBy(() -> new OscMidi(0, 0, 0, -1)).hasMessageContaining("0 to 255");
    }

    @Test
    void argumentsDoNotChangeAfterwards() {
        List<Object> inner = new ArrayList<>(List.of(1));
        OscMessage kept = OscMessage.of("/a", inner);
        inner.add(2);
        assertThat(kept.arguments()).containsExactly(List.of(1));
    }
}
