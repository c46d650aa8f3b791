package dev.backline.live.bridge.internal;

import dev.backline.engine.internal.launch.MachineLaunching;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.Live;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.live.bridge.internal.connection.WireLive;
import dev.backline.live.osc.internal.port.ChannelTransport;
import dev.backline.live.virtual.internal.serve.FaultPlan;
import dev.backline.live.virtual.internal.serve.ServeOptions;
import dev.backline.live.virtual.internal.serve.VirtualLive;
import dev.backline.live.virtual.internal.song.ReadSong;
import dev.backline.model.LiveSet;
import dev.backline.model.Seconds;
import dev.backline.model.Seed;
import java.util.Optional;

/** A virtual Live that has a set open, and the bridge to it over loopback. */
public final class Stage implements AutoCloseable {
    private final VirtualLive virtual;
    private final WireLive live;

    private Stage(VirtualLive virtual, WireLive live) {
        this.virtual = virtual;
        this.live = live;
    }

    /** Answers a stage with faults such as {@code loss=0.1}; empty text for none. */
    public static Stage of(LiveSet set, String faults) throws Exception {
        ChannelTransport transport = new ChannelTransport();
        FaultPlan plan = faults.isEmpty() ? FaultPlan.NONE : FaultPlan.parse(faults);
        VirtualLive virtual = new VirtualLive(
                transport,
                new MachineLaunching(),
                ReadSong.of(set),
                new ServeOptions(0, 0, 2, Seed.of(7), plan, Optional.empty()));
        LiveTarget target = new LiveTarget("127.0.0.1", virtual.address().getPort(), 0, Seconds.of(0.1), 10);
        return new Stage(virtual, new WireLive(transport, target));
    }

    /** Answers the way to it. */
    public Live live() {
        return live;
    }

    /** Opens a connection. */
    public LiveConnection open(Consent consent) throws LiveFault {
        return live.open(consent);
    }

    @Override
    public void close() {
        live.close();
        virtual.close();
    }
}
