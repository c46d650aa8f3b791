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
import dev.backline.live.osc.api.OscMidi;
import dev.backline.live.osc.api.OscNil;
import dev.backline.live.osc.api.OscSymbol;
import dev.backline.live.osc.api.OscTime;
import dev.backline.live.osc.api.OscUnsigned;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whole arguments by JavaOSC, held against ours: times cross as their 64 bits, and the address, which it refuses when it is a pattern, is "/a". */
final class JavaOscMessages {
    /** Stands for the address on both ways. */
    private static final byte[] PLACE = {'/', 'a', 0, 0};

    /** Room for the type tag and the contents of a number. */
    private static final int ROOM_FOR_ONE = 24;

    /** Reads type tags, from the comma on, and the arguments behind them. */
    List<Object> read(byte[] bytes, int from, int length) throws OscFault {
        ByteBuffer packet = ByteBuffer.allocate(PLACE.length + length)
                .put(PLACE)
                .put(bytes, from, length)
                .flip();
        try {
            // For a type that it does not know, it answers nothing.
            if (new OSCSerializerAndParserBuilder().buildParser().convert(packet) instanceof OSCMessage message) {
                return ours(message.getArguments());
            }
        } catch (OSCParseException | RuntimeException e) {
            throw new OscFault(
                    "Arguments of the types \"" + tags(bytes, from, length) + "\" cannot be read: " + e.getMessage(),
                    e);
        }
        throw new OscFault("The types \"" + tags(bytes, from, length) + "\" were found, but others were expected.");
    }

    private static String tags(byte[] bytes, int from, int length) {
        String all = new String(bytes, from + 1, length - 1, StandardCharsets.ISO_8859_1);
        return all.substring(0, all.indexOf(0));
    }

    /** Answers type tags, from the comma on, and arguments, of which texts and blobs need {@code room} bytes at most. */
    ByteBuffer write(List<Object> arguments, int count, int room) throws OscFault {
        ByteBuffer bytes = ByteBuffer.allocate(room + ROOM_FOR_ONE * (1 + count));
        try {
            new OSCSerializerAndParserBuilder()
                    .buildSerializer(new BufferBytesReceiver(bytes))
                    .write(new OSCMessage("/a", theirs(arguments)));
            return bytes.flip().position(PLACE.length);
        } catch (OSCSerializeException | RuntimeException e) {
            throw new OscFault("The arguments cannot be written as OSC: " + e.getMessage(), e);
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
