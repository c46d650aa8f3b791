package dev.backline.scripting.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.Intent;
import dev.backline.cli.api.Manners;
import dev.backline.model.Key;
import dev.backline.scripting.api.GroupWords;
import dev.backline.scripting.internal.FakeActions;
import dev.backline.scripting.internal.FakeEvents;
import dev.backline.scripting.internal.FakeJobs;
import dev.backline.scripting.internal.PlainTexts;
import dev.backline.scripting.internal.language.Variables;
import dev.backline.scripting.internal.library.Scripting;
import dev.backline.testkit.home.FolderHome;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions as a person types them, over a dumb terminal. */
class ConsoleTest {
    @TempDir
    Path folder;

    private final FakeActions actions = FakeActions.withSome();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private LineDisciplineTerminal screen;
    private Thread console;
    private int read;

    @BeforeEach
    void open() throws Exception {
        screen = new LineDisciplineTerminal("test", "dumb", shown, StandardCharsets.UTF_8);
        Scripting scripting = new Scripting(new FolderHome(folder), actions, new FakeJobs(), new FakeEvents());
        Console session = new Console(scripting, new PlainTexts(), screen, Manners.PLAIN);
        console = Thread.ofPlatform().daemon().start(session::run);
        await("backline> ");
    }

    @AfterEach
    void close() throws Exception {
        type("exit\n");
        console.join(5_000);
        assertThat(console.isAlive()).isFalse();
        screen.close();
    }

    @Test
    void variablesMethodsAndImportsStayAndAnOpenBracketGoesOn() throws Exception {
        assertThat(answer("def bars = 8")).contains("8");
        answer("import java.time.Duration");
        answer("def twice(x) { x * 2 }");
        type("[1,\n");
        assertThat(answer("2].collect { twice(it) + bars }")).contains("10").contains("12");
        assertThat(answer("Duration.ofSeconds(90).toMinutes()")).contains("1");
        assertThat(answer("_ + 1")).contains("2");
        assertThat(answer("println 'a'\n")).contains("a");
    }

    @Test
    void ctrlCStopsARunawayAndKeepsTheVariables() throws Exception {
        answer("kept = 42");
        for (String runaway : List.of(
                "while (true) {}", "try { while (true) {} } catch (e) { while (true) {} }", "backline.wait()")) {
            type(runaway + "\n");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            long begin = System.nanoTime();
            type("\u0003");
            String answer = await("backline> ");
            double seconds = (System.nanoTime() - begin) / 1e9;

            assertThat(answer).contains("was stopped");
            System.out.printf("G01 | %s, then Ctrl-C (%.2f s) | console was stopped.%n", runaway, seconds);
        }
        assertThat(answer("kept")).contains("42");
    }

    @Test
    void faultsAreOneSentenceAndTheConsoleGoesOn() throws Exception {
        assertThat(answer("fail()"))
                .contains("Bassline.als, line 4182: Tempo is \"12O\".")
                .doesNotContain("Exception");
        assertThat(answer("templates.fill 'x'")).contains("The bundle dev.backline.fake brings it");
        assertThat(answer("def f() { f() }; f()")).contains("calls itself without end");
        assertThat(answer("def all = []; while (true) all << new byte[64 << 20]"))
                .contains("memory is full")
                .contains("Variables now: ");
        assertThat(answer("1 +* 2")).contains("console, line 1: ");
        assertThat(answer("1 + 1")).contains("2");
    }

    @Test
    void anActionIsThereAsSoonAsItsBundleIs() throws Exception {
        assertThat(answer("loops.slice 'x'")).contains("brings it");
        actions.put("loops", "slice", false, (v, p) -> List.of("sliced"), FakeActions.place("file", 0, false));
        assertThat(answer("loops.slice 'x'")).contains("sliced");
        actions.remove("loops slice");
        assertThat(answer("loops.slice 'x'")).contains("brings it");
    }

    @Test
    void helpAndDocComeFromTheLiveActions() throws Exception {
        assertThat(answer("help")).contains("help GROUP").contains("set").contains("copy, find");
        assertThat(answer("help set")).contains("set.copy(source)");
        assertThat(answer("doc set.copy"))
                .contains("The copy")
                .contains("dryRun: true")
                .contains("backline set copy");
        assertThat(answer("set.copy")).contains("set.copy(source)");
        assertThat(folder.resolve("console/history")).exists();
        assertThat(Files.readString(folder.resolve("console/history"))).contains("doc set.copy");
    }

    /** Words that a bundle adds: one of its own, and one that is an action too. */
    private static final class SetWords implements GroupWords {
        @Override
        public String group() {
            return "set";
        }

        @Override
        public Object open(Intent intent) {
            return this;
        }

        @Override
        public Map<String, String> members() {
            return Map.of("tempo", "Answers the tempo.", "copy", "Hides no action.");
        }

        @Override
        public Map<String, String> members(String behind) {
            return behind.matches("tracks\\[\\](\\.slot\\(\\))?")
                    ? Map.of(behind.endsWith(")") ? "clip" : "volume", "Is one.")
                    : Map.of();
        }
    }

