package dev.backline.live.set.internal.write;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Era;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Groove;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import java.util.ArrayList;
import java.util.List;

/** The groove pool. */
final class GrooveTree {
    private static final int STEPS = 16;
    private static final double STEP = 0.25;

    /** The second sixteenth of each pair lies at two thirds of it. */
    private static final double SWING = STEP / 3;

    private final SetContext context;

    GrooveTree(SetContext context) {
        this.context = context;
    }

    void fill(Element pool) throws SetFault {
        List<Groove> grooves = context.set().grooves();
        boolean late = context.era() == Era.LIVE_12;
        // Every real set of Live 12 has a groove for new clips.
        for (Groove groove : late && grooves.isEmpty() ? List.of(swing()) : grooves) {
            pool.at("Grooves").add(groove(groove, pool.at("Grooves").children().size()));
        }
        if (late) {
            pool.set("DefaultGrooveId", 0);
        }
    }

    private static Groove swing() {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            double at = i * STEP + (i % 2) * SWING;
            notes.add(Note.of(Pitch.of(60), Beats.of(at), Beats.of(STEP / 2), 100));
        }
        return Groove.of(
                "swing",
                "Swing 16",
                Clip.builder("Swing 16", Beats.of(STEPS * STEP)).notes(notes).build());
    }

    private Element groove(Groove groove, int id) throws SetFault {
        Element element = context.shapes().make("groove").with("Id", Integer.toString(id));
        element.set("Name", groove.name());
        element.set("Grid", groove.base());
        element.set("QuantizationAmount", groove.quantise() * 100);
        element.set("TimingAmount", groove.timing() * 100);
        element.set("RandomAmount", groove.random() * 100);
        element.set("VelocityAmount", groove.velocity() * 100);
        Clip template = groove.template()
                .orElseGet(() -> Clip.builder(groove.name(), Beats.of(4)).build());
        element.at("Clip/Value").add(new ClipTree(context).session(template).with("Id", "0"));
        return element;
    }
}
