package dev.backline.live.osc.internal.codec;

import dev.backline.live.osc.api.OscCodec;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPacket;
import java.nio.ByteBuffer;
import org.osgi.service.component.annotations.Component;

/** The codec as a service; one packet is read at a time, so that addresses are remembered. */
@Component
public final class ByteCodec implements OscCodec {
    private final PacketReader reader = new PacketReader();

    @Override
    public byte[] encode(OscPacket packet) throws OscFault {
        ByteBuffer bytes = new PacketWriter(OscOptions.LARGEST_PACKET).write(packet);
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return copy;
    }

    @Override
    public OscPacket decode(ByteBuffer bytes) throws OscFault {
        synchronized (reader) {
            return reader.read(bytes);
        }
    }
}
