package dev.backline.live.bridge.internal.action;

import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.model.Beats;
import dev.backline.model.Tempo;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How a running Live is.
 *
 * @param live its version, and where it answers
 * @param tempo the tempo
 * @param signature the time signature
 * @param playing whether it plays
 * @param position where
 * @param tracks the tracks' names
 * @param scenes how many scenes
 * @param load the share of the processor that its audio takes on average; {@code unknown} when it does not tell
 */
public record LiveStatus(
        String live,
        Tempo tempo,
        String signature,
        boolean playing,
        Beats position,
        List<String> tracks,
        int scenes,
        String load) {
    static LiveStatus of(LiveConnection live) throws LiveFault {
        OptionalDouble load = live.application().load();
        return new LiveStatus(
                live.application().version() + " at " + live.target(),
                live.song().tempo().read(),
                String.valueOf(live.song().signature()),
                live.song().playing().read(),
                live.song().position().read(),
                live.trackNames(),
                live.sceneCount(),
                load.isPresent() ? String.format(Locale.ROOT, "%.1f %%", load.getAsDouble()) : "unknown");
    }
}
