package dev.backline.live.bridge.internal.thing;

import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveScene;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.model.Color;
import dev.backline.model.Tempo;
import java.util.List;
import java.util.Optional;

/** A scene over the wire. */
public final class WireScene extends Thing implements LiveScene {
    private final int index;

    /** Takes what is shared, and which scene it is. */
    public WireScene(Access access, int index) {
        super(access, "scene", List.of(index), "scene " + (index + 1));
        this.index = index;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public LiveValue<String> title() {
        return value("name", "name", Codec.TEXT);
    }

    @Override
    public LiveValue<Color> color() {
        return value("color_index", "colour", Codec.COLOR);
    }

    @Override
    public Optional<Tempo> tempo() throws LiveFault {
        return read("tempo_enabled", Codec.FLAG) ? Optional.of(read("tempo", Codec.TEMPO)) : Optional.empty();
    }

    @Override
    public void tempo(Optional<Tempo> value) throws LiveFault {
        if (value.isPresent()) {
            value("tempo", "tempo", Codec.TEMPO).write(value.get());
        }
        value("tempo_enabled", "tempo's switch", Codec.FLAG).write(value.isPresent());
    }

    @Override
    public void fire() throws LiveFault {
        Fired fired = new Fired(access, index);
        Doing.again(access, Consent.WRITE, "Fire " + words(), "/live/scene/fire", path(), fired::seen);
    }
}
