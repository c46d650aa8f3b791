package dev.backline.live.osc.internal.fuzz;

import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscPattern;
import dev.backline.live.osc.internal.codec.PacketReader;
import dev.backline.live.osc.internal.codec.PacketWriter;
import dev.backline.live.osc.internal.frame.Frames;
import dev.backline.live.osc.internal.frame.LengthFrames;
import dev.backline.live.osc.internal.frame.SlipFrames;
import java.nio.ByteBuffer;

/**
 * What Jazzer calls in a process of its own. The first byte says what the others are: a packet, or a stream in one of the two framings. What
 * is read must be the same when it was written and read again.
 */
public final class OscFuzz {
    private static final int LARGEST = 1 << 20;

    private OscFuzz() {}

    /** Takes one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            ByteBuffer bytes = ByteBuffer.wrap(input, 1, input.length - 1);
            switch (input[0] & 3) {
                case 0 -> stream(new LengthFrames(LARGEST), bytes);
                case 1 -> stream(new SlipFrames(LARGEST), bytes);
                default -> packet(new PacketReader(), bytes);
            }
        }
    }

    /** Reads a packet; answers whether it was one. */
    static boolean packet(PacketReader reader, ByteBuffer bytes) {
        OscPacket packet;
        try {
            packet = reader.read(bytes);
        } catch (OscFault e) {
            return false;
        }
        try {
            OscPacket again = reader.read(new PacketWriter(LARGEST).write(packet));
            if (!packet.equals(again)) {
                throw new IllegalStateException(packet + " came back as " + again);
            }
        } catch (OscFault e) {
            throw new IllegalStateException(packet + " was read, but cannot be written and read again", e);
        }
        if (packet instanceof OscMessage message) {
            OscPattern.of(message.address()).matches("/live/song/get/tempo");
        }
        return true;
    }

    private static void stream(Frames frames, ByteBuffer bytes) {
        PacketReader reader = new PacketReader();
        try {
            frames.take(bytes, new Frames.Opened() {
                @Override
                public void packet(ByteBuffer packet) {
                    OscFuzz.packet(reader, packet);
                }

                @Override
                public void broken(OscFault fault) {
                    // Said, and the stream goes on.
                }
            });
        } catch (OscFault e) {
            // The stream ends here.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
