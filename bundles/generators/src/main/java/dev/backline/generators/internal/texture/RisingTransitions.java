package dev.backline.generators.internal.texture;

import dev.backline.api.produce.DrumKeys;
import dev.backline.api.produce.Form.Section;
import dev.backline.api.produce.PartStage;
import dev.backline.generators.internal.score.Groove;
import dev.backline.generators.internal.score.Passage;
import dev.backline.model.Beats;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** Marks where the energy rises: a riser leads there, an impact strikes when it is reached. */
@Component(service = PartStage.class, property = "backline.stage=backline.transitions")
public final class RisingTransitions implements PartStage {
    private static final double RISE = 0.1;

    /** Less energy than this is no goal: a build leads on. */
    private static final double GOAL = 0.75;

    @Override
    public String id() {
        return "backline.transitions";
    }

    @Override
    public String title() {
        return "Risers and impacts where the energy rises";
    }

    @Override
    public Set<String> roles() {
        return Set.of("riser", "impact");
    }

    @Override
    public List<List<Note>> write(Request request) {
        boolean riser = request.role().equals("riser");
        return Passage.write(request, passage -> riser ? riser(passage) : impact(passage));
    }

    /** A riser ends with its section; how many bars it takes, 4, 2 or 1, is told by its key. */
    private static List<Note> riser(Passage passage) {
        boolean leads = passage.next().isPresent()
                && reached(passage.section(), passage.next().get());
        if (!leads) {
            return List.of();
        }
        int bars = passage.bars() >= 4 ? 4 : passage.bars() >= 2 ? 2 : 1;
        double length = bars * passage.bar();
        Pitch key = DrumKeys.of("riser").plus(bars == 4 ? 0 : bars == 2 ? 1 : 2);
        double start = passage.section().length().value() - length;
        return List.of(Note.of(key, Beats.of(start), Beats.of(length), new Groove(passage, 0).velocity(8)));
    }

    private static List<Note> impact(Passage passage) {
        List<Section> all = passage.request().form().sections();
        boolean risen = passage.index() > 0 && reached(all.get(passage.index() - 1), passage.section());
        return risen
                ? List.of(Note.of(DrumKeys.of("impact"), Beats.ZERO, Beats.of(4), new Groove(passage, 0).velocity(9)))
                : List.of();
    }

    private static boolean reached(Section before, Section section) {
        return section.energy() >= GOAL && section.energy() - before.energy() > RISE;
    }
}
