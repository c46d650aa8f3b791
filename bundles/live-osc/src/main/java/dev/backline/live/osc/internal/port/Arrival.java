package dev.backline.live.osc.internal.port;

import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscListener;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscPeer;
import dev.backline.live.osc.api.OscTime;

/** What waits for the listener. */
sealed interface Arrival {
    void tell(OscListener listener);

    /** When the listener is to hear of it. */
    default OscTime due() {
        return OscTime.IMMEDIATELY;
    }

    record Read(OscPacket packet, OscPeer from) implements Arrival {
        @Override
        public void tell(OscListener listener) {
            listener.received(packet, from);
        }

        @Override
        public OscTime due() {
            return packet instanceof OscBundle bundle ? bundle.time() : OscTime.IMMEDIATELY;
        }
    }

    record Malformed(OscFault fault, OscPeer from) implements Arrival {
        @Override
        public void tell(OscListener listener) {
            listener.malformed(fault, from);
        }
    }
}
