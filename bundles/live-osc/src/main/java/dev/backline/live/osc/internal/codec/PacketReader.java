package dev.backline.live.osc.internal.codec;

import dev.backline.live.osc.api.OscBlob;
import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscColor;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscImpulse;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscMidi;
import dev.backline.live.osc.api.OscNil;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscSymbol;
import dev.backline.live.osc.api.OscTime;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads packets: every type of OSC 1.0 and 1.1 by itself, a message with any other through JavaOSC. It belongs to one thread, because it
 * remembers addresses, so that a message which comes again and again costs its arguments only.
 */
public final class PacketReader {
    /** "#bundle" with its zero, as a number. */
    static final long BUNDLE = 0x2362_756e_646c_6500L;

    /** Bundles or arrays within each other: more than anybody sends, and no stack is used up. */
    static final int DEEPEST = 32;

    private final AddressBook addresses = new AddressBook();
    private final JavaOscMessages others = new JavaOscMessages();
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    /** Where the packet begins in its buffer: places in faults are counted from here. */
    private int origin;

    /** Reads the remaining bytes, all of them. */
    public OscPacket read(ByteBuffer packet) throws OscFault {
        bytes = packet.hasArray()
                ? packet
                : ByteBuffer.allocate(packet.remaining()).put(packet).flip();
        origin = bytes.position();
        return packet(bytes.limit(), 0);
    }

    private OscPacket packet(int end, int depth) throws OscFault {
        int start = bytes.position();
        if (end - start < 4 || (end - start) % 4 != 0) {
            throw fault(start, "a packet of " + (end - start) + " bytes", "a length of 4, 8, 12 ... bytes");
        }
        return switch (bytes.get(start)) {
            case '/' -> message(start, end);
            case '#' -> bundle(start, end, depth);
            default ->
                throw fault(
                        start, "the byte " + hex(bytes.get(start)), "the \"/\" of an address or the \"#\" of a bundle");
        };
    }

    private OscBundle bundle(int start, int end, int depth) throws OscFault {
        if (end - start < 16 || bytes.getLong(start) != BUNDLE) {
            throw fault(start, "a \"#\"", "\"#bundle\" and a time");
        }
        if (depth == DEEPEST) {
            throw fault(start, "a bundle within " + DEEPEST + " bundles", "fewer");
        }
        OscTime time = time(bytes.getLong(start + 8));
        bytes.position(start + 16);
        List<OscPacket> packets = new ArrayList<>();
        while (bytes.position() < end) {
            int at = bytes.position();
            int size = bytes.getInt();
            if (size < 0 || size > end - at - 4) {
                throw fault(
                        at, "an element of " + size + " bytes", "at most the " + (end - at - 4) + " that are there");
            }
            packets.add(packet(at + 4 + size, depth + 1));
            bytes.position(at + 4 + size);
        }
        return new OscBundle(time, packets);
    }

    private OscMessage message(int start, int end) throws OscFault {
        int zero = zero(start, end);
        String address = addresses.address(bytes.array(), bytes.arrayOffset() + start, zero - start);
        int tags = aligned(zero, end);
        bytes.position(tags);
        if (tags == end) {
            // Old senders leave out the comma when there are no arguments.
            return new OscMessage(address, List.of());
        }
        if (bytes.get(tags) != ',') {
            throw fault(tags, "the byte " + hex(bytes.get(tags)), "the \",\" of the type tags");
        }
        int tagsEnd = zero(tags, end);
        bytes.position(aligned(tagsEnd, end));
        Tags list = new Tags(tags + 1, tagsEnd, end);
        if (!list.known()) {
            bytes.position(end);
            return others.read(bytes.array(), bytes.arrayOffset() + start, end - start);
        }
        List<Object> arguments = list.arguments();
        if (bytes.position() != end) {
            throw fault(bytes.position(), (end - bytes.position()) + " more bytes", "the end, after the last argument");
        }
        return new OscMessage(address, arguments);
    }

    /** The place of the zero that ends a text. */
    private int zero(int from, int end) throws OscFault {
        for (int i = from; i < end; i++) {
            if (bytes.get(i) == 0) {
                return i;
            }
        }
        throw fault(from, "a text without end", "a zero byte behind it");
    }

    /** The place behind a text and the zeros that fill it up to a multiple of four. */
    private int aligned(int zero, int end) throws OscFault {
        int next = zero + 4 - (zero - origin) % 4;
        if (next > end) {
            throw fault(zero, "the end of the packet within a text", "zeros up to a multiple of four");
        }
        return next;
    }

