package dev.backline.live.bridge.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Questions;
import dev.backline.api.job.Progress;
import dev.backline.live.bridge.internal.install.UserLibraries;
import dev.backline.testkit.home.FolderHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallActionsTest {
    @TempDir
    Path temp;

    private Path script;
    private Path library;
    private InstallActions actions;

    @BeforeEach
    void download() throws Exception {
        script = temp.resolve("download");
        Files.createDirectories(script.resolve("abletonosc"));
        Files.writeString(script.resolve("__init__.py"), "# AbletonOSC");
        Files.writeString(script.resolve("abletonosc/osc_server.py"), "local_addr = ('127.0.0.1', OSC_LISTEN_PORT)");
        library = Files.createDirectories(temp.resolve("library"));
        actions = new InstallActions(new FolderHome(temp.resolve("home")), new UserLibraries(temp, "Linux"));
    }

    private Installed install(boolean yes, Intent intent, Questions questions) throws ActionFault {
        return actions.install(script, Optional.of(library), yes, intent, questions, Progress.NONE);
    }

    private void refused(Questions questions, ActionFault.Kind kind) {
        assertThatThrownBy(() -> install(false, Intent.APPLY, questions))
                .isInstanceOfSatisfying(
                        ActionFault.class, e -> assertThat(e.kind()).isEqualTo(kind));
        assertThat(library).isEmptyDirectory();
    }

    @Test
    void nothingIsWrittenWithoutConsent() throws Exception {
        refused(Questions.NONE, ActionFault.Kind.REFUSED);
        refused((question, progress) -> Optional.of("no"), ActionFault.Kind.CANCELLED);
        assertThat(install(true, Intent.PREVIEW, Questions.NONE).done()).isEqualTo("would be installed");
        assertThat(library).isEmptyDirectory();
    }

    @Test
    void theHashThatIsToldIsThatOfWhatLiesThere() throws Exception {
        Installed first = install(true, Intent.APPLY, Questions.NONE);
        assertThat(first.done()).isEqualTo("installed");
        Installed again = install(false, Intent.APPLY, Questions.NONE);
        assertThat(again.done()).isEqualTo("unchanged");
        assertThat(again.hash()).isEqualTo(first.hash());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedInWordsAndStaysAsItWas() throws Exception {
        // A file where a folder must be is denied to every user, the one that may write everywhere too.
        Path inTheWay = Files.writeString(library.resolve("Remote Scripts"), "mine");
        assertThatThrownBy(() -> install(true, Intent.APPLY, Questions.NONE))
                .isInstanceOfSatisfying(
                        ActionFault.class, e -> assertThat(e.kind()).isEqualTo(ActionFault.Kind.REFUSED))
                .hasMessageContaining("Remote Scripts")
                .hasMessageContaining("check the folder's permissions");
        assertThat(inTheWay).hasContent("mine");
    }

    @Test
    void aFolderWithoutPermissionIsRefusedAndStaysEmpty() throws Exception {
        Path locked = Files.createDirectories(library.resolve("Remote Scripts"));
        assumeFalse(!locked.toFile().setWritable(false) || Files.isWritable(locked), "This user may write everywhere");
        try {
            assertThatThrownBy(() -> install(true, Intent.APPLY, Questions.NONE))
                    .isInstanceOfSatisfying(
                            ActionFault.class, e -> assertThat(e.kind()).isEqualTo(ActionFault.Kind.REFUSED));
            assertThat(locked).isEmptyDirectory();
        } finally {
            assertThat(locked.toFile().setWritable(true)).isTrue();
        }
    }
}
