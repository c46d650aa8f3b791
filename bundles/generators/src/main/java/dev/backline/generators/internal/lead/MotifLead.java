package dev.backline.generators.internal.lead;

import dev.backline.api.produce.PartStage;
import dev.backline.generators.internal.score.Passage;
import dev.backline.model.Note;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** Melodies that state a motif, answer it, and vary it when it returns; and broken chords beside them. */
@Component(service = PartStage.class, property = "backline.stage=backline.lead")
public final class MotifLead implements PartStage {
    @Override
    public String id() {
        return "backline.lead";
    }

    @Override
    public String title() {
        return "Melodies from a motif";
    }

    @Override
    public Set<String> roles() {
        return Set.of("lead", "pluck");
    }

    @Override
    public List<List<Note>> write(Request request) {
        boolean pluck = request.role().equals("pluck");
        return Passage.write(
                request, passage -> pluck ? new PluckWriter(passage).notes() : new LeadWriter(passage).notes());
    }
}
