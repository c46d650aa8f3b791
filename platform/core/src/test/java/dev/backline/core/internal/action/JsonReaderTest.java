package dev.backline.core.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    @Test
    void readsEveryKindOfValue() {
        assertThat(JsonReader.parse(" {\"a\": [1, -2.5, \"x\\n\\u00e9\\\"\", true, false, null, {}, []]} ", ""))
                .isEqualTo(
                        Map.of("a", List.of(1L, -2.5, "x\né\"", true, false, Optional.empty(), Map.of(), List.of())));
    }

    @Test
    void keepsTheNamedMemberAsItsText() {
        assertThat(JsonReader.parse("{\"result\":{\"type\": \"null\"},\"b\":1}", "result"))
                .isEqualTo(Map.of("result", "{\"type\": \"null\"}", "b", 1L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,",
                "{\"a\"}",
                "{\"a\":}",
                "[1 2]",
                "\"a",
                "\"\\x\"",
                "\"\\u12\"",
                "nul",
                "1 2",
                "-",
                "{a:1}",
                "\"\\u00zz\""
            })
    void refusesWhatIsNoJson(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonReader.parse(text, ""));
    }

    @Test
    void refusesNestingThatWouldOverflowTheStack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonReader.parse("[".repeat(100_000), ""))
                .withMessageContaining("fewer than 64 brackets");
    }
}
