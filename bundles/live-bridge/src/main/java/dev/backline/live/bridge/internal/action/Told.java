package dev.backline.live.bridge.internal.action;

import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveStep;
import java.util.List;
import java.util.Locale;

/**
 * What a command changed in the running Live.
 *
 * @param what in words
 * @param outcome {@code done}, {@code planned} in a dry run, {@code unconfirmed} where Live does not show it
 */
public record Told(String what, String outcome) {
    static Told of(LiveStep step) {
        return new Told(step.what(), step.outcome().name().toLowerCase(Locale.ROOT));
    }

    static List<Told> all(LiveConnection live) {
        return live.steps().stream().map(Told::of).toList();
    }
}
