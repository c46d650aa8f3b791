package dev.backline.live.bridge.internal.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.model.Tempo;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetListTextTest {
    @Test
    void readsAShow() throws ShowFault {
        SetList list = SetListText.read("""
                // For Friday
                show Friday night
                fail-safe "Ambient pad"
                watchdog 4 beats
                song Intro 122.5 bpm 8 bars
                   Wait for the singer

                song 'Verse 1' 16 beats // the long one
                song #3
                """);

        assertThat(list.title()).isEqualTo("Friday night");
        assertThat(list.failSafe()).contains("Ambient pad");
        assertThat(list.watchdogBeats()).isEqualTo(4);
        assertThat(list.songs()).extracting(SetList.Song::scene).containsExactly("Intro", "Verse 1", "#3");
        assertThat(list.songs().getFirst().tempo()).contains(Tempo.of(122.5));
        assertThat(list.songs().getFirst().notes()).containsExactly("Wait for the singer");
        assertThat(list.songs().getFirst().length().orElseThrow().beats(4)).isEqualTo(32);
        assertThat(list.songs().get(1).length().orElseThrow().beats(4)).isEqualTo(16);
        assertThat(list.songs().get(2).length()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "play Intro | line 1: \"play\" was found, but show, fail-safe, watchdog or song was expected.",
                "song | line 1: a song names a scene",
                "song Intro 12 bpm | \"12\" was found, but a number from 20.0 to 999.0",
                "song Verse 1 | \"1\" was found, but a tempo such as 120 bpm or a length such as 8 bars",
                "watchdog soon | \"soon\" was found, but a number from 1.0",
                "fail-safe Ambient pad | 2 words were found, but a scene was expected",
                "show Empty | The set-list has no songs",
            })
    void saysWhatALineShouldBe(String text, String sentence) {
        assertThatThrownBy(() -> SetListText.read(text))
                .isInstanceOf(ShowFault.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void endsForAnyText() {
        Random random = new Random(2);
        String[] words = {
            "song", "show", "watchdog", "\n", "\n ", "'", "\"", "8", "bpm", "bars", "//", "fail-safe", "x", "1e9", "-1"
        };
        int readable = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            try {
                assertThat(SetListText.read(text.toString()).songs()).isNotEmpty();
                readable++;
            } catch (ShowFault e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
        assertThat(readable).isPositive();
    }
}
