package dev.backline.core.internal.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ParameterInfo;
import dev.backline.model.Beats;
import dev.backline.model.Decibels;
import dev.backline.model.Hertz;
import dev.backline.model.Key;
import dev.backline.model.Pitch;
import dev.backline.model.Seconds;
import dev.backline.model.Tempo;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValuesTest {
    private enum Mood {
        VERY_DARK
    }

    private static ParameterInfo parameter(String name, String type, String unit, Double min, Double max) {
        return new ParameterInfo(
                name,
                type,
                false,
                false,
                -1,
                unit,
                Optional.ofNullable(min),
                Optional.ofNullable(max),
                Optional.empty(),
                List.of("house", "very-dark"),
                false,
                "Help.");
    }

    private static final List<ParameterInfo> PARAMETERS = List.of(
            parameter("count", "integer", "", null, null),
            parameter("bars", "integer", "bars", 1.0, 64.0),
            parameter("amount", "number", "", 0.0, 1.0),
            parameter("least", "number", "", 3.0, null),
            parameter("most", "number", "dB", null, -1.0),
            parameter("delay", "number", "ms", null, null),
            parameter("deep", "flag", "", null, null),
            parameter("mood", "choice", "", null, null),
            parameter("key", "key", "", null, null),
            parameter("note", "pitch", "", null, null),
            parameter("bpm", "tempo", "bpm", 20.0, 999.0),
            parameter("length", "beats", "beats", null, null),
            parameter("time", "seconds", "s", null, null),
            parameter("cutoff", "hertz", "Hz", 20.0, 20_000.0),
            parameter("gain", "decibels", "dB", null, 24.0),
            parameter("name", "text", "", null, null),
            parameter("out", "path", "", null, null),
            new ParameterInfo(
                    "files",
                    "path",
                    true,
                    false,
                    0,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    true,
                    "Files."));

    private static ActionInfo action(List<ParameterInfo> parameters) {
        return new ActionInfo("", "try", "Try", "", List.of(), false, List.of(), parameters, "{}", "b");
    }

    private static Values read(Map<String, ?> given) {
        return Values.read(action(PARAMETERS), given);
    }

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("count", "-12", -12L),
                Arguments.of("count", "1e3", 1000L),
                Arguments.of("count", "123456789012345678", 123456789012345678L),
                Arguments.of("count", 7, 7L),
                Arguments.of("count", 9_007_199_254_740_993L, 9_007_199_254_740_993L),
                Arguments.of("bars", " 64 Bars", 64L),
                Arguments.of("amount", ".5", 0.5),
                Arguments.of("amount", "+1.", 1.0),
                Arguments.of("amount", 0.25f, 0.25),
                Arguments.of("delay", "-3ms", -3.0),
                Arguments.of("deep", "ON", true),
                Arguments.of("deep", "0", false),
                Arguments.of("deep", false, false),
                Arguments.of("mood", "Very dark", "very-dark"),
                Arguments.of("mood", Mood.VERY_DARK, "very-dark"),
                Arguments.of("key", Key.parse("Am"), Key.parse("Am")),
                Arguments.of("key", "A minor", Key.parse("Am")),
                Arguments.of("note", "C-2", Pitch.of(0)),
                Arguments.of("note", "g8", Pitch.of(127)),
                Arguments.of("note", "Cb3", Pitch.of(59)),
                Arguments.of("note", "F##2", Pitch.of(55)),
                Arguments.of("note", 60, Pitch.of(60)),
                Arguments.of("note", Pitch.of(61), Pitch.of(61)),
                Arguments.of("bpm", "174.5bpm", Tempo.of(174.5)),
                Arguments.of("bpm", Tempo.of(90), Tempo.of(90)),
                Arguments.of("length", "1.5", Beats.of(1.5)),
                Arguments.of("length", Beats.of(2), Beats.of(2)),
                Arguments.of("time", Seconds.of(3), Seconds.of(3)),
                Arguments.of("cutoff", "440 hz", Hertz.of(440)),
                Arguments.of("cutoff", Hertz.of(50), Hertz.of(50)),
                Arguments.of("gain", "-inf dB", Decibels.SILENCE),
                Arguments.of("gain", Decibels.of(-3), Decibels.of(-3)),
                Arguments.of("name", 4.0, "4"),
                Arguments.of("name", "", ""),
                Arguments.of("out", new File("a.wav"), Path.of("a.wav")),
                Arguments.of("out", Optional.of("a.wav"), Path.of("a.wav")),
                Arguments.of("out", List.of("a.wav"), Path.of("a.wav")));
    }

    @ParameterizedTest
    @MethodSource("good")
    void takesTextsAsOneTypesThemAndValuesOfTheType(String name, Object given, Object expected) {
        Values values = read(Map.of(name, given));
        assertThat(values.faults()).isEmpty();
        assertThat(values.values()).isEqualTo(Map.of(name, expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            count | 1.5 | "1.5", but a whole number was expected. Give it like --count 1.
            count | 99999999999999999999 | "99999999999999999999", but a whole number was expected. Give it like --count 1.
            bars | 65 | "65", but a whole number from 1 to 64 bars was expected. Give it like --bars 1.
            amount | NaN | "NaN", but a number from 0 to 1 was expected. Give it like --amount 1.
            amount | 0,7 | "0,7", but a number from 0 to 1 was expected. Give it like --amount 0.7.
            least | 2.99 | "2.99", but a number of 3 or more was expected. Give it like --least 3.
            most | 0 dB | "0 dB", but a number of -1 dB or less was expected. Give it like --most -1.
            delay | soon | "soon", but a number in ms was expected. Give it like --delay 1.
            delay | 1e999 | "1e999", but a number in ms was expected. Give it like --delay 1.
            deep | perhaps | "perhaps", but true or false was expected. Give it like --deep=true.
            mood | sunny | "sunny", but one of house, very-dark was expected. Give it like --mood house.
            key | H | "H", but a key such as Am, F#m, C, Bb minor or D dorian was expected. Give it like --key Am.
            note | 128 | "128", but a note such as C3 or F#2, or a number from 0 to 127, was expected. Give it like --note C3.
            note | C# | "C#", but a note such as C3 or F#2, or a number from 0 to 127, was expected. Give it like --note C3.
            bpm | 19.9 | "19.9", but a number from 20 to 999 bpm was expected. Give it like --bpm 126.
            cutoff | -inf | "-inf", but a number from 20 to 20000 Hz was expected. Give it like --cutoff 20.
            out | '' | "", but the path of a file or folder was expected. Give it like --out beat.wav.
            """)
    void refusesWhatIsWrongAndSaysWhatIsRight(String name, String given, String rest) {
        assertThat(read(Map.of(name, given)).faults())
                .extracting(ActionFault::getMessage)
                .containsExactly("--" + name + " is " + rest);
    }

    @Test
    void anImpossiblePathAndAnImpossibleMeasureAreFaultsOfTheCall() {
        assertThat(read(Map.of("out", "a\0b")).faults())
                .singleElement()
                .extracting(ActionFault::kind)
                .isEqualTo(ActionFault.Kind.USAGE);
        ActionInfo wild = action(List.of(parameter("wild", "tempo", "", null, null)));
        assertThat(Values.read(wild, Map.of("wild", "5")).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault).hasMessageStartingWith("--wild: "));
    }

    @Test
    void takesNamesInEitherSpellingButOnlyOnce() {
        ActionInfo action = action(List.of(parameter("max-length", "integer", "", null, null)));
        assertThat(Values.read(action, Map.of("maxLength", "3")).values()).isEqualTo(Map.of("max-length", 3L));
        assertThat(Values.read(action, Map.of("maxLength", "3", "max-length", "4"))
                        .faults())
                .extracting(ActionFault::getMessage)
                .containsExactly("--max-length is given twice. Give it once.");
        assertThat(Values.read(action, Map.of("max-lenght", "3")).faults().getFirst())
                .hasMessage("\"try\" has no parameter --max-lenght. Did you mean --max-length?");
        assertThat(Values.read(action(List.of()), Map.of("x", "3")).faults().getFirst())
                .hasMessage("\"try\" has no parameter --x. It takes none.");
    }

    @Test
    void takesListsOnlyWhereThereIsRoom(@TempDir Path folder) throws IOException {
        Path one = Files.writeString(folder.resolve("one.wav"), "1");
        Path two = Files.writeString(folder.resolve("two.wav"), "2");
        assertThat(read(Map.of("files", new Object[] {one, two.toString()})).values())
                .isEqualTo(Map.of("files", List.of(one, two)));
        assertThat(read(Map.of("name", Arrays.asList("a", "b"))).faults().getFirst())
                .hasMessage("--name takes one value, but 2 were given.");
    }

    @Test
    void saysWhatLiesNearAFileThatIsNotThere(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("kick.wav"), "1");
        assertThat(read(Map.of("files", folder.resolve("kik.wav"))).faults().getFirst())
                .hasMessageEndingWith("Did you mean kick.wav?");
        assertThat(read(Map.of("files", folder.resolve("quantum-foam")))
                        .faults()
                        .getFirst())
                .hasMessageEndingWith("Look at the name.");
        Path lost = folder.resolve("lost");
        assertThat(read(Map.of("files", lost.resolve("kick.wav"))).faults().getFirst())
                .hasMessageEndingWith("The folder " + lost + " is not there.");
        assertThat(read(Map.of("files", "quantum-foam.wav")).faults().getFirst())
                .hasMessageContaining("It was looked for in " + Path.of("").toAbsolutePath());
    }
}
