package dev.backline.core.internal.event;

import java.time.Duration;

/**
 * When a subscriber is cut off.
 *
 * @param queue how many events wait for it
 * @param faultsInARow how many exceptions it may throw without a success between them
 * @param longestHandling how long one event may take while others wait for room
 */
public record Limits(int queue, int faultsInARow, Duration longestHandling) {
    /** What the product uses. */
    public static final Limits OURS = new Limits(dev.backline.api.event.Events.QUEUE, 10, Duration.ofSeconds(5));
}
