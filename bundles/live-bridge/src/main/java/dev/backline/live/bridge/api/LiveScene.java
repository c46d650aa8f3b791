package dev.backline.live.bridge.api;

import dev.backline.model.Color;
import dev.backline.model.Tempo;
import java.util.Optional;

/** A scene of a running Live. */
public interface LiveScene extends LiveThing {
    /** Answers the index from 0. */
    int index();

    /** Answers the name. */
    LiveValue<String> title();

    /** Answers the colour; {@link Color#NONE} for none, which cannot be set. */
    LiveValue<Color> color();

    /** Answers the tempo that it starts with, if it has one. */
    Optional<Tempo> tempo() throws LiveFault;

    /** Sets the tempo that it starts with; nothing to take it away. */
    void tempo(Optional<Tempo> value) throws LiveFault;

    /** Fires it, and answers when Live has taken it; when it starts is the quantisation's matter. */
    void fire() throws LiveFault;
}
