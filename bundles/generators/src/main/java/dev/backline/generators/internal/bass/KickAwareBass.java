package dev.backline.generators.internal.bass;

import dev.backline.api.produce.PartStage;
import dev.backline.generators.internal.score.Passage;
import dev.backline.model.Note;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** Bass lines that know where the kick strikes: they leave it room or strike with it, as the genre does. */
@Component(service = PartStage.class, property = "backline.stage=backline.bass")
public final class KickAwareBass implements PartStage {
    @Override
    public String id() {
        return "backline.bass";
    }

    @Override
    public String title() {
        return "Bass that listens to the kick";
    }

    @Override
    public Set<String> roles() {
        return Set.of("bass", "sub");
    }

    @Override
    public List<List<Note>> write(Request request) {
        boolean sub = request.role().equals("sub");
        return Passage.write(request, passage -> sub ? SubWriter.notes(passage) : new BassWriter(passage).notes());
    }
}
