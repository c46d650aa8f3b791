package dev.backline.live.bridge.internal.show;

import dev.backline.model.Tempo;

/** What a show wants done. */
public sealed interface Order {
    /**
     * Sets the tempo.
     *
     * @param tempo to what
     */
    record SetTempo(Tempo tempo) implements Order {}

    /**
     * Fires a scene.
     *
     * @param scene its name, or its number as {@code #3}
     */
    record Fire(String scene) implements Order {}

    /** Stops all clips and the transport. */
    record Silence() implements Order {}

    /**
     * Tells the player something.
     *
     * @param text one sentence
     */
    record Tell(String text) implements Order {}
}
