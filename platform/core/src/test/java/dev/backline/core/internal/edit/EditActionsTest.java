package dev.backline.core.internal.edit;

import static dev.backline.core.internal.edit.NotesDocument.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import dev.backline.core.internal.edit.EditActions.Line;
import dev.backline.core.internal.home.FolderHome;
import dev.backline.core.internal.home.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditActionsTest {
    @TempDir
    Path temp;

    private JournalEdits edits;
    private EditActions actions;

    @BeforeEach
    void makeThreeChanges() throws Exception {
        FolderHome home = new FolderHome(temp, false, Migrations.ours(), Duration.ofSeconds(5));
        edits = new JournalEdits(home, false);
        edits.addEditable(new NotesDocument(home));
        actions = new EditActions(edits);
        for (String name : List.of("one", "two", "three")) {
            edits.apply("Write " + name, put(name, "text"));
        }
    }

    private String document() throws IOException {
        return Files.readString(temp.resolve("notes.json"));
    }

    @Test
    void severalChangesAreTakenBackAndDoneAgainNewestFirst() throws Exception {
        assertThat(actions.undo(2, Intent.APPLY)).extracting(Line::label).containsExactly("Write three", "Write two");
        assertThat(document()).contains("one").doesNotContain("two", "three");
        assertThat(actions.redo(5, Intent.APPLY)).extracting(Line::label).containsExactly("Write two", "Write three");
        assertThat(document()).contains("one", "two", "three");
    }

    @Test
    void aDryRunTellsTheSameChangesAndLeavesTheDocument() throws Exception {
        String before = document();
        assertThat(actions.undo(2, Intent.PREVIEW)).extracting(Line::label).containsExactly("Write three", "Write two");
        assertThat(actions.redo(2, Intent.PREVIEW)).isEmpty();
        assertThat(document()).isEqualTo(before);
        actions.undo(1, Intent.APPLY);
        assertThat(actions.redo(2, Intent.PREVIEW)).extracting(Line::label).containsExactly("Write three");
    }

    @Test
    void theHistoryShowsTheNewestWithTheirStateAndDocument() throws Exception {
        actions.undo(1, Intent.APPLY);
        assertThat(actions.history(2))
                .containsExactly(
                        new Line(2, "Write two", List.of("notes"), true),
                        new Line(3, "Write three", List.of("notes"), false));
    }

    @Test
    void withNothingLeftItSaysWhereToLook() throws Exception {
        assertThat(actions.undo(9, Intent.APPLY)).hasSize(3);
        assertThatThrownBy(() -> actions.undo(1, Intent.APPLY))
                .isInstanceOfSatisfying(
                        ActionFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.NOT_FOUND))
                .hasMessage("There is nothing to undo. See: backline history");
    }

    @Test
    void aDocumentThatWasChangedElsewhereStopsTheWayBackAndSaysHowFarItWent() throws Exception {
        Files.writeString(
                temp.resolve("notes.json"), document().replaceFirst("\"two\" *: *\"text\"", "\"two\":\"mine\""));
        assertThatThrownBy(() -> actions.undo(3, Intent.APPLY))
                .isInstanceOfSatisfying(
                        ActionFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.CONFLICT))
                .hasMessageContaining("'two' was changed in another way")
                .hasMessageEndingWith("1 newer changes were turned already.");
        assertThat(document()).contains("mine").doesNotContain("three");
    }

    @Test
    void aDocumentWhoseBundleIsGoneIsNotFound() throws Exception {
        FolderHome home = new FolderHome(temp, false, Migrations.ours(), Duration.ofSeconds(5));
        assertThatThrownBy(() -> new EditActions(new JournalEdits(home, false)).undo(1, Intent.APPLY))
                .isInstanceOfSatisfying(
                        ActionFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.NOT_FOUND));
    }
}
