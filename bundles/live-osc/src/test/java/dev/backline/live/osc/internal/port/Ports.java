package dev.backline.live.osc.internal.port;

import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscListener;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPort;
import java.util.concurrent.CompletableFuture;

/** Ports for tests. */
final class Ports {
    private Ports() {}

    static OscPort open(OscOptions options, OscListener listener) throws OscFault {
        return new ChannelTransport().open(options, listener);
    }

    /** A port that sends back what it receives. */
    static OscPort echo(OscOptions options) throws OscFault {
        CompletableFuture<OscPort> self = new CompletableFuture<>();
        OscPort port = open(options, (packet, from) -> {
            try {
                self.join().send(packet, from.address());
            } catch (OscFault e) {
                throw new IllegalStateException(e);
            }
        });
        self.complete(port);
        return port;
    }
}
