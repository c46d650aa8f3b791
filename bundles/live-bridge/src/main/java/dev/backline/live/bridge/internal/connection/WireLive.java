package dev.backline.live.bridge.internal.connection;

import dev.backline.api.home.Home;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.Live;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.live.osc.api.OscTransport;
import dev.backline.model.Seconds;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The way to a running Live over OSC. */
@Component(configurationPid = "dev.backline.live.bridge")
@Designate(ocd = BridgeSettings.class)
public final class WireLive implements Live {
    private final LiveTarget target;
    private final SharedWire shared;

    /** Takes the transport and where Live is. */
    @Activate
    public WireLive(@Reference OscTransport transport, @Reference Home home, BridgeSettings settings) {
        this(
                transport,
                new LiveTarget(
                        settings.host(),
                        settings.port(),
                        settings.reply_port(),
                        Seconds.of(settings.patience() / 1_000.0),
                        settings.attempts()),
                Optional.of(home));
    }

    /** Takes the transport and where Live is. */
    public WireLive(OscTransport transport, LiveTarget target) {
        this(transport, target, Optional.empty());
    }

    WireLive(OscTransport transport, LiveTarget target, Optional<Home> home) {
        this.target = target;
        this.shared = new SharedWire(transport, new PortOwner(home));
    }

    @Override
    public LiveConnection open(LiveTarget at, Consent consent) throws LiveFault {
        return shared.open(at, consent);
    }

    @Override
    public LiveTarget target() {
        return target;
    }

    /** Ends the connection for all who have it. */
    @Deactivate
    public void close() {
        shared.close();
    }
}
