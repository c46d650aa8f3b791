package dev.backline.pipeline.internal.make;

import dev.backline.api.event.Event;
import dev.backline.api.event.Events;
import dev.backline.model.LiveSet;
import dev.backline.pipeline.internal.deliver.Growth;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whoever listens how a track grows: {@code make/written} with its sections and parts, {@code make/playable} when it can be
 * heard, {@code make/level} for each stretch of each track. All name the folder that is made, absolute, as {@code out}.
 */
final class News implements Growth {
    private final Optional<Events> events;
    private final String out;
    private final Listening listening;

    News(Optional<Events> events, Path out, Listening listening) {
        this.events = events;
        this.out = out.toAbsolutePath().normalize().toString();
        this.listening = listening;
    }

    void written(MakeResult planned) {
        publish(
                "make/written",
                Map.of(
                        "name", planned.name(),
                        "genre", planned.genre(),
                        "mood", planned.mood(),
                        "bpm", planned.bpm(),
                        "key", planned.key(),
                        "seed", planned.seed(),
                        "parts", planned.parts(),
                        "roles", planned.roles(),
                        "sections",
                                planned.sections().stream().map(News::section).toList()));
    }

    private static Map<String, Object> section(MakeResult.SectionLine line) {
        return Map.of(
                "name", line.name(),
                "bar", line.bar(),
                "bars", line.bars(),
                "energy", line.energy(),
                "parts", line.parts());
    }

    @Override
    public void playable(LiveSet set, Path folder) {
        publish("make/playable", Map.of("tracks", set.tracks().size()));
        listening.begin(set, folder);
    }

    @Override
    public void level(String track, int stretch, float peak) {
        publish("make/level", Map.of("track", track, "stretch", stretch, "stretches", STRETCHES, "peak", (double)
                peak));
    }

    private void publish(String topic, Map<String, Object> properties) {
        if (events.isPresent()) {
            Map<String, Object> all = new HashMap<>(properties);
            all.put("out", out);
            events.get().publish(new Event(topic, all));
        }
    }
}