    @Test
    void wordsThatBundlesAddAreLookedUpBesideTheActions() {
        ConsoleHelp help = new ConsoleHelp(actions, () -> List.of(new SetWords()));
        assertThat(help.help("set")).contains("set.copy(source)").contains("set.tempo  Answers the tempo.");
        assertThat(help.doc("set.tempo")).isEqualToIgnoringNewLines("  set.tempo  Answers the tempo.");
        assertThat(help.doc("set.find")).contains("backline set find");
    }

    @Test
    void completionOffersLiveActionsParametersValuesVariablesAndTypes() {
        Variables variables = new Variables();
        variables.setVariable("track", Map.of("master", "x.wav"));
        actions.put("loops", "slice", false, (v, p) -> List.of());
        ActionCompleter completer = new ActionCompleter(new Offers(
                actions, variables, new ModelTypes(), () -> List.of("threeKeys"), () -> List.of(new SetWords())));

        assertThat(complete(completer, ""))
                .contains("make", "set", "audio", "loops", "track", "Key", "async", "println");
        assertThat(complete(completer, "set.")).containsExactly("set.copy", "set.find", "set.tempo");
        for (String index : List.of("[0]", "['Bass']", "[\"Lead (2)\"]", "[ -1 ]")) {
            assertThat(complete(completer, "def x = 1; set.tracks" + index + "."))
                    .containsExactly(".volume");
        }
        assertThat(complete(completer, "println(backline.set.tracks['Bass'].vo"))
                .containsExactly(".volume");
        assertThat(complete(completer, "set.tracks[0].slot(3).")).containsExactly(".clip");
        assertThat(complete(completer, "reset.tracks[0].")).isEmpty();
        assertThat(complete(completer, "[0].")).isEmpty();
        assertThat(complete(completer, "backline.audio.m")).containsExactly("backline.audio.measure");
        assertThat(complete(completer, "backline.")).contains("backline.loops", "backline.make");
        assertThat(complete(completer, "make ")).contains("genre:", "bpm:", "maxLength:", "dryRun:");
        assertThat(complete(completer, "def t = make(genre: 'house', "))
                .contains("bpm:")
                .doesNotContain("genre:");
        assertThat(complete(completer, "make genre: ")).containsExactly("'house'", "'techno'", "'drum-and-bass'");
        assertThat(complete(completer, "make genre: 'te")).contains("'techno'");
        assertThat(complete(completer, "track.")).containsExactly("track.master");
        assertThat(complete(completer, "Key.")).contains("Key.parse");
        assertThat(complete(completer, "scripts.")).containsExactly("scripts.threeKeys");
        assertThat(complete(completer, "doc ")).contains("set.copy", "make");
        assertThat(complete(completer, "set.copy '")).contains("'pom.xml'", "'src/");
        actions.put("set samples", "missing", false, (v, p) -> List.of(), FakeActions.place("files", 0, true));
        actions.put("set samples", "unused", false, (v, p) -> List.of());
        assertThat(complete(completer, "")).contains("set").doesNotContain("set.samples");
        assertThat(complete(completer, "set.s")).containsExactly("set.samples");
        assertThat(complete(completer, "set.samples.")).containsExactly("set.samples.missing", "set.samples.unused");
        assertThat(complete(completer, "backline.set.samples.m")).containsExactly("backline.set.samples.missing");
        assertThat(complete(completer, "doc ")).contains("set.samples.missing");
        assertThat(complete(completer, "set.samples.missing ")).contains("files:");
        actions.remove("loops slice");
        assertThat(complete(completer, "")).doesNotContain("loops");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,", "def f() {", "'''a", "/* x", "1 +", "make genre:", "\"\"\"a\n", "x = [", "foo(1, {"})
    void anInputGoesOn(String input) {
        assertThat(Incomplete.check(input)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "x++", "'it''s'", "// (", "'('", "a /* [ */", "'", "x--", "')'; 1", "\"a\\\"(\""})
    void anInputEnds(String input) {
        assertThat(Incomplete.check(input)).isFalse();
    }

    /** Two types of the model. */
    private static final class ModelTypes implements Offers.Types {
        @Override
        public List<String> names() {
            return List.of("Beats", "Key");
        }

        @Override
        public Optional<Class<?>> find(String name) {
            return name.equals("Key") ? Optional.of(Key.class) : Optional.empty();
        }
    }

    private List<String> complete(ActionCompleter completer, String text) {
        LineReader reader = LineReaderBuilder.builder().terminal(screen).build();
        List<Candidate> candidates = new ArrayList<>();
        String word = new ConsoleParser()
                .parse(text, text.length(), Parser.ParseContext.COMPLETE)
                .word();
        completer.complete(
                reader, new ConsoleParser().parse(text, text.length(), Parser.ParseContext.COMPLETE), candidates);
        return candidates.stream()
                .map(Candidate::value)
                .filter(v -> v.startsWith(word))
                .toList();
    }

    private String answer(String input) throws Exception {
        type(input + "\n");
        return await("backline> ");
    }

    private void type(String text) throws Exception {
        screen.processInputBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private String await(String end) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < limit) {
            String all = shown.toString(StandardCharsets.UTF_8);
            if (all.length() > read && all.substring(read).stripTrailing().endsWith(end.strip())) {
                String fresh = all.substring(read);
                read = all.length();
                return fresh;
            }
            LockSupport.parkNanos(2_000_000);
        }
        throw new AssertionError("No \"" + end + "\" in: "
                + shown.toString(StandardCharsets.UTF_8).substring(read));
    }
}
