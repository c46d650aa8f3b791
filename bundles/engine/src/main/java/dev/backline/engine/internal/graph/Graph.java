package dev.backline.engine.internal.graph;

import dev.backline.engine.internal.control.Moment;
import java.util.List;
import java.util.Optional;

/**
 * A set as strips in an order in which each one's sources stand before it.
 *
 * @param strips all of them
 * @param main the strip that everything ends in; empty for a set without tracks
 * @param parts what adds up to the main track
 * @param inside what is heard through a part
 */
public record Graph(List<Strip> strips, Optional<Strip> main, List<Part> parts, List<Part> inside) {
    /** Copies the lists. */
    public Graph {
        strips = List.copyOf(strips);
        parts = List.copyOf(parts);
        inside = List.copyOf(inside);
    }

    /** Makes all strips ready. */
    public void prepare(int rateHz, int mostFrames, int buffers) {
        for (Strip strip : strips) {
            strip.prepare(rateHz, mostFrames, buffers);
        }
        int latency = latencyFrames();
        parts.forEach(p -> p.inlet().prepare(mostFrames, latency));
        inside.forEach(p -> p.inlet().prepare(mostFrames, latency));
    }

    /** Answers by how many frames the main track is late. */
    public int latencyFrames() {
        return main.map(m -> m.out().latencyFrames()).orElse(0);
    }

    /** Answers how many frames it may go on sounding behind the last clip. */
    public long tailFrames() {
        return main.map(Strip::tailFrames).orElse(0L);
    }

    /** Plays the next block on this thread. */
    public void process(Moment moment) {
        for (int i = 0; i < strips.size(); i++) {
            strips.get(i).process(moment);
        }
    }

    /**
     * A track as the mix hears it.
     *
     * @param trackId which
     * @param inlet brings its sound, in time with the main track
     */
    public record Part(String trackId, Inlet inlet) {}
}
