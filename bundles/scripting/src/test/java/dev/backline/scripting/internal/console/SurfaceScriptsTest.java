package dev.backline.scripting.internal.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.job.Progress;
import dev.backline.api.script.Scripts;
import dev.backline.scripting.internal.FakeActions;
import dev.backline.scripting.internal.FakeEvents;
import dev.backline.scripting.internal.FakeJobs;
import dev.backline.scripting.internal.library.Scripting;
import dev.backline.testkit.home.FolderHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurfaceScriptsTest {
    @TempDir
    Path folder;

    private final List<String> printed = new ArrayList<>();
    private Scripts.Session session;

    @BeforeEach
    void open() {
        Scripting scripting =
                new Scripting(new FolderHome(folder), FakeActions.withSome(), new FakeJobs(), new FakeEvents());
        session = new SurfaceScripts(scripting).open(printed::add);
    }

    @Test
    void anAnswerIsANeutralTreeAndVariablesStay() throws ActionFault {
        assertThat(session.evaluate("x = [[a: 1], [a: 2]]", Progress.NONE))
                .isEqualTo(List.of(Map.of("a", 1), Map.of("a", 2)));
        assertThat(session.evaluate("x.size()", Progress.NONE)).containsExactly(2);
        assertThat(session.evaluate("null", Progress.NONE)).isEmpty();
    }

    @Test
    void whatIsPrintedComesAsLines() throws ActionFault {
        session.evaluate("println 'one'; print 'two'", Progress.NONE);
        assertThat(printed).containsExactly("one", "two");
    }

    @Test
    void aFaultNamesItsLine() {
        assertThatThrownBy(() -> session.evaluate("1\nnothing()", Progress.NONE))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void anEndlessLoopIsStopped() {
        Progress stop = new Progress() {
            @Override
            public void report(double fraction, String message) {
                // Nobody listens.
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> session.evaluate("while (true) { }", stop)).isInstanceOf(ActionFault.class);
    }

    @Test
    void whatCanBeTypedIsOfferedWithItsHelpAndWhereItBegins() throws ActionFault {
        session.evaluate("track = [master: 'x.wav']", Progress.NONE);
        String text = "def a = 1\nset.";
        assertThat(session.complete(text, text.length()))
                .extracting(Scripts.Completion::text)
                .containsExactly("set.copy", "set.find");
        Scripts.Completion first = session.complete(text, text.length()).getFirst();
        assertThat(first.from()).isEqualTo(text.length() - 4);
        assertThat(first.help()).isNotEmpty();
        assertThat(session.complete("track.m", 7).getFirst().text()).isEqualTo("track.master");
        assertThat(session.complete("make ", 5).getFirst().text()).endsWith(":");
        assertThat(session.explain("set.copy").orElseThrow()).contains("set.copy(source)");
        assertThat(session.explain("set.dance")).isEmpty();
    }

    @Test
    void aWholeScriptRunsWithItsParametersAndSeesNoVariablesOfTheSession() throws ActionFault {
        String script = "// Counts.\n@Param(value = 'How far', min = 1, max = 9) int most = 3\n(1..most).sum()";
        assertThat(session.check(script).about()).isEqualTo("Counts.");
        assertThat(session.check(script).parameters()).hasSize(1);
        assertThat(session.run("count.groovy", script, Map.of(), Progress.NONE)).containsExactly(6);
        assertThat(session.run("count.groovy", script, Map.of("most", "4"), Progress.NONE))
                .containsExactly(10);
        assertThatThrownBy(() -> session.run("count.groovy", script, Map.of("most", "12"), Progress.NONE))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining("from 1 to 9");
        assertThatThrownBy(() -> session.check("def x = [1,\n  2\n")).hasMessageContaining("line ");
        session.evaluate("mine = 5", Progress.NONE);
        assertThatThrownBy(() -> session.run("mine.groovy", "mine + 1", Map.of(), Progress.NONE))
                .isInstanceOf(ActionFault.class);
    }

    @Test
    void theLibraryListsScriptsWithWhatTheyTellAndTheTriggersThatAreArmed() throws Exception {
        java.nio.file.Files.createDirectories(folder.resolve("scripts"));
        java.nio.file.Files.writeString(
                folder.resolve("scripts/morning.groovy"), "// Wakes up.\nevery('0 9 * * MON-FRI') { println 'hello' }");
        java.nio.file.Files.writeString(folder.resolve("scripts/broken.groovy"), "def (");
        var library = new dev.backline.scripting.internal.library.HomeLibrary(
                new Scripting(new FolderHome(folder), FakeActions.withSome(), new FakeJobs(), new FakeEvents()));
        var entries = library.list();
        assertThat(entries).extracting(e -> e.name()).containsExactly("broken", "morning");
        assertThat(entries.getLast().about()).isEqualTo("Wakes up.");
        assertThat(entries.getLast().own()).isTrue();
        var armed = new java.util.concurrent.CountDownLatch(1);
        try (var keeping = library.keep(notice -> armed.countDown())) {
            armed.await();
            var trigger = keeping.triggers().getFirst();
            assertThat(trigger.script()).isEqualTo("morning.groovy");
            assertThat(trigger.when()).isEqualTo("0 9 * * MON-FRI");
            assertThat(trigger.next()).isPresent();
            assertThat(trigger.on()).isTrue();
        }
    }
}
