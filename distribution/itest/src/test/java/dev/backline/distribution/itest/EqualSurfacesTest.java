package dev.backline.distribution.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backline.testkit.running.ForeignBundle;
import dev.backline.testkit.running.RunningBackline;
import dev.backline.testkit.running.RunningBackline.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A foreign bundle, dropped in at run time: the command line and Groovy give it the same and hear the same from it. */
class EqualSurfacesTest {
    /** Answers, for each case, what became of it when its values are texts, and when they are what Groovy would hold. */
    private static final String SCRIPT = """
            import groovy.json.JsonSlurper
            import java.nio.file.Path

            def typed = { name, text ->
                if (name == 'files') return Path.of(text)
                if (text in ['yes', 'no']) return text == 'yes'
                text.isInteger() ? text.toInteger() : text.isBigDecimal() ? text.toBigDecimal() : text
            }
            def told = { fault -> [kind: fault.kind().name().toLowerCase().replace('_', '-'), exitCode: fault.kind().exitCode(),
                    message: fault.message] }
            def answer = { Map named, List files ->
                try {
                    [results: [foreign.mix(named, *files)], errors: []]
                } catch (dev.backline.scripting.api.ScriptFault e) {
                    [results: e.results(), errors: e.faults().collect(told)]
                }
            }
            def calls = { values, Closure held ->
                def all = values.collectEntries { name, texts -> [name, texts.collect { held(name, it) }] }
                def files = all.remove('files') ?: []
                answer(all.collectEntries { name, list -> [name, list.size() == 1 ? list.first() : list] }, files)
            }
            new JsonSlurper().parse(new File(args[0])).collect {
                [texts: calls(it) { name, text -> text }, values: calls(it, typed)]
            }
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static RunningBackline backline;
    private static List<ForeignBundle.Case> cases = List.of();

    @BeforeAll
    static void dropsTheBundleIn() throws IOException {
        backline = RunningBackline.start(Backline.installed(), folder.resolve("home"));
        ForeignBundle.build(backline.watched().resolve("foreign.jar"));
        assertThat(backline.run("bundle", "update").exitCode()).isZero();
        cases = ForeignBundle.cases(Files.writeString(folder.resolve("kick.wav"), "kick"));
    }

    @AfterAll
    static void stop() throws IOException {
        backline.close();
    }

    @TestFactory
    Stream<DynamicTest> theCommandLineAndGroovyAnswerAlike() throws IOException {
        JsonNode groovy = fromGroovy();
        assertThat(groovy).hasSameSizeAs(cases);
        assertThat(cases.stream().filter(ForeignBundle.Case::good)).hasSizeGreaterThanOrEqualTo(10);
        assertThat(cases.stream().filter(call -> !call.good())).hasSizeGreaterThanOrEqualTo(10);
        return Stream.iterate(0, i -> i < cases.size(), i -> i + 1)
                .map(i -> dynamicTest(cases.get(i).toString(), () -> {
                    String typed = fromCommandLine(cases.get(i));
                    assertThat(groovy.get(i).get("texts").toString())
                            .as("texts given from Groovy")
                            .isEqualTo(typed);
                    assertThat(groovy.get(i).get("values").toString())
                            .as("values given from Groovy")
                            .isEqualTo(typed);
                }));
    }

    private static JsonNode fromGroovy() throws IOException {
        Path table = folder.resolve("cases.json");
        JSON.writeValue(
                table.toFile(), cases.stream().map(ForeignBundle.Case::values).toList());
        Path script = Files.writeString(folder.resolve("calls.groovy"), SCRIPT);
        Answer answer = backline.run("run", script.toString(), table.toString(), "--json");
        assertThat(answer.exitCode()).as(answer.out() + answer.err()).isZero();
        return JSON.readTree(answer.out()).get("results");
    }

    /** Answers results and errors, as text, so that names, order and the way of numbers count. */
    private static String fromCommandLine(ForeignBundle.Case call) throws IOException {
        List<String> words = new ArrayList<>(call.words());
        words.add("--json");
        JsonNode document = JSON.readTree(backline.run(words).out());
        return "{\"results\":" + document.get("results") + ",\"errors\":" + document.get("errors") + "}";
    }
}
