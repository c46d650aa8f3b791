package dev.backline.api.event;

import java.util.Map;

/**
 * Something that happened.
 *
 * @param topic words joined by slashes, such as {@code bundle/installed}
 * @param properties JDK and model values only
 */
public record Event(String topic, Map<String, Object> properties) {
    /** Copies the properties. */
    public Event {
        properties = Map.copyOf(properties);
    }
}
