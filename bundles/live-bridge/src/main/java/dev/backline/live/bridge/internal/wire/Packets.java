package dev.backline.live.bridge.internal.wire;

import dev.backline.live.osc.api.OscMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Parts messages into packets that no network breaks up. */
final class Packets {
    /** Bytes of a packet: what an Ethernet frame holds, less the headers. */
    static final int BYTES = 1_400;

    private Packets() {}

    static List<List<OscMessage>> split(List<OscMessage> messages) {
        List<List<OscMessage>> packets = new ArrayList<>();
        List<OscMessage> packet = new ArrayList<>();
        int bytes = 16;
        for (OscMessage message : messages) {
            int size = 4 + bytes(message);
            if (!packet.isEmpty() && bytes + size > BYTES) {
                packets.add(List.copyOf(packet));
                packet.clear();
                bytes = 16;
            }
            packet.add(message);
            bytes += size;
        }
        if (!packet.isEmpty()) {
            packets.add(List.copyOf(packet));
        }
        return packets;
    }

    /** Bytes of a message whose arguments are those that AbletonOSC takes. */
    static int bytes(OscMessage message) {
        int bytes = text(message.address()) + padded(message.arguments().size() + 2);
        for (Object argument : message.arguments()) {
            bytes += argument instanceof String s ? text(s) : argument instanceof Boolean ? 0 : 8;
        }
        return bytes;
    }

    private static int text(String text) {
        return padded(text.getBytes(StandardCharsets.UTF_8).length + 1);
    }

    private static int padded(int bytes) {
        return (bytes + 3) / 4 * 4;
    }
}
