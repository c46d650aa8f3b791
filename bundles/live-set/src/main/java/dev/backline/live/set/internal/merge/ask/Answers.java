package dev.backline.live.set.internal.merge.ask;

import dev.backline.live.set.internal.merge.side.Side;
import java.util.Map;
import java.util.Optional;

/**
 * What was decided about conflicts.
 *
 * @param byId answers to single questions
 * @param prefer the answer to all others; empty leaves them open
 */
public record Answers(Map<String, Side> byId, Optional<Side> prefer) {
    /** Nothing was decided. */
    public static final Answers NONE = new Answers(Map.of(), Optional.empty());

    /** Copies the map. */
    public Answers {
        byId = Map.copyOf(byId);
    }

    public Optional<Side> to(String id) {
        return Optional.ofNullable(byId.get(id)).or(() -> prefer);
    }
}
