package dev.backline.desk.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private final Redaction redaction =
            new Redaction("/home/ada/.local/share/backline", List.of("ada", "studio-mac", "x"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cannot read /home/ada/Music/Secret Album/one.als",
                "cannot read \"/Users/ada/Desktop/demo.wav\"",
                "file:/home/ada/x.jar",
                "C:\\Users\\ada\\Music\\demo.wav is locked",
                "\\\\nas\\ada\\demo.wav is locked",
                "by Ada on STUDIO-MAC",
                "mail ada.l@example.org please",
                "password=hunter2ada, token: \"adaXYZ\"",
                "{path=/srv/ada/thing, user=ada}",
                "~/ada/notes.txt"
            })
    void whoAndWhereIsTakenOut(String text) {
        assertThat(redaction.of(text))
                .doesNotContainIgnoringCase("ada")
                .doesNotContainIgnoringCase("studio-mac")
                .doesNotContain("hunter2")
                .containsAnyOf("<path>", "<name>", "<mail>", "<secret>");
    }

    @Test
    void aPathWithBlanksGoesWhole() {
        assertThat(redaction.of("/home/ada/Music/My Secret Album/one.als")).isEqualTo("<path>");
    }

    @Test
    void whatHelpsStays() {
        String text =
                "Bassline.als, line 4182: Tempo is \"12O\", but 20 to 999 was expected. And/or 1/8, 12:30:05, 3/4.";
        assertThat(redaction.of(text)).isEqualTo(text);
        assertThat(redaction.of("at dev.backline.set.Reader.read(Reader.java:12)"))
                .isEqualTo("at dev.backline.set.Reader.read(Reader.java:12)");
        assertThat(redaction.of("/home/ada/.local/share/backline/logs/today.jsonl is full"))
                .isEqualTo("<home>/logs/today.jsonl is full");
        assertThat(redaction.of("The adagio")).isEqualTo("The adagio");
    }
}
