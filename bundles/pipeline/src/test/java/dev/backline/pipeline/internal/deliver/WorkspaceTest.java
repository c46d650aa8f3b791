package dev.backline.pipeline.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    Path folder;

    @Test
    void theWorkAppearsAsOne() throws IOException, ActionFault {
        try (Workspace workspace = Workspace.open(folder.resolve("Track"))) {
            Files.writeString(workspace.root().resolve("a.txt"), "a");
            assertThat(folder.resolve("Track")).doesNotExist();
            workspace.publish();
        }
        assertThat(folder.resolve("Track/a.txt")).hasContent("a");
        assertThat(names()).containsExactly("Track");
    }

    @Test
    void nothingIsLeftOfWorkThatWasGivenUp() throws IOException, ActionFault {
        try (Workspace workspace = Workspace.open(folder.resolve("Track"))) {
            Files.writeString(
                    Files.createDirectories(workspace.root().resolve("deep/er")).resolve("a.txt"), "a");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void whatAKilledRunLeftIsSweptAwayByTheNext() throws IOException, ActionFault {
        Path stale = Files.createDirectories(folder.resolve(".Other.backline-part/work"));
        Files.writeString(stale.resolve("half.wav"), "half");
        Files.writeString(stale.resolveSibling("lock"), "");
        try (Workspace workspace = Workspace.open(folder.resolve("Track"))) {
            assertThat(names()).containsExactly("." + workspace.out().getFileName() + ".backline-part");
        }
    }

    @Test
    void aRunThatLivesIsLeftAlone() throws IOException, ActionFault {
        try (Workspace first = Workspace.open(folder.resolve("Track"))) {
            Files.writeString(first.root().resolve("a.txt"), "a");
            assertThatThrownBy(() -> Workspace.open(folder.resolve("Track")))
                    .isInstanceOfSatisfying(
                            ActionFault.class, f -> assertThat(f.kind()).isEqualTo(ActionFault.Kind.CONFLICT))
                    .hasMessageContaining("Another run");
            try (Workspace beside = Workspace.open(folder.resolve("Another"))) {
                assertThat(beside.root()).exists();
            }
            assertThat(first.root().resolve("a.txt")).hasContent("a");
        }
    }

    @Test
    void aPlaceThatIsTakenIsRefused() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("Track")).resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> Workspace.open(folder.resolve("Track")))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining("not empty")
                .hasMessageContaining("--out");
        assertThat(folder.resolve("Track/mine.txt")).hasContent("mine");
        assertThat(names()).containsExactly("Track");
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException, ActionFault {
        Files.createDirectories(folder.resolve("Track"));
        try (Workspace workspace = Workspace.open(folder.resolve("Track"))) {
            Files.writeString(workspace.root().resolve("a.txt"), "a");
            workspace.publish();
        }
        assertThat(folder.resolve("Track/a.txt")).hasContent("a");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
