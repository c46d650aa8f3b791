package dev.backline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ParameterInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/** Our quick reader and picocli must understand the same line in the same way. */
class GrammarTest {
    private static ParameterInfo parameter(String name, String type, boolean list, int position, List<String> choices) {
        return new ParameterInfo(
                name,
                type,
                list,
                false,
                position,
                "",
                Optional.empty(),
                Optional.empty(),
                type.equals("flag") ? Optional.of("false") : Optional.empty(),
                choices,
                false,
                "What it means.");
    }

    private static final ActionInfo ACTION = new ActionInfo(
            "set",
            "mix",
            "Mix 100% of it @|red all|@",
            "First.\n\nSecond.",
            List.of("set mix a.wav"),
            true,
            List.of(),
            List.of(
                    parameter("target", "path", false, 0, List.of()),
                    parameter("files", "path", true, 1, List.of()),
                    parameter("genre", "choice", false, -1, List.of("house", "trap")),
                    parameter("tag", "text", true, -1, List.of()),
                    parameter("deep", "flag", false, -1, List.of()),
                    parameter("gain", "number", false, -1, List.of()),
                    parameter("out", "path", false, -1, List.of())),
            "{}",
            "dev.backline.test");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.wav",
                "a.wav b.wav c.wav",
                "--genre trap a.wav",
                "--genre=trap",
                "a.wav --deep b.wav",
                "--tag x --tag=y,z --tag x",
                "--gain -9",
                "--gain=-9.5 a.wav",
                "--genre= a.wav",
                "--tag a=b",
                "-o b.wav a.wav",
                "a.wav --out b.wav",
                "-- --genre -x"
            })
    void readsWhatPicocliReads(String line) throws ActionFault {
        List<String> words = line.isEmpty() ? List.of() : List.of(line.split(" "));
        assertThat(ActionArguments.read(ACTION, words)).isEqualTo(picocli(words));
    }

    private static Map<String, Object> picocli(List<String> words) {
        CommandLine commandLine = new CommandLine(new Grammar(List.of(ACTION), List.of()).action(ACTION));
        ParseResult result = commandLine.parseArgs(words.toArray(String[]::new));
        Map<String, Object> values = new LinkedHashMap<>();
        for (ArgSpec argument : result.matchedArgs()) {
            String name = argument.isOption()
                    ? ((CommandLine.Model.OptionSpec) argument).longestName().substring(2)
                    : argument.paramLabel().toLowerCase(java.util.Locale.ROOT);
            if (argument.getValue() instanceof List<?> list) {
                values.put(name, list.stream().map(Object::toString).toList());
            } else {
                values.put(name, java.util.Objects.toString(argument.getValue(), ""));
            }
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"--genre", "--genre --deep", "--gain 1 --gain 2"})
    void refusesWhatPicocliRefuses(String line) {
        List<String> words = List.of(line.split(" "));
        assertThatThrownBy(() -> ActionArguments.read(ACTION, words)).isInstanceOf(ActionFault.class);
        assertThatThrownBy(() -> picocli(words)).isInstanceOf(CommandLine.ParameterException.class);
    }

    @Test
    void passesAnUnknownOptionOnSoThatTheRegistryExplainsIt() throws ActionFault {
        assertThat(ActionArguments.read(ACTION, List.of("a.wav", "--gnre", "trap")))
                .containsEntry("gnre", "")
                .containsEntry("target", "a.wav");
    }

    private static final ActionInfo WITHIN = new ActionInfo(
            "set samples",
            "missing",
            "List what is missing",
            "",
            List.of("set samples missing a.als"),
            false,
            List.of(),
            List.of(parameter("files", "path", true, 0, List.of()), parameter("in", "path", true, -1, List.of())),
            "{}",
            "dev.backline.test");

    @Test
    void aGroupWithinAGroupHasAPageAndIsCompleted() {
        HelpPages pages = new HelpPages(List.of(ACTION, WITHIN), List.of(), false);
        String script = AutoComplete.bash(
                "backline", new CommandLine(new Grammar(List.of(ACTION, WITHIN), List.of()).root(true)));

        assertThat(pages.page(List.of()).orElseThrow()).containsPattern("set +mix, samples");
        assertThat(pages.page(List.of("set")).orElseThrow())
                .contains("backline set VERB")
                .containsPattern("samples +missing")
                .contains("backline set samples missing a.als");
        assertThat(pages.page(List.of("set", "samples")).orElseThrow())
                .contains("backline set samples VERB")
                .containsPattern("missing +List what is missing");
        assertThat(pages.page(List.of("set", "samples", "missing")).orElseThrow())
                .contains("backline set samples missing [FILES...]");
        assertThat(pages.page(List.of("set", "loops"))).isEmpty();
        assertThat(script).contains("_picocli_backline_set_samples_missing");
    }

    @Test
    void theLongestGroupOfALineIsFound() {
        Nouns nouns = new Nouns(List.of(ACTION, WITHIN));

        assertThat(nouns.of(List.of("set", "samples", "mising"))).isEqualTo("set samples");
        assertThat(nouns.of(List.of("set", "a.als"))).isEqualTo("set");
        assertThat(nouns.of(List.of("samples"))).isEmpty();
        assertThat(nouns.behind("set")).containsExactly("mix", "samples");
    }

    @Test
    void showsForeignTextAsItIs() {
        assertThat(new HelpPages(List.of(ACTION), List.of(), false).page(List.of("set", "mix")))
                .hasValueSatisfying(page ->
                        assertThat(page).contains("Mix 100% of it", "red all").contains("First."));
    }

    @Test
    void aLiveSetBehindSetIsAnInputAndASettingIsASetting() throws ActionFault {
        Globals globals = Globals.parse(List.of("desk", "shots", "--set", "my song.als", "--set", "a.b=c.als"));
        assertThat(globals.words()).containsExactly("desk", "shots", "my song.als");
        assertThat(globals.settings()).containsEntry("a.b", "c.als");
    }
}
