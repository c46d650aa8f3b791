package dev.backline.live.osc.internal.port;

import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscOptions;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;

/** What the system says about sockets, as a user can act on it. */
final class Faults {
    private Faults() {}

    static OscFault opening(OscOptions options, IOException cause) {
        String where = options.host().getHostAddress() + ":" + options.port();
        if (cause instanceof BindException) {
            return new OscFault(
                    where + " cannot be listened on: " + cause.getMessage()
                            + ". A free port of this machine was expected. Another program may use it: end that, or choose another"
                            + " port.",
                    cause);
        }
        return new OscFault(where + " cannot be opened: " + cause.getMessage(), cause);
    }

    static OscFault unknown(InetSocketAddress to) {
        return new OscFault(to.getHostString() + " is not known, but the name or address of a host was expected.");
    }

    static OscFault sending(InetSocketAddress to, IOException cause) {
        String where = to.getHostString() + ":" + to.getPort();
        if (cause instanceof ClosedChannelException) {
            return new OscFault(
                    "Nothing can be sent to " + where + ", because the port was closed. Open it again.", cause);
        }
        return new OscFault(
                "Nothing can be sent to " + where + ": " + cause.getMessage()
                        + ". Check that the program there runs and listens on this port.",
                cause);
    }
}
