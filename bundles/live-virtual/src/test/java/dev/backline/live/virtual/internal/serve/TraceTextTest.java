package dev.backline.live.virtual.internal.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscNil;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTextTest {
    @Test
    void aLineComesBackAsItWasWritten() {
        TraceText said = new TraceText(
                1.25,
                true,
                OscMessage.of(
                        "/a/b", 1, -2.5f, "x \"y\" \\ ü\n", "", true, false, OscNil.NIL, 1L << 40, 0.1, Float.NaN));
        assertThat(TraceText.parse(said.line())).isEqualTo(said);
    }

    @Test
    void aTextAsLongAsADatagramComesBack() {
        TraceText said = new TraceText(0, false, OscMessage.of("/a", "ü\"".repeat(30_000), 7));
        assertThat(TraceText.parse(said.line())).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0.1 /a ,i 1",
                "0.1 < /a ,i",
                "0.1 < /a ,i x",
                "0.1 < /a ,if 1",
                "0.1 < /a ,s x",
                "0.1 < /a ,s \"",
                "0.1 < /a ,s \"\\u00\"",
                "0.1 < /a ,q 1",
                "0.1 < /a ,i 1 2"
            })
    void whatIsNoLineIsNamedWithItsNumber(String line, @TempDir Path folder) throws Exception {
        Path trace = Files.writeString(folder.resolve("show.trace"), "0.1 > /a ,T\n" + line + "\n");
        assertThatThrownBy(() -> Past.read(trace))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("show.trace, line 2: found \"" + line + "\"")
                .hasMessageContaining("expected");
    }
}
