package dev.backline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextResultsTest {
    private final TextResults text = new TextResults();

    private static Map<String, Object> record(Object... pairs) {
        Map<String, Object> record = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            record.put((String) pairs[i], pairs[i + 1]);
        }
        return record;
    }

    @Test
    void showsSeveralRecordsAsATable() {
        assertThat(text.text(
                        List.of(
                                record(
                                        "file",
                                        Path.of("kick.wav"),
                                        "truePeak",
                                        -1.25,
                                        "tags",
                                        List.of("low", "dry"),
                                        "loop",
                                        true),
                                record(
                                        "file",
                                        Path.of("hat.wav"),
                                        "truePeak",
                                        Double.NEGATIVE_INFINITY,
                                        "tags",
                                        List.of(),
                                        "loop",
                                        false)),
                        "{\"properties\":{\"truePeak\":{\"type\":\"number\",\"x-unit\":\"dB\"}}}",
                        80))
                .isEqualTo("""
                        FILE      TRUE PEAK (DB)  TAGS      LOOP
                        kick.wav           -1.25  low, dry  yes
                        hat.wav             -inf            no
                        """.replace("(DB)", "(dB)"));
    }

    @Test
    void cutsATableToTheWidthFromTheRight() {
        List<?> rows =
                List.of(record("a", "x".repeat(30), "b", "y".repeat(30), "c", 1), record("a", "", "b", "", "c", 2));
        assertThat(text.text(rows, "", 50).lines())
                .allMatch(line -> line.length() <= 50)
                .first()
                .asString()
                .contains("A", "B")
                .doesNotContain("C");
    }

    @Test
    void showsOneRecordWithItsPartsIndented() {
        assertThat(text.text(
                        List.of(record(
                                "name",
                                "Friday",
                                "tempo",
                                126.0,
                                "tracks",
                                List.of(record("id", 1L, "kind", "midi"), record("id", 2L, "kind", "audio")))),
                        "{\"properties\":{\"tempo\":{\"type\":\"number\",\"x-unit\":\"bpm\"}}}",
                        80))
                .isEqualTo("""
                        name    Friday
                        tempo   126 bpm
                        tracks
                          ID  KIND
                           1  midi
                           2  audio
                        """);
    }

    @Test
    void keysThatAreNoComponentsStayAsTheyAre() {
        assertThat(text.text(List.of(record("byDb", -6, "tracks", record("Sub Bass", -6, "Kick", -9))), "", 80))
                .contains("by db", "Sub Bass  -6", "Kick      -9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2J\u001b[31mred",
                "kick\u202ewav.exe",
                "a\rb",
                "bell\u0007",
                "\u2066x\u2069",
                "zero\u200bwidth",
                "\u009b31m",
                "del\u007f"
            })
    void escapesWhatCouldDriveTheTerminalOrFoolTheEye(String name) {
        String shown = text.text(List.of(record("name", name), record("name", "b")), "", 80)
                + text.text(List.of(record("name", name)), "", 80)
                + text.text(List.of(name), "", 80)
                + text.json("x", List.of(record(name, name)), List.of())
                + text.fault(new ActionFault(ActionFault.Kind.REFUSED, name));
        assertThat(shown.chars().filter(c -> c != '\n').anyMatch(c -> Escapes.isUnsafe((char) c)))
                .isFalse();
        assertThat(shown).contains("\\u");
    }

    @Test
    void writesNumbersInJsonTheSameInEveryCountry() {
        java.util.Locale before = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(text.json(
                            "x",
                            List.of(record("a", 0.1, "b", 126.0, "c", Double.NaN, "d", 1L << 60, "e\u0001", 1e300)),
                            List.of()))
                    .isEqualTo(
                            "{\"schema\":\"backline.result/1\",\"action\":\"x\",\"results\":[{\"a\":0.1,\"b\":126,\"c\":null,"
                                    + "\"d\":1152921504606846976,\"e\\u0001\":1.0E300}],\"errors\":[]}");
        } finally {
            java.util.Locale.setDefault(before);
        }
    }
}
