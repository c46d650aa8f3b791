package dev.backline.live.osc.internal.port;

import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscListener;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.List;
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

    /** A plain socket, to send whatever bytes from whatever address of this machine. */
    static DatagramChannel raw(String host) throws IOException {
        return DatagramChannel.open(StandardProtocolFamily.INET)
                .bind(new InetSocketAddress(InetAddress.ofLiteral(host), 0));
    }

    /** Threads of a port that are there now. */
    static List<String> threads(OscPort port) {
        String number = " " + port.address().getPort() + " ";
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("osc ") && name.contains(number))
                .sorted()
                .toList();
    }
}
