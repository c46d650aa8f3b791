package dev.backline.live.osc.api;

/** Opens ports. A service; safe for use by any thread. Nothing is opened before somebody asks. */
public interface OscTransport {
    /**
     * Opens a port that receives and sends. Over TCP it takes connections, and makes some when something is sent.
     *
     * @param listener hears what comes in
     * @return the port; the caller closes it
     * @throws OscFault if the address is not of this machine, or the port is taken
     */
    OscPort open(OscOptions options, OscListener listener) throws OscFault;
}
