package dev.backline.model;

/**
 * What a device listens to instead of its own input.
 *
 * @param on whether it listens there
 * @param source which track, and where in it
 * @param gain level of what is heard
 * @param dryWet share of the outer sound, 0 to 1
 */
public record SideChain(boolean on, Routing source, Decibels gain, double dryWet) {
    /** Checks the share. */
    public SideChain {
        Check.range("Side-chain dry/wet", dryWet, 0, 1);
    }

    /** Answers a device that listens to a track behind its devices. */
    public static SideChain of(String track) {
        return new SideChain(true, Routing.track(track, "Post FX"), Decibels.UNITY, 1);
    }
}
