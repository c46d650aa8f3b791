package dev.backline.live.set.internal;

import dev.backline.api.edit.Edit;
import dev.backline.api.edit.EditRefused;
import dev.backline.api.edit.Edits;
import dev.backline.live.set.internal.save.SetOutput;
import dev.backline.live.set.internal.save.SetVersions;
import dev.backline.testkit.home.FolderHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A history for tests: what is applied is applied, nothing is remembered. */
public final class NoHistory {
    private NoHistory() {}

    /** Answers an output that writes for real, with its versions in a home. */
    public static SetOutput output(Path home) {
        SetVersions versions = new SetVersions(new FolderHome(home));
        return new SetOutput(versions, new Edits() {
            @Override
            public String preview(Edit edit) throws EditRefused {
                return versions.preview(edit);
            }

            @Override
            public Entry apply(String label, Edit edit) throws EditRefused {
                return new Entry(1, label, List.of(versions.apply(edit)), true);
            }

            @Override
            public Entry applyAll(String label, List<Edit> edits) throws EditRefused {
                return apply(label, edits.getFirst());
            }

            @Override
            public Optional<Entry> undo() {
                return Optional.empty();
            }

            @Override
            public Optional<Entry> redo() {
                return Optional.empty();
            }

            @Override
            public List<Entry> history() {
                return List.of();
            }
        });
    }
}
