package dev.backline.live.set.internal.document;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.file.SetFile;
import java.io.IOException;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Component;

/** Opens sets on disk. */
@Component(service = SetDocuments.class)
public final class DiskSetDocuments implements SetDocuments {
    @Override
    public SetDocument open(Path file, Progress progress) throws IOException, SetFault {
        return XmlSetDocument.of(SetFile.load(file, progress));
    }
}
