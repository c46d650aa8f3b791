package dev.backline.live.bridge.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2 * 3 | 0 | 7",
                "(1 + 2) * 3 | 0 | 9",
                "2 ^ 3 ^ 2 | 0 | 512",
                "-2 ^ 2 | 0 | -4",
                "2 ^ -1 | 0 | 0.5",
                "7 % 3 | 0 | 1",
                "-1 % 3 | 0 | 2",
                "200 * 2^(lfo(1/4) * 3) | 0.5 | 1600",
                "lfo(1/4) | 0.25 | 0.5",
                "lfo(1/4) | 1 | 0",
                "lfo(1, 'saw') | 3 | 0.75",
                "lfo(1, 'triangle') | 2 | 1",
                "lfo(1, 'square', 0.5) | 0 | 0",
                "env(0, 0, 4, 1, 8, 0) | 1 | 0.25",
                "env(0, 0, 4, 1, 8, 0) | 6 | 0.5",
                "env(4, 3, 8, 5) | 0 | 3",
                "env(4, 3, 8, 5) | 99 | 5",
                "env(0, 1, 4, 1, 4, 2, 8, 2) | 4 | 2",
                "min(3, 1, 2) | 0 | 1",
                "max(3, 1, 2) | 0 | 3",
                "clamp(7, 0, 5) | 0 | 5",
                "map(5, 0, 10, 100, 200) | 0 | 150",
                "map(50, 0, 10, 100, 200) | 0 | 200",
                "if(beat >= 4, 1, 2) | 4 | 1",
                "beat > 2 and not (beat > 8) or 0 | 4 | 1",
                "beat == 4 | 4 | 1",
                "beat != 4 | 4 | 0",
                "bar | 8 | 3",
                "12 kHz | 0 | 12000",
                "-6 dB | 0 | -6",
                "db(10) | 0 | 20",
                "gain(-20 dB) | 0 | 0.1",
                "sin(pi / 2) | 0 | 1",
                "track('Bass').volume + song.tempo | 0 | 114",
                "track(2).device('Eq').parameter('Gain A') | 0 | 5",
            })
    void comesToItsValue(String text, double beat, double value) throws RuleFault {
        assertThat(read(text).at(new Still(beat))).isCloseTo(value, within(1e-12));
    }

    @Test
    void chanceIsTheSameForOneSeedAndNoteWheneverItIsAsked() throws RuleFault {
        Formula random = read("random(7, 1/8)");
        double first = random.at(new Still(3.1));
        random.at(new Still(99));
        assertThat(random.at(new Still(3.4))).isEqualTo(first).isBetween(0.0, 1.0);
        assertThat(random.at(new Still(3.5))).isNotEqualTo(first);
        assertThat(read("random(8, 1/8)").at(new Still(3.1))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "1 + | line 3: the end of the line was found at column 4, but a number",
                "sinus(1) | there is no function \"sinus\" (column 1); there are sin,",
                "clamp(1, 2) | was given 2 values, but clamp(x, low, high) was expected",
                "env(0, 1, 2, 3, 4) | was given 5 values",
                "volume | \"volume\" at column 1 is no name that is known here",
                "track('Bass') | \".\" behind the track was expected",
                "track('Bass').loudness | \"loudness\" was found at column 15, but volume, pan",
                "track('Bass | has no closing quote",
                "track(0).volume | \"0\" was found at column 7",
                "lfo(1, 'round') | an LFO has no shape \"round\"; it has sine",
                "(1 + 2 | \")\" behind the bracket was expected",
                "3 $ 4 | \"$\" at column 3 means nothing in a rule",
            })
    void saysWhereItCannotBeRead(String text, String sentence) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(RuleFault.class).hasMessageContaining(sentence);
    }

    @Test
    void endsForAnyText() {
        Random random = new Random(5);
        String[] words = {
            "(",
            ")",
            "-",
            "^",
            "not",
            "track('A')",
            ".volume",
            "lfo",
            ",",
            "1",
            "beat",
            "env(",
            "->",
            "=",
            "if(",
            "'",
            "%",
            "tempo"
        };
        int readable = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
            }
            try {
                read(text.toString()).at(new Still(1));
                readable++;
            } catch (RuleFault e) {
                assertThat(e.getMessage()).startsWith("line 3: ");
            }
        }
        assertThat(readable).isPositive();
    }

    @Test
    void refusesAFormulaThatWouldFillTheStack() {
        for (String piece : new String[] {"(", "2^", "-(", "abs("}) {
            assertThatThrownBy(() -> read(piece.repeat(2_000) + "1"))
                    .as(piece)
                    .isInstanceOf(RuleFault.class)
                    .hasMessageContaining("100");
        }
    }

    private static Formula read(String text) throws RuleFault {
        Tokens tokens = Tokens.of(3, text);
        Formula formula = new FormulaText(tokens, Map.of()).read();
        tokens.expectEnd();
        return formula;
    }

    /** A moment at which every address but the tempo shows -6, and parameters 5. */
    private record Still(double beat) implements Moment {
        @Override
        public double beatsPerBar() {
            return 4;
        }

        @Override
        public double tempo() {
            return 120;
        }

        @Override
        public double read(Address address) {
            return switch (address.property()) {
                case TEMPO -> 120;
                case PARAMETER -> 5;
                default -> -6;
            };
        }
    }
}
