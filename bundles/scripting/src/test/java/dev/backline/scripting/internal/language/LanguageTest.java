package dev.backline.scripting.internal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.Intent;
import dev.backline.api.job.JobCancelled;
import dev.backline.scripting.internal.Bench;
import dev.backline.scripting.internal.FakeActions;
import dev.backline.scripting.internal.engine.ScriptFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void prepare() {
        bench = new Bench(folder);
    }

    @Test
    void namedValuesGoToOptionsAndOthersToPlaces() throws Exception {
        Object result = bench.eval("set.copy 'a.als', to: 'b.als'");
        bench.eval("make genre: 'techno', bpm: 126.5, maxLength: 3, seed: null");
        bench.eval("audio.measure 'a.wav', \"${'b'}.wav\", new File('c.wav')");
        bench.eval("audio.measure(['a.wav', Path.of('b.wav')])");
        bench.eval("audio.measure Path.of('x', 'c.wav')");

        assertThat(result).isEqualTo(Map.of("to", "b.als"));
        assertThat(bench.actions.calls)
                .containsExactly(
                        called("set copy", Map.of("source", "a.als", "to", "b.als")),
                        called("make", Map.of("genre", "techno", "bpm", "126.5", "max-length", "3")),
                        called("audio measure", Map.of("files", List.of("a.wav", "b.wav", Path.of("c.wav")))),
                        called("audio measure", Map.of("files", List.of("a.wav", Path.of("b.wav")))),
                        called("audio measure", Map.of("files", List.of(Path.of("x", "c.wav")))));
    }

    @Test
    void aListThatIsSpreadAndAValueThatIsCastArriveAsTheyAre() throws Exception {
        bench.eval("def files = ['a.wav', Path.of('b.wav')]; audio.measure(*files)");
        bench.eval("def named = [to: 'b.als']; set.copy(*:named, *['a.als'])");
        bench.eval("audio.measure(['a.wav', 'b.wav'] as Object[])");
        bench.eval("audio.measure((CharSequence) 'a.wav', 'b.wav' as String)");

        assertThat(bench.actions.calls)
                .containsExactly(
                        called("audio measure", Map.of("files", List.of("a.wav", Path.of("b.wav")))),
                        called("set copy", Map.of("source", "a.als", "to", "b.als")),
                        called("audio measure", Map.of("files", List.of("a.wav", "b.wav"))),
                        called("audio measure", Map.of("files", List.of("a.wav", "b.wav"))));
    }

    @Test
    void severalResultsAreAListOneIsItselfAndAllIsAlwaysAList() throws Exception {
        assertThat(bench.eval("audio.measure('a.wav', 'b.wav')*.lufs")).isEqualTo(List.of(-9.5, -9.5));
        assertThat(bench.eval("audio.measure('a.wav').lufs")).isEqualTo(-9.5);
        assertThat(bench.eval("audio.measure.all('a.wav')*.lufs")).isEqualTo(List.of(-9.5));
        assertThat(bench.eval("set.find('x')")).isNull();
    }

    @Test
    void aVariableMayShadowAGroupAndTheRootStillHasIt() throws Exception {
        assertThat(bench.eval("def set = [1, 2]; backline.set.copy(\"${set.size()}.als\", to: 'b').to"))
                .isEqualTo("b");
    }

    @Test
    void anActionIsAValue() throws Exception {
        bench.eval("def m = make; m(seed: 7); backline.make(seed: 8)");

        assertThat(bench.actions.calls).extracting(c -> c.values().get("seed")).containsExactly("7", "8");
        assertThat(bench.eval("make.toString()")).asString().contains("make()").contains("The make");
    }

    @Test
    void aDryRunWritesNothingAndIsRefusedWhereNothingIsWritten() throws Exception {
        bench.eval("set.copy 'a.als', to: 'b.als', dryRun: true");

        assertThat(bench.actions.calls.getFirst().intent()).isEqualTo(Intent.PREVIEW);
        assertThatThrownBy(() -> bench.eval("audio.measure 'a', dryRun: true"))
                .isInstanceOf(ScriptFailure.class)
                .hasMessage("audio measure: it writes nothing, so it has no dry run. Leave out dryRun.");
    }

    @Test
    void aFaultIsTheSentenceOfEverySurfaceAndCanBeCaught() throws Exception {
        assertThatThrownBy(() -> bench.eval("fail()"))
                .hasMessage("Bassline.als, line 4182: Tempo is \"12O\".")
                .extracting(e -> ((ScriptFailure) e).exitCode())
                .isEqualTo(5);
        assertThat(bench.eval("try { fail() } catch (ScriptFault f) { f.kind().name() }"))
                .isEqualTo("REFUSED");
    }

    @Test
    void whatIsNotThereSaysWhatBringsItUntilItIsThere() throws Exception {
        for (String call : List.of("templates.fill 'House'", "backline.templates", "set.paste 'x'", "dance()")) {
            assertThatThrownBy(() -> bench.eval(call)).hasMessageContaining("The bundle dev.backline.fake brings it");
        }
        bench.actions.put("templates", "fill", true, (v, p) -> List.of("filled"), FakeActions.place("name", 0, false));

        assertThat(bench.eval("templates.fill 'House'")).isEqualTo("filled");

        bench.actions.remove("templates fill");
        assertThatThrownBy(() -> bench.eval("templates.fill 'House'")).hasMessageContaining("brings it");
    }

    @Test
    void aGroupWithinAGroupStandsBehindADot() throws Exception {
        bench.actions.put(
                "set samples", "missing", false, (v, p) -> List.of("kick"), FakeActions.place("file", 0, false));

        assertThat(bench.eval("set.samples.missing 'a.als'")).isEqualTo("kick");
        assertThat(bench.eval("def samples = backline.set.samples; samples.missing('a.als')"))
                .isEqualTo("kick");
        assertThat(bench.eval("set.samples.missing.toString()"))
                .asString()
                .isEqualTo("set.samples.missing(file)   The missing");
        assertThat(bench.eval("set.toString()")).asString().contains("set.copy(", "set.samples.missing(");
        assertThat(bench.eval("backline.toString()")).asString().contains("set.samples  missing");
        assertThatThrownBy(() -> bench.eval("set.samples.mising 'a.als'"))
                .hasMessageContaining("no \"set samples mising\"");
    }

    @Test
    void tooManyValuesAndValuesGivenTwiceAreWrongUse() {
        assertThatThrownBy(() -> bench.eval("set.copy 'a', 'b'"))
                .hasMessage("\"set copy\" got \"b\", but it takes SOURCE. See: backline set copy --help");
        assertThatThrownBy(() -> bench.eval("set.copy 'a', source: 'b'")).hasMessageContaining("source is given twice");
    }

    @Test
    void asyncRunsBesideTheScriptAndCanBeCancelled() throws Exception {
        assertThat(bench.eval("def j = async { make(seed: 7).seed }; j.get()")).isEqualTo("7");
        assertThatThrownBy(() -> bench.eval("def j = async { while (true) {} }; j.cancel(); j.get()"))
                .hasRootCauseInstanceOf(JobCancelled.class);
    }

    @Test
    void theConsoleKeepsVariablesMethodsAndTypes() throws Exception {
        bench.eval("def bars = 8; int beats = 4.9; String none; List<String> keys = ['Am']");
        bench.eval("def twice(x) { x * 2 }");

        assertThat(bench.eval("twice(bars) + beats")).isEqualTo(20);
        assertThat(bench.eval("none == null && keys == ['Am']")).isEqualTo(true);
        assertThat(bench.eval("println 'hello'; [1].each { println it }; class A { int x }; new A(x: 3).x"))
                .isEqualTo(3);
        assertThat(bench.output()).isEqualTo("hello\n1\n");
        assertThat(bench.eval("Key.parse('Am').toString()")).isEqualTo("A minor");
    }

    @Test
    void aResultIsWrittenAsJsonWithItsPathsAsTexts() throws Exception {
        assertThat(bench.eval("json([file: Path.of('a', 'b.wav'), key: Key.parse('Am'), lufs: -9.5, list: [1, 2]])"))
                .asString()
                .isEqualToIgnoringWhitespace("{\"file\":\"a/b.wav\",\"key\":\"Am\",\"lufs\":-9.5,\"list\":[1,2]}");
    }

    private static FakeActions.Called called(String name, Map<String, Object> values) {
        return new FakeActions.Called(name, values, Intent.APPLY);
    }
}
