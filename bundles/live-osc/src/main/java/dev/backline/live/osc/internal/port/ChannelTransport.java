package dev.backline.live.osc.internal.port;

import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscListener;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscTransport;
import java.io.IOException;
import java.time.InstantSource;
import org.osgi.service.component.annotations.Component;

/** Opens ports over channels of the JDK. */
@Component
public final class ChannelTransport implements OscTransport {
    @Override
    public OscPort open(OscOptions options, OscListener listener) throws OscFault {
        Complaints complaints = new Complaints();
        try {
            return switch (options.protocol()) {
                case UDP -> new DatagramPort(options, listener, complaints, InstantSource.system());
                case TCP_SLIP, TCP_LENGTH -> new StreamPort(options, listener, complaints, InstantSource.system());
            };
        } catch (IOException e) {
            throw Faults.opening(options, e);
        }
    }
}
