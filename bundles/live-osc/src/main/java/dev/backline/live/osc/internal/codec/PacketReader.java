package dev.backline.live.osc.internal.codec;

import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscTime;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads packets: every type of OSC 1.0 and 1.1 by itself, any other through JavaOSC. It belongs to one thread, because it
 * remembers addresses, so that a message which comes again and again costs its arguments only.
 */
public final class PacketReader {
    /** "#bundle" with its zero, as a number. */
    static final long BUNDLE = 0x2362_756e_646c_6500L;

    /** Bundles or arrays within each other: more than anybody sends, and no stack is used up. */
    static final int DEEPEST = 32;

    private final AddressBook addresses = new AddressBook();
    private final Cursor cursor = new Cursor();
    private final ArgumentReader arguments = new ArgumentReader(cursor);

    /** Reads the remaining bytes, all of them. */
    public OscPacket read(ByteBuffer packet) throws OscFault {
        cursor.begin(packet);
        return packet(cursor.bytes.limit(), 0);
    }

    private OscPacket packet(int end, int depth) throws OscFault {
        int start = cursor.bytes.position();
        if (end - start < 4 || (end - start) % 4 != 0) {
            throw cursor.fault(
                    start, "a packet of " + (end - start) + " bytes was", "a length of 4, 8, 12 ... bytes was");
        }
        return switch (cursor.bytes.get(start)) {
            case '/' -> message(start, end);
            case '#' -> bundle(start, end, depth);
            default ->
                throw cursor.fault(
                        start, cursor.byteAt(start) + " was", "the \"/\" of an address or the \"#\" of a bundle was");
        };
    }

    private OscBundle bundle(int start, int end, int depth) throws OscFault {
        if (end - start < 16 || cursor.bytes.getLong(start) != BUNDLE) {
            throw cursor.fault(start, "a \"#\" was", "\"#bundle\" and a time were");
        }
        if (depth == DEEPEST) {
            throw cursor.fault(start, "a bundle within " + DEEPEST + " bundles was", "fewer were");
        }
        OscTime time = Cursor.time(cursor.bytes.getLong(start + 8));
        cursor.bytes.position(start + 16);
        List<OscPacket> packets = new ArrayList<>();
        while (cursor.bytes.position() < end) {
            packets.add(element(end, depth));
        }
        return new OscBundle(time, packets);
    }

    private OscPacket element(int end, int depth) throws OscFault {
        int at = cursor.bytes.position();
        int left = end - at - 4;
        if (left < 0 || cursor.bytes.getInt(at) < 0 || cursor.bytes.getInt(at) > left) {
            String size = left < 0 ? "no size" : cursor.bytes.getInt(at) + " bytes";
            throw cursor.fault(
                    at, "an element of " + size + " was", "at most the " + Math.max(0, left) + " that are there were");
        }
        int behind = at + 4 + cursor.bytes.getInt();
        OscPacket packet = packet(behind, depth + 1);
        cursor.bytes.position(behind);
        return packet;
    }

    private OscMessage message(int start, int end) throws OscFault {
        int zero = cursor.zero(start, end);
        String address = addresses.address(cursor.bytes.array(), cursor.inArray(start), zero - start);
        int tags = cursor.aligned(zero, end);
        if (tags == end) {
            // Old senders leave out the comma when there are no arguments.
            cursor.bytes.position(end);
            return new OscMessage(address, List.of());
        }
        if (cursor.bytes.get(tags) != ',') {
            throw cursor.fault(tags, cursor.byteAt(tags) + " was", "the \",\" of the type tags was");
        }
        return new OscMessage(address, arguments(tags, end));
    }

    private List<Object> arguments(int tags, int end) throws OscFault {
        int zero = cursor.zero(tags, end);
        cursor.bytes.position(cursor.aligned(zero, end));
        arguments.begin(tags + 1, zero, end);
        List<Object> read = arguments.arguments();
        int at = cursor.bytes.position();
        if (at != end) {
            throw cursor.fault(at, (end - at) + " more bytes were", "the end behind the last argument was");
        }
        return read;
    }
}
