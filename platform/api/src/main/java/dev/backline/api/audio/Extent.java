package dev.backline.api.audio;

import dev.backline.model.Beats;
import dev.backline.model.Seconds;
import java.util.Optional;

/**
 * What of a set is rendered, and how.
 *
 * @param sampleRateHz 8,000 to 192,000
 * @param from where it begins
 * @param to where it ends, behind the start; empty for the end of the last clip
 * @param tail how long it rings on behind the end; empty for as long as anything sounds, ten seconds at most
 * @param strict whether a sample that cannot be read is a fault; else it is told of in the {@link Coverage}
 */
public record Extent(int sampleRateHz, Beats from, Optional<Beats> to, Optional<Seconds> tail, boolean strict) {
    /** The whole arrangement at 44.1 kHz, with every sample there. */
    public static final Extent WHOLE =
            new Extent(Renderer.SAMPLE_RATE_HZ, Beats.ZERO, Optional.empty(), Optional.empty(), true);

    /** Checks the rate and the order. */
    public Extent {
        if (sampleRateHz < 8_000 || sampleRateHz > 192_000) {
            throw new IllegalArgumentException(
                    "Sample rate is " + sampleRateHz + " Hz, but 8000 to 192000 Hz was expected.");
        }
        if (from.value() < 0 || to.isPresent() && to.get().compareTo(from) <= 0) {
            throw new IllegalArgumentException("The range goes from " + from + " to " + to.orElse(from)
                    + ", but a start of 0 or more and an end behind it were expected.");
        }
    }
}