    private static OscTime time(long bits) {
        return bits == 1 ? OscTime.IMMEDIATELY : new OscTime(bits);
    }

    private static String hex(byte value) {
        return HexFormat.of().toHexDigits(value);
    }

    private OscFault fault(int at, String found, String expected) {
        return new OscFault("Byte " + (at - origin) + ": " + found + " was found, but " + expected + " was expected.");
    }

    /** The type tags of one message and its arguments behind them. */
    private final class Tags {
        private final int end;
        private final int last;
        private int at;

        Tags(int first, int last, int end) {
            this.at = first;
            this.last = last;
            this.end = end;
        }

        /** Whether all of them are read here. */
        boolean known() {
            for (int i = at; i < last; i++) {
                if ("ifsbhdTFNIStcrm[]".indexOf(bytes.get(i)) < 0) {
                    return false;
                }
            }
            return true;
        }

        List<Object> arguments() throws OscFault {
            // The usual few without an array in between: no list is made to be copied.
            return switch (last - at) {
                case 0 -> List.of();
                case 1 -> List.of(argument(0));
                case 2 -> bytes.get(at) == '[' ? list(0) : List.of(argument(0), argument(0));
                default -> list(0);
            };
        }

        /** Up to the end, or within an array up to its bracket. */
        private List<Object> list(int depth) throws OscFault {
            Object[] found = new Object[last - at];
            int count = 0;
            while (at < last) {
                if (bytes.get(at) == ']' && depth > 0) {
                    at++;
                    return of(found, count);
                }
                found[count++] = argument(depth);
            }
            if (depth > 0) {
                throw fault(last, "the end of the type tags", "the \"]\" of an array");
            }
            return of(found, count);
        }

        private static List<Object> of(Object[] found, int count) {
            return count == found.length
                    ? List.of(found)
                    : List.copyOf(Arrays.asList(found).subList(0, count));
        }

        private Object argument(int depth) throws OscFault {
            byte tag = bytes.get(at++);
            return switch (tag) {
                case 'i' -> need(4).getInt();
                case 'f' -> need(4).getFloat();
                case 's' -> text();
                case 'T' -> true;
                case 'F' -> false;
                case 'h' -> need(8).getLong();
                case 'd' -> need(8).getDouble();
                case 'b' -> blob();
                case 'N' -> OscNil.NIL;
                case 'I' -> OscImpulse.IMPULSE;
                case 'S' -> new OscSymbol(text());
                case 't' -> time(need(8).getLong());
                case 'c' -> character();
                case 'r' -> new OscColor(unsigned(), unsigned(), unsigned(), unsigned());
                case 'm' -> new OscMidi(unsigned(), unsigned(), unsigned(), unsigned());
                case '[' -> array(depth);
                default -> throw fault(at - 1, "a \"]\"", "a \"[\" before it");
            };
        }

        private List<Object> array(int depth) throws OscFault {
            if (depth == DEEPEST) {
                throw fault(at - 1, "an array within " + DEEPEST + " arrays", "fewer");
            }
            return list(depth + 1);
        }

        private ByteBuffer need(int count) throws OscFault {
            if (end - bytes.position() < count) {
                throw fault(
                        bytes.position(),
                        (end - bytes.position()) + " bytes",
                        count + " bytes of the argument '" + (char) bytes.get(at - 1) + "'");
            }
            return bytes;
        }

        private int unsigned() throws OscFault {
            return need(1).get() & 0xFF;
        }

        private String text() throws OscFault {
            int start = bytes.position();
            int zero = zero(start, end);
            bytes.position(aligned(zero, end));
            return new String(bytes.array(), bytes.arrayOffset() + start, zero - start, StandardCharsets.UTF_8);
        }

        private OscBlob blob() throws OscFault {
            int start = bytes.position();
            int size = need(4).getInt();
            int padded = (size + 3) & ~3;
            if (size < 0 || padded < 0 || padded > end - start - 4) {
                throw fault(
                        start, "a blob of " + size + " bytes", "at most the " + (end - start - 4) + " that are there");
            }
            bytes.position(start + 4 + padded);
            return OscBlob.of(bytes.duplicate().limit(start + 4 + size).position(start + 4));
        }

        private Character character() throws OscFault {
            int start = bytes.position();
            int code = need(4).getInt();
            if (code < 0 || code > Character.MAX_VALUE) {
                throw fault(start, "the character " + code, "one from 0 to 65,535");
            }
            return (char) code;
        }
    }
}
