package dev.backline.live.bridge.api;

import java.util.List;
import java.util.Optional;

/**
 * What became of a copy into Live.
 *
 * @param complete whether all of it is there
 * @param steps each step in order with what became of it; of an incomplete one also those that were not reached
 * @param stopped why it is not complete
 * @param leftOut what AbletonOSC cannot take: a recording, an envelope, a chance
 */
public record LivePushReport(boolean complete, List<LiveStep> steps, Optional<String> stopped, List<String> leftOut) {
    /** Copies the lists. */
    public LivePushReport {
        steps = List.copyOf(steps);
        leftOut = List.copyOf(leftOut);
    }
}
