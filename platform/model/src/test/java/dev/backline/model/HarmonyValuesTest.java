package dev.backline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HarmonyValuesTest {
    @ParameterizedTest
    @CsvSource({
        "Am, 9, Minor, Am",
        "F#m, 6, Minor, F#m",
        "C, 0, Major, C",
        "Bb minor, 10, Minor, A#m",
        "d dorian, 2, Dorian, D Dorian",
        "Eb maj, 3, Major, D#",
        "G min, 7, Minor, Gm",
        "AM, 9, Major, A"
    })
    void keysAreReadAsMusiciansWriteThem(String text, int root, String scale, String shortName) {
        Key key = Key.parse(text);
        assertThat(key.root().semitone()).isEqualTo(root);
        assertThat(key.scale().name()).isEqualTo(scale);
        assertThat(key.shortName()).isEqualTo(shortName);
        assertThat(Key.parse(key.shortName())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H", "A flat", "Amm", "C lydic", "#"})
    void whatIsNoKeyIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> Key.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"")
                .hasMessageContaining("F#m");
    }

    @Test
    void aKeyHoldsTheNotesOfItsScaleInEveryOctave() {
        Key key = Key.parse("Am");
        assertThat(key.contains(Pitch.of(57))).isTrue();
        assertThat(key.contains(Pitch.of(58))).isFalse();
        assertThat(key.pitch(0, 3)).isEqualTo(Pitch.of(69));
        assertThat(key.pitch(2, 3)).isEqualTo(Pitch.of(72));
        assertThat(key.pitch(-1, 3)).isEqualTo(Pitch.of(67));
        assertThat(key).hasToString("A minor");
    }

    @Test
    void pitchesHaveTheirFrequenciesAndLivesNames() {
        assertThat(Pitch.of(69).frequency().value()).isEqualTo(440);
        assertThat(Pitch.of(60).frequency().value()).isCloseTo(261.625565, within(1e-6));
        assertThat(Pitch.of(60)).hasToString("C3");
        assertThat(Pitch.of(0)).hasToString("C-2");
        assertThat(Pitch.of(61).plus(2).pitchClass()).isEqualTo(PitchClass.parse("Eb"));
        assertThatThrownBy(() -> Pitch.of(128)).hasMessageContaining("0 to 127");
    }

    @Test
    void pitchClassesWrapAroundAndRefuseNonsense() {
        assertThat(PitchClass.of(-1)).hasToString("B");
        assertThat(PitchClass.of(11).plus(2)).hasToString("C#");
        assertThat(PitchClass.parse("Cbb")).hasToString("A#");
        assertThatThrownBy(() -> PitchClass.parse("C#b")).hasMessageContaining("A to G");
    }

    @Test
    void scalesCountDegreesBeyondTheirOctave() {
        assertThat(Scale.MAJOR.semitones(7)).isEqualTo(12);
        assertThat(Scale.MAJOR.semitones(-1)).isEqualTo(-1);
        assertThat(Scale.MINOR.isMinor()).isTrue();
        assertThat(Scale.LYDIAN.isMinor()).isFalse();
        assertThatThrownBy(() -> new Scale("Odd", List.of(1, 2))).hasMessageContaining("first must be 0");
        assertThatThrownBy(() -> new Scale("Odd", List.of(0, 5, 5))).hasMessageContaining("Step 2");
    }
}
