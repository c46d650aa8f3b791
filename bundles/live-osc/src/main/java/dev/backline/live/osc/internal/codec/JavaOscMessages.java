package dev.backline.live.osc.internal.codec;

import com.illposed.osc.BufferBytesReceiver;
import com.illposed.osc.OSCMessage;
import com.illposed.osc.OSCParseException;
import com.illposed.osc.OSCSerializeException;
import com.illposed.osc.OSCSerializerAndParserBuilder;
import com.illposed.osc.argument.OSCColor;
import com.illposed.osc.argument.OSCImpulse;
import com.illposed.osc.argument.OSCMidiMessage;
import com.illposed.osc.argument.OSCSymbol;
import com.illposed.osc.argument.OSCTimeTag64;
import com.illposed.osc.argument.OSCUnsigned;
import dev.backline.live.osc.api.OscBlob;
import dev.backline.live.osc.api.OscColor;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscImpulse;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscMidi;
import dev.backline.live.osc.api.OscNil;
import dev.backline.live.osc.api.OscSymbol;
import dev.backline.live.osc.api.OscTime;
import dev.backline.live.osc.api.OscUnsigned;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages by JavaOSC, for what our own codec has no code for; the only class that knows JavaOSC. Its conversion of times into instants is
 * wrong by an hour (its epoch is), so times cross as their 64 bits; its transports are not used.
 */
public final class JavaOscMessages {
    /** Room for the type tags and the rounding of each argument. */
    private static final int ROOM_FOR_ONE = 24;

    /** Reads a message. */
    public OscMessage read(byte[] bytes, int from, int length) throws OscFault {
        ByteBuffer packet = ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, from + length));
        try {
            if (new OSCSerializerAndParserBuilder().buildParser().convert(packet) instanceof OSCMessage message) {
                return new OscMessage(message.getAddress(), ours(message.getArguments()));
            }
            throw new OscFault("Byte 0: a bundle was found, but a message was expected.");
        } catch (OSCParseException | RuntimeException e) {
            throw new OscFault(
                    "The message has a type tag beside those of OSC 1.1 and cannot be read: " + e.getMessage(), e);
        }
    }

    /** Answers the bytes of a message, {@code room} of which its texts and blobs need at most. */
    public byte[] write(OscMessage message, int room) throws OscFault {
        ByteBuffer bytes = ByteBuffer.allocate(
                room + ROOM_FOR_ONE * (1 + message.typeTags().length()));
        try {
            new OSCSerializerAndParserBuilder()
                    .buildSerializer(new BufferBytesReceiver(bytes))
                    .write(new OSCMessage(message.address(), theirs(message.arguments())));
            return Arrays.copyOf(bytes.array(), bytes.position());
        } catch (OSCSerializeException | RuntimeException e) {
            throw new OscFault(message.address() + " cannot be written as OSC: " + e.getMessage(), e);
        }
    }

    private static List<Object> ours(List<?> arguments) throws OscFault {
        List<Object> ours = new ArrayList<>(arguments.size());
        for (Object argument : arguments) {
            ours.add(ours(argument));
        }
        return ours;
    }

    private static Object ours(@Nullable Object argument) throws OscFault {
        return switch (argument) {
            case null -> OscNil.NIL;
            case List<?> list -> ours(list);
            case OSCUnsigned unsigned -> new OscUnsigned(unsigned.toLong());
            case OSCTimeTag64 time -> new OscTime(time.getNtpTime());
            case OSCSymbol symbol -> new OscSymbol(symbol.toString());
            case OSCImpulse _ -> OscImpulse.IMPULSE;
            case OSCColor color ->
                new OscColor(color.getRedInt(), color.getGreenInt(), color.getBlueInt(), color.getAlphaInt());
            case OSCMidiMessage midi ->
                new OscMidi(
                        midi.getPortId() & 0xFF,
                        midi.getStatus() & 0xFF,
                        midi.getData1() & 0xFF,
                        midi.getData2() & 0xFF);
            case ByteBuffer blob -> {
                byte[] bytes = new byte[blob.remaining()];
                blob.duplicate().get(bytes);
                yield OscBlob.of(bytes);
            }
            case byte[] blob -> OscBlob.of(blob);
            case Integer _, Long _, Float _, Double _, String _, Boolean _, Character _ -> argument;
            default ->
                throw new OscFault("An argument was read as "
                        + argument.getClass().getSimpleName() + ", but one of the types of OSC was expected.");
        };
    }

    private static List<@Nullable Object> theirs(List<?> arguments) {
        List<@Nullable Object> theirs = new ArrayList<>(arguments.size());
        for (Object argument : arguments) {
            theirs.add(theirs(argument));
        }
        return theirs;
    }

    private static @Nullable Object theirs(Object argument) {
        return switch (argument) {
            case List<?> list -> theirs(list);
            case OscNil _ -> null;
            case OscUnsigned unsigned -> OSCUnsigned.valueOf(unsigned.value());
            case OscTime time -> OSCTimeTag64.valueOf(time.bits());
            case OscSymbol symbol -> OSCSymbol.valueOf(symbol.text());
            case OscImpulse _ -> OSCImpulse.INSTANCE;
            case OscColor color -> new OSCColor(color.red(), color.green(), color.blue(), color.alpha());
            case OscMidi midi ->
                new OSCMidiMessage((byte) midi.port(), (byte) midi.status(), (byte) midi.first(), (byte) midi.second());
            case OscBlob blob -> ByteBuffer.wrap(blob.bytes());
            default -> argument;
        };
    }
}
