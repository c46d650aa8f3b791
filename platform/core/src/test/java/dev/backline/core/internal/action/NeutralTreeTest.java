package dev.backline.core.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.backline.model.Beats;
import dev.backline.model.Decibels;
import dev.backline.model.Key;
import dev.backline.model.Pitch;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NeutralTreeTest {
    private enum Genre {
        DRUM_AND_BASS
    }

    private record Part(String name, Optional<Tempo> tempo, List<Optional<Integer>> bars, Object any, short[] levels) {}

    @Test
    void turnsRecordsIntoMapsAndLeavesOutWhatIsAbsent() {
        assertThat(NeutralTree.of(new Part(
                        "kick",
                        Optional.empty(),
                        List.of(Optional.of(4), Optional.empty()),
                        Genre.DRUM_AND_BASS,
                        new short[] {1, 2})))
                .contains(Map.of("name", "kick", "bars", List.of(4), "any", "drum-and-bass", "levels", List.of(1, 2)));
    }

    @Test
    void turnsModelValuesIntoNumbersAndTexts() {
        assertThat(NeutralTree.of(List.of(
                        Tempo.of(126),
                        Beats.of(1.5),
                        Decibels.SILENCE,
                        Seed.of(7),
                        Duration.ofMillis(1500),
                        Key.parse("f# minor"),
                        Pitch.of(60),
                        Instant.EPOCH,
                        0.1f)))
                .contains(List.of(
                        126.0, 1.5, Double.NEGATIVE_INFINITY, 7L, 1.5, "F#m", "C3", "1970-01-01T00:00:00Z", 0.1));
    }

    @Test
    void keepsPathsAndKeysOfMapsInOrder() {
        Object tree = NeutralTree.of(
                        new java.util.TreeMap<>(Map.of(Pitch.of(60), Path.of("b.wav"), Pitch.of(59), Path.of("a.wav"))))
                .orElseThrow();
        assertThat(tree.toString()).isEqualTo("{B2=a.wav, C3=b.wav}");
    }

    @Test
    void refusesAResultThatHoldsItself() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertThatIllegalStateException()
                .isThrownBy(() -> NeutralTree.of(list))
                .withMessageContaining("refers to itself");
    }
}
