package dev.backline.generators.internal.drums;

import dev.backline.api.produce.PartStage;
import dev.backline.generators.internal.score.Passage;
import dev.backline.model.Note;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** Beats from the genre's bars: varied within phrases, filled before a change, rolled in a build. */
@Component(service = PartStage.class, property = "backline.stage=backline.drums")
public final class RuleDrums implements PartStage {
    @Override
    public String id() {
        return "backline.drums";
    }

    @Override
    public String title() {
        return "Beats by the genre's rules";
    }

    @Override
    public Set<String> roles() {
        return DrumVoice.ALL.keySet();
    }

    @Override
    public List<List<Note>> write(Request request) {
        return Passage.write(request, passage -> new DrumWriter(passage).notes());
    }
}
