package dev.backline.live.bridge.internal.paper;

import dev.backline.api.set.SetEdit;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveScene;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.model.Color;
import dev.backline.model.Tempo;
import java.util.Optional;

/** A scene of a set on disk. */
final class PaperScene extends PaperThing implements LiveScene {
    private final int index;

    PaperScene(Paper paper, Consent consent, int index) {
        super(paper, consent, "scene", index);
        this.index = index;
    }

    private String name() {
        return "#" + (index + 1);
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public LiveValue<String> title() {
        return value(
                "name of scene " + (index + 1),
                () -> paper.scene(index).name(),
                v -> SetEdit.of("scene.rename", name(), v));
    }

    @Override
    public LiveValue<Color> color() {
        return value(
                "colour of scene " + (index + 1),
                () -> paper.scene(index).color(),
                v -> SetEdit.of("scene.color", name(), Integer.toString(v.index())));
    }

    @Override
    public Optional<Tempo> tempo() throws LiveFault {
        return paper.scene(index).tempo();
    }

    @Override
    public void tempo(Optional<Tempo> value) throws LiveFault {
        apply(SetEdit.of("scene.tempo", name(), value.map(t -> number(t.bpm())).orElse("off")));
    }

    @Override
    public void fire() throws LiveFault {
        throw paper.cannot("fire a scene");
    }
}
