package dev.backline.live.bridge.api;

import dev.backline.model.Seconds;

/**
 * Where a Live listens, where it replies to, and how long it may take.
 *
 * @param host its address, this machine's own unless told otherwise
 * @param port the port that it listens on, 1 to 65535
 * @param replyPort the port that it replies to, 1 to 65535; 0 for any free one, which only a virtual Live can reply to
 * @param patience how long one reply may take before the question is asked again; a Live looks at its post every 0.1 s
 * @param attempts how often a question is asked, 1 or more
 */
public record LiveTarget(String host, int port, int replyPort, Seconds patience, int attempts) {
    /** AbletonOSC as it is installed. */
    public static final LiveTarget USUAL = new LiveTarget("127.0.0.1", 11_000, 11_001, Seconds.of(0.4), 5);

    /** Checks the ranges. */
    public LiveTarget {
        if (port < 1 || port > 65_535 || replyPort < 0 || replyPort > 65_535) {
            throw new IllegalArgumentException(
                    "Ports are " + port + " and " + replyPort + ", but numbers from 1 to 65535 were expected.");
        }
        if (attempts < 1 || patience.value() <= 0) {
            throw new IllegalArgumentException("Patience is " + patience.value() + " s and attempts " + attempts
                    + ", but more than 0 s and at least 1 were expected.");
        }
    }

    /** Answers the same place with other ports. */
    public LiveTarget withPorts(int listens, int replies) {
        return new LiveTarget(host, listens, replies, patience, attempts);
    }

    /** Answers the same place with other patience. */
    public LiveTarget withPatience(Seconds value) {
        return new LiveTarget(host, port, replyPort, value, attempts);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
