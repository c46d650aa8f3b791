package dev.backline.live.osc.internal.codec;

import dev.backline.live.osc.api.OscBlob;
import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscColor;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscMidi;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscSymbol;
import dev.backline.live.osc.api.OscTime;
import dev.backline.live.osc.api.OscUnsigned;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes packets into a buffer that it keeps and that grows up to a limit: every type of OSC 1.0 and 1.1 by itself, any other
 * through JavaOSC. It belongs to one thread at a time.
 */
public final class PacketWriter {
    private final int largest;
    private final OtherArguments others = new OtherArguments();
    private ByteBuffer bytes = ByteBuffer.allocate(1_024);

    /** Takes the bytes of the largest packet. */
    public PacketWriter(int largest) {
        this.largest = largest;
    }

    /** Answers the packet between position and limit of a buffer that the next call writes over. */
    public ByteBuffer write(OscPacket packet) throws OscFault {
        bytes.clear();
        packet(packet, 0);
        if (bytes.position() > largest) {
            throw tooLarge();
        }
        return bytes.flip();
    }

    private OscFault tooLarge() {
        return new OscFault("The packet is larger than " + largest
                + " bytes, but at most that was expected. Send less in one message, or several messages.");
    }

    private void packet(OscPacket packet, int depth) throws OscFault {
        switch (packet) {
            case OscMessage message -> message(message);
            case OscBundle bundle -> bundle(bundle, depth);
        }
    }

    private void bundle(OscBundle bundle, int depth) throws OscFault {
        if (depth == PacketReader.DEEPEST) {
            throw new OscFault("A bundle lies within " + depth + " bundles, but fewer were expected.");
        }
        room(16).putLong(PacketReader.BUNDLE).putLong(bundle.time().bits());
        for (OscPacket packet : bundle.packets()) {
            int start = bytes.position();
            room(4).putInt(0);
            packet(packet, depth + 1);
            bytes.putInt(start, bytes.position() - start - 4);
        }
    }

    private void message(OscMessage message) throws OscFault {
        List<Object> arguments = message.arguments();
        text(message.address(), message);
        tags(message);
        for (int i = 0; i < arguments.size(); i++) {
            argument(arguments.get(i), message);
        }
    }

    private void tags(OscMessage message) throws OscFault {
        String tags = message.typeTags();
        room(1 + tags.length()).put((byte) ',');
        int depth = 0;
        for (int i = 0; i < tags.length(); i++) {
            char tag = tags.charAt(i);
            depth += tag == '[' ? 1 : tag == ']' ? -1 : 0;
            if (depth > PacketReader.DEEPEST) {
                throw new OscFault(message.address() + ": an array lies within " + PacketReader.DEEPEST
                        + " arrays, but fewer were expected.");
            }
            bytes.put((byte) tag);
        }
        pad();
    }

    private void argument(Object argument, OscMessage message) throws OscFault {
        switch (argument) {
            case Integer i -> room(4).putInt(i);
            case Float f -> room(4).putFloat(f);
            case String text -> text(text, message);
            case Long h -> room(8).putLong(h);
            case Double d -> room(8).putDouble(d);
            case OscBlob blob -> blob(blob);
            case OscSymbol symbol -> text(symbol.text(), message);
            case OscTime time -> room(8).putLong(time.bits());
            case Character c -> room(4).putInt(c);
            case OscColor color -> four(color.red(), color.green(), color.blue(), color.alpha());
            case OscMidi midi -> four(midi.port(), midi.status(), midi.first(), midi.second());
            case OscUnsigned unsigned -> room(4).put(others.get().write(unsigned));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    argument(list.get(i), message);
                }
            }
            default -> {
                // T, F, N and I are all tag.
            }
        }
    }

    private void four(int first, int second, int third, int fourth) throws OscFault {
        room(4).put((byte) first).put((byte) second).put((byte) third).put((byte) fourth);
    }

    private void blob(OscBlob blob) throws OscFault {
        room(4 + blob.size()).putInt(blob.size()).put(blob.buffer());
        while (bytes.position() % 4 != 0) {
            room(1).put((byte) 0);
        }
    }

    private void text(String text, OscMessage message) throws OscFault {
        if (text.indexOf('\0') >= 0) {
            throw new OscFault(message.address()
                    + ": a text holds a zero character, which ends a text in OSC. Leave it out, or send a blob.");
        }
        // At most three bytes of UTF-8 a character.
        room(3 * text.length());
        int start = bytes.position();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= 128) {
                bytes.position(start).put(text.getBytes(StandardCharsets.UTF_8));
                break;
            }
            bytes.put((byte) character);
        }
        pad();
    }

    /** At least one zero, up to a multiple of four. */
    private void pad() throws OscFault {
        room(4);
        do {
            bytes.put((byte) 0);
        } while (bytes.position() % 4 != 0);
    }

    private ByteBuffer room(int count) throws OscFault {
        if (bytes.remaining() < count) {
            long needed = (long) bytes.position() + count;
            if (bytes.position() > largest || needed > 4L * largest + 4_096) {
                throw tooLarge();
            }
            bytes = ByteBuffer.allocate((int) Math.min(Integer.MAX_VALUE - 8, 2 * needed))
                    .put(bytes.flip());
        }
        return bytes;
    }
}
