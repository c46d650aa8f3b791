package dev.backline.scripting.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backline.scripting.internal.Bench;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows G01 and G04 of the fault catalogue. */
class FaultTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void prepare() throws Exception {
        bench = new Bench(folder);
        bench.eval("kept = 42");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) {}",
                "for (;;) { try { while (true) {} } catch (Throwable t) {} }",
                "def f = { -> while (true) { try { sleep 10 } catch (Throwable t) {} } }; f()",
                "class Spin { def go() { while (true) {} } }; new Spin().go()",
                "(1..100_000_000_000L).each { }",
                "while (true) { try { wait() } catch (e) {} }",
                "backline.wait()"
            })
    void g01AnEndlessLoopStopsAndTheVariablesStay(String script) throws Exception {
        long begin = System.nanoTime();
        ScriptFailure failure = catchThrowableOfType(
                ScriptFailure.class,
                () -> bench.eval("loop.groovy", script, ScriptSource.Kind.FILE, Duration.ofMillis(150)));
        double seconds = (System.nanoTime() - begin) / 1e9;

        assertThat(failure).hasMessageContaining("time limit");
        assertThat(failure.getMessage()).doesNotContain("background");
        assertThat(failure.exitCode()).isEqualTo(130);
        assertThat(bench.eval("kept")).isEqualTo(42);
        System.out.printf("G01 | %s (%.2f s) | %s%n", script, seconds, failure.getMessage());
    }

    @Test
    void g01DeepRecursionAndFullMemoryAreReportedAndTheEngineLives() throws Exception {
        ScriptFailure deep = catchThrowableOfType(
                ScriptFailure.class,
                () -> bench.eval(
                        "deep.groovy",
                        "\ndef f(x) {\n f(x + 1) }\nf(1)",
                        ScriptSource.Kind.FILE,
                        Duration.ofSeconds(20)));
        ScriptFailure full = catchThrowableOfType(
                ScriptFailure.class,
                () -> bench.eval(
                        "full.groovy",
                        "def all = []\nwhile (true)\n all << new byte[64 << 20]",
                        ScriptSource.Kind.FILE,
                        Duration.ofSeconds(20)));

        assertThat(deep)
                .hasMessageStartingWith("deep.groovy, line 3: ")
                .hasMessageContaining("calls itself without end");
        assertThat(full).hasMessageStartingWith("full.groovy, line 3: ").hasMessageContaining("memory is full");
        assertThat(full.outOfMemory()).isTrue();
        assertThat(bench.eval("kept")).isEqualTo(42);
        System.out.println("G01 | deep recursion | " + deep.getMessage());
        System.out.println("G01 | out of memory | " + full.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Grab('org.apache.commons:commons-lang3:3.12.0')\nimport org.apache.commons.lang3.StringUtils\nprintln 1",
                "@Grapes([@Grab('a:b:1')]) def x = 1",
                "import groovy.lang.Grab as Harmless\n@Harmless('a:b:1') def x = 1",
                "@groovy.transform.ASTTest(value = { new File(MARK).text = 'ran' }) def x = 1",
                "import groovy.transform.*\n@ASTTest(phase = org.codehaus.groovy.control.CompilePhase.CONVERSION, value = { 1 }) class A {}",
                "import groovy.transform.ASTTest as T\n@T({ 1 }) def f() {}",
                "import groovy.transform.*\n@AnnotationCollector([ASTTest]) @interface X {}",
                "@groovy.transform.CompileStatic(extensions = 'evil.groovy') def f() {}",
                "@org.codehaus.groovy.transform.GroovyASTTransformationClass('Evil') @interface X {}"
            })
    void g04CodeThatRunsWhileCompilingIsRefused(String script) {
        Path mark = folder.resolve("mark");
        String text = script.replace("MARK", "'" + mark + "'");
        ScriptFailure failure = catchThrowableOfType(
                ScriptFailure.class,
                () -> bench.eval("evil.groovy", text, ScriptSource.Kind.FILE, Duration.ofSeconds(5)));

        assertThat(failure).hasMessageStartingWith("evil.groovy, line ").hasMessageContaining("that is refused");
        assertThat(failure.exitCode()).isEqualTo(5);
        assertThat(mark).doesNotExist();
        System.out.println("G04 | " + script.lines().toList() + " | " + failure.getMessage());
    }

    @Test
    void groovysOwnTransformsStillWork() throws Exception {
        assertThat(bench.eval(
                        "import groovy.transform.*\n@Immutable class P { int x }\n@CompileStatic int f(int a) { a + 1 }\n"
                                + "@Memoized def g(a) { a }\n f(new P(x: 2).x) + g(1)"))
                .isEqualTo(4);
    }

    @Test
    void aFaultNamesFileAndLine() {
        ScriptFailure syntax = catchThrowableOfType(
                ScriptFailure.class,
                () -> bench.eval(
                        "bad.groovy", "def a = 1\ndef b = (\n", ScriptSource.Kind.FILE, Duration.ofSeconds(5)));
        ScriptFailure thrown = catchThrowableOfType(
                ScriptFailure.class,
                () -> bench.eval(
                        "bad.groovy", "def a = null\n\na.size()", ScriptSource.Kind.FILE, Duration.ofSeconds(5)));

        assertThat(syntax).hasMessageStartingWith("bad.groovy, line ");
        assertThat(thrown).hasMessageStartingWith("bad.groovy, line 3: NullPointerException: ");
    }
}
