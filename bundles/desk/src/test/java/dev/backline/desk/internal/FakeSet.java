package dev.backline.desk.internal;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetEdit;
import dev.backline.api.set.SetFault;
import dev.backline.model.LiveSet;
import dev.backline.model.Tempo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** A set that is its edits, one in each line of its file. */
record FakeSet(Path file, List<SetEdit> edits) implements SetDocument {
    /** Reads them. */
    static final SetDocuments READER = FakeSet::read;

    private static SetDocument read(Path file, Progress progress) throws IOException, SetFault {
        List<SetEdit> edits = new java.util.ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            edits.add(SetEdit.parse(line));
        }
        return new FakeSet(file, List.copyOf(edits));
    }

    @Override
    public String version() {
        return "fake";
    }

    @Override
    public LiveSet snapshot() {
        return LiveSet.builder("Fake", Tempo.of(120)).build();
    }

    @Override
    public SetDocument apply(SetEdit edit) throws SetFault {
        if (edit.kind().equals("never")) {
            throw new SetFault("This never goes.");
        }
        return new FakeSet(file, Stream.concat(edits.stream(), Stream.of(edit)).toList());
    }

    @Override
    public void saveAs(Path target) throws IOException {
        Files.write(target, edits.stream().map(SetEdit::toString).toList(), StandardOpenOption.CREATE_NEW);
    }
}
