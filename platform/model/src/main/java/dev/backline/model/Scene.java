package dev.backline.model;

import java.util.Optional;

/**
 * A row of the session.
 *
 * @param name what the producer reads
 * @param tempo the tempo that its launch sets, if any
 * @param color its colour
 */
public record Scene(String name, Optional<Tempo> tempo, Color color) {
    /** Answers a scene without a tempo of its own. */
    public static Scene of(String name, Color color) {
        return new Scene(name, Optional.empty(), color);
    }
}
