package dev.backline.live.set.internal;

import dev.backline.api.edit.Edit;
import dev.backline.api.edit.EditRefused;
import dev.backline.api.edit.Edits;
import dev.backline.api.home.Home;
import dev.backline.live.set.internal.save.SetOutput;
import dev.backline.live.set.internal.save.SetVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A home and a history for tests: what is applied is applied, nothing is remembered. */
public record HomeInFolder(Path folder) implements Home {
    /** Answers an output that writes for real. */
    public SetOutput output() {
        SetVersions versions = new SetVersions(this);
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

    @Override
    public Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Override
    public boolean readOnly() {
        return false;
    }

    @Override
    public <T> T exclusively(String store, Writing<T> work) throws IOException {
        return work.run();
    }

    @Override
    public void replace(Path file, byte[] content) throws IOException {
        Files.write(file, content);
    }
}
