package dev.backline.generators.internal.chords;

import dev.backline.api.produce.PartStage;
import dev.backline.generators.internal.score.Passage;
import dev.backline.model.Note;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** Struck chords and held pads whose voices move as little as they can. */
@Component(service = PartStage.class, property = "backline.stage=backline.chords")
public final class VoiceLedChords implements PartStage {
    @Override
    public String id() {
        return "backline.chords";
    }

    @Override
    public String title() {
        return "Chords with small voice movements";
    }

    @Override
    public Set<String> roles() {
        return Set.of("chords", "pad");
    }

    @Override
    public List<List<Note>> write(Request request) {
        boolean pad = request.role().equals("pad");
        return Passage.write(request, passage -> new ChordWriter(passage).notes(pad));
    }
}
