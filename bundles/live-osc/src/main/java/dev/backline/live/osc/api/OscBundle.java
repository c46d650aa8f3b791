package dev.backline.live.osc.api;

import java.util.List;

/**
 * Packets that are to take effect together.
 *
 * @param time when; {@link OscTime#IMMEDIATELY} for at once
 * @param packets in order; bundles among them are not due before this one
 */
public record OscBundle(OscTime time, List<OscPacket> packets) implements OscPacket {
    /** Copies the list. */
    public OscBundle {
        packets = List.copyOf(packets);
    }

    /** Answers a bundle that takes effect at once. */
    public static OscBundle of(OscPacket... packets) {
        return new OscBundle(OscTime.IMMEDIATELY, List.of(packets));
    }
}
