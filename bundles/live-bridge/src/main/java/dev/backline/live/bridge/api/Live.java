package dev.backline.live.bridge.api;

/**
 * The way to a running Live. One process has one connection to one Live at a time, since only one can own the port that Live replies
 * to; everybody in the process who opens it shares it, and the last who closes it frees the port.
 */
public interface Live {
    /**
     * Answers the Live of the settings ({@code live.bridge.host}, {@code live.bridge.port}, {@code live.bridge.reply.port}).
     *
     * @param consent what may be done to it
     * @throws LiveFault if Live does not answer, or another process owns the reply port
     */
    default LiveConnection open(Consent consent) throws LiveFault {
        return open(target(), consent);
    }

    /**
     * Answers a Live at a given place.
     *
     * @throws LiveFault as above, or if this process is connected to another place
     */
    LiveConnection open(LiveTarget target, Consent consent) throws LiveFault;

    /** Answers where the settings say that Live is. */
    LiveTarget target();
}
