package dev.backline.generators.internal.texture;

import dev.backline.api.produce.PartStage;
import dev.backline.generators.internal.score.Groove;
import dev.backline.generators.internal.score.Passage;
import dev.backline.model.Beats;
import dev.backline.model.Key;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** A bed that lies under a section, struck anew every four bars. */
@Component(service = PartStage.class, property = "backline.stage=backline.texture")
public final class HeldTexture implements PartStage {
    private static final int BARS = 4;
    private static final int LOWEST = 50;

    @Override
    public String id() {
        return "backline.texture";
    }

    @Override
    public String title() {
        return "A held bed of sound";
    }

    @Override
    public Set<String> roles() {
        return Set.of("texture");
    }

    @Override
    public List<List<Note>> write(Request request) {
        return Passage.write(request, HeldTexture::section);
    }

    private static List<Note> section(Passage passage) {
        Groove groove = new Groove(passage, 0);
        List<Note> notes = new ArrayList<>();
        for (int bar = 0; bar < passage.bars(); bar += BARS) {
            double length = Math.min(BARS, passage.bars() - bar) * passage.bar();
            for (Pitch pitch : drone(passage.request().template().key())) {
                notes.add(Note.of(pitch, Beats.of(bar * passage.bar()), Beats.of(length), groove.velocity(5)));
            }
        }
        return notes;
    }

    /** The tonic, and the fifth above it where the scale has one. */
    private static List<Pitch> drone(Key key) {
        Pitch root = Pitch.of(LOWEST + Math.floorMod(key.root().semitone() - LOWEST, 12));
        return key.contains(root.plus(7)) ? List.of(root, root.plus(7)) : List.of(root);
    }
}
