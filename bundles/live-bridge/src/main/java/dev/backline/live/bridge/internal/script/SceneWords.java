package dev.backline.live.bridge.internal.script;

import dev.backline.live.bridge.api.LiveScene;
import dev.backline.model.Color;
import dev.backline.model.Tempo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A scene as a script says it: {@code live.scenes['Drop'].fire()}. */
public final class SceneWords {
    private final Talk talk;
    private final int index;

    SceneWords(Talk talk, int index) {
        this.talk = talk;
        this.index = index;
    }

    private LiveScene scene() {
        return talk.connection().scene(index);
    }

    /** Answers its place, from 0. */
    public int getIndex() {
        return index;
    }

    /** Answers its name. */
    public String getName() {
        return Asked.of(() -> scene().title().read());
    }

    /** Names it. */
    public void setName(String value) {
        Asked.done(() -> scene().title().write(value));
    }

    /** Answers its colour in the palette; -1 for none. */
    public int getColor() {
        return Asked.of(() -> scene().color().read().index());
    }

    /** Colours it. */
    public void setColor(Object value) {
        Color color = Amounts.color(value);
        Asked.done(() -> scene().color().write(color));
    }

    /** Answers the tempo that it starts with; null for none. */
    public @Nullable Tempo getTempo() {
        return Asked.of(() -> scene().tempo()).orElse(null);
    }

    /** Sets it; null takes it away. */
    public void setTempo(@Nullable Object value) {
        Optional<Tempo> tempo = Optional.ofNullable(value).map(Amounts::tempo);
        Asked.done(() -> scene().tempo(tempo));
    }

    /** Fires it. */
    public void fire() {
        Asked.done(() -> scene().fire());
    }

    /** Answers its name. */
    @Override
    public String toString() {
        return getName();
    }
}
