package dev.backline.live.osc.internal.codec;

import com.illposed.osc.BufferBytesReceiver;
import com.illposed.osc.OSCParseException;
import com.illposed.osc.OSCParser;
import com.illposed.osc.OSCSerializeException;
import com.illposed.osc.OSCSerializerAndParserBuilder;
import com.illposed.osc.argument.ArgumentHandler;
import com.illposed.osc.argument.OSCUnsigned;
import com.illposed.osc.argument.handler.UnsignedIntegerArgumentHandler;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscUnsigned;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Arguments of the types that JavaOSC knows and our own codec has no code for; the only class that knows JavaOSC. Only its handlers of single
 * arguments are asked: its messages lose what stands behind a blob, its arrays have no arrays, its times are wrong by an hour, and its
 * addresses cannot be patterns (decision 0014).
 */
final class JavaOscArguments {
    private final OSCParser parser = new OSCSerializerAndParserBuilder().buildParser();

    /** Reads an argument and moves the buffer behind it. */
    Object read(char tag, ByteBuffer bytes) throws OscFault {
        ArgumentHandler<?> handler = parser.getIdentifierToTypeMapping().get(tag);
        if (handler == null) {
            throw new OscFault("The type tag '" + tag
                    + "' was found, but one of OSC 1.1 or u was expected: i f s b h d T F N I t S c r m [ ] u.");
        }
        try {
            return ours(handler.parse(bytes), tag);
        } catch (OSCParseException | RuntimeException e) {
            throw new OscFault("An argument of the type '" + tag + "' cannot be read: the message ends within it.", e);
        }
    }

    private static Object ours(@Nullable Object argument, char tag) throws OscFault {
        if (argument instanceof OSCUnsigned unsigned) {
            return new OscUnsigned(unsigned.toLong());
        }
        throw new OscFault("An argument of the type '" + tag + "' was found, but nobody here knows what it means.");
    }

    /** Answers the bytes of an argument. */
    ByteBuffer write(OscUnsigned argument) throws OscFault {
        ByteBuffer bytes = ByteBuffer.allocate(8);
        try {
            UnsignedIntegerArgumentHandler.INSTANCE.serialize(
                    new BufferBytesReceiver(bytes), OSCUnsigned.valueOf(argument.value()));
        } catch (OSCSerializeException e) {
            throw new OscFault(argument.value() + " cannot be written: " + e.getMessage(), e);
        }
        return bytes.flip();
    }
}
