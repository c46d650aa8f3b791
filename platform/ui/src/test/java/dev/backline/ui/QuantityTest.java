package dev.backline.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            NUMBER   | 440*2       | 880
            NUMBER   | 1/8         | 0.125
            NUMBER   | 1,5         | 1.5
            NUMBER   | 2+3*4       | 14
            NUMBER   | (2+3)*4     | 20
            NUMBER   | -(2-5)      | 3
            NUMBER   | 10-4-3      | 3
            NUMBER   | 64/4/2      | 8
            NUMBER   | -3          | -3
            NUMBER   | 50%         | 0.5
            NUMBER   | .5          | 0.5
            NUMBER   | 1/0         | none
            NUMBER   | 2*          | none
            NUMBER   | (2          | none
            NUMBER   | 2)          | none
            NUMBER   | 2 3         | none
            NUMBER   | loud        | none
            NUMBER   | ''          | none
            NUMBER   | -6dB        | none
            DECIBELS | -6dB        | -6
            DECIBELS | -6 dB       | -6
            DECIBELS | −6          | -6
            DECIBELS | -6dB-3      | -9
            DECIBELS | -12/2       | -6
            DECIBELS | -6Hz        | none
            HERTZ    | 440*2       | 880
            HERTZ    | 1.2k        | 1200
            HERTZ    | 2 kHz       | 2000
            HERTZ    | A3          | 440
            HERTZ    | A3*2        | 880
            HERTZ    | a#3         | 466.1637615
            HERTZ    | H3          | none
            PITCH    | A#3         | 70
            PITCH    | Bb3         | 70
            PITCH    | C-2         | 0
            PITCH    | C-1+7       | 19
            PITCH    | C3-12       | 48
            PITCH    | 60          | 60
            PITCH    | G8          | 127
            PITCH    | G#8         | none
            BEATS    | 1/8         | 0.5
            BEATS    | 1/8t        | 0.3333333333
            BEATS    | 1/8d        | 0.75
            BEATS    | 3/4         | 3
            BEATS    | 2           | 2
            BEATS    | 1/0         | none
            SECONDS  | 250ms       | 0.25
            SECONDS  | 1.5 s       | 1.5
            SECONDS  | 60/120      | 0.5
            PAN      | 30L         | -0.6
            PAN      | 25r         | 0.5
            PAN      | C           | 0
            PAN      | 0.25        | 0.25
            """)
    void aTypedValueIsReadWithItsUnitAndReckoned(Quantity quantity, String typed, Double expected) {
        if (expected == null) {
            assertThat(quantity.parse(typed)).isEmpty();
        } else {
            assertThat(quantity.parse(typed).orElse(Double.NaN)).isCloseTo(expected, within(1e-7));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DECIBELS, -6.4, 1, false, -6",
        "DECIBELS, -6, -1, false, -7",
        "DECIBELS, -6, 1, true, -5.9",
        "DECIBELS, -100, 1, false, -69",
        "HERTZ, 450, 1, false, 466.1637615",
        "HERTZ, 440, -1, false, 415.3046976",
        "BEATS, 0.3, 1, false, 0.5",
        "BEATS, 0.5, -1, false, 0.25",
        "BEATS, 0.0625, -1, false, 0.0625",
        "PITCH, 60, 1, true, 61",
        "PAN, 0.04, 1, false, 0.1",
        "PAN, 0, -1, true, -0.01",
        "NUMBER, 10, 1, false, 12",
        "NUMBER, 10, -1, true, 9.8"
    })
    void aStepGoesToTheNextNoteDecibelOrNoteValue(
            Quantity quantity, double value, int direction, boolean fine, double expected) {
        assertThat(quantity.step(value, direction, fine, 200)).isCloseTo(expected, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "DECIBELS, -6, 76, -6.0",
        "DECIBELS, -70, 76, -inf",
        "HERTZ, 440.25, 20000, 440.3",
        "PITCH, 70, 127, A#3",
        "PAN, -0.5, 2, 25L",
        "PAN, 0.001, 2, C",
        "BEATS, 0.5, 4, 0.5",
        "NUMBER, 0.12345, 1, 0.1235"
    })
    void whatIsWrittenIsReadAgain(Quantity quantity, double value, double range, String text) {
        assertThat(quantity.text(value, range)).isEqualTo(text);
        assertThat(quantity.parse(text)).isPresent();
    }
}
