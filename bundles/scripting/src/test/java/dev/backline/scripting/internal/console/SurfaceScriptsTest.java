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
}
