package dev.backline.live.set.ui.internal.arrange;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** What lies in the file of the open set; read again when the file has another time. Belongs to one thread at a time. */
final class LastSave {
    private final SetDocuments documents;
    private Optional<Read> last = Optional.empty();

    /** What was read. */
    private record Read(Path file, FileTime time, LiveSet set) {}

    LastSave(SetDocuments documents) {
        this.documents = documents;
    }

    /** Answers what a file holds. */
    synchronized LiveSet of(Path file) throws IOException, SetFault {
        FileTime time = Files.getLastModifiedTime(file);
        Optional<Read> known =
                last.filter(read -> read.file().equals(file) && read.time().equals(time));
        if (known.isPresent()) {
            return known.get().set();
        }
        LiveSet set = documents.open(file, Progress.NONE).snapshot();
        last = Optional.of(new Read(file, time, set));
        return set;
    }
}
