package dev.backline.live.osc.internal.codec;

import dev.backline.live.osc.api.OscBlob;
import dev.backline.live.osc.api.OscColor;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscImpulse;
import dev.backline.live.osc.api.OscMidi;
import dev.backline.live.osc.api.OscNil;
import dev.backline.live.osc.api.OscSymbol;
import java.nio.ByteBuffer;
import java.util.List;

/** Reads type tags and the arguments behind them, message after message. */
final class ArgumentReader {
    private final Cursor cursor;
    private final OtherArguments others = new OtherArguments();

    /** The tag that comes next, the place behind the last one, and the end of the message. */
    private int at;

    private int last;
    private int end;

    ArgumentReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Begins behind the comma. */
    void begin(int first, int behind, int endOfMessage) {
        at = first;
        last = behind;
        end = endOfMessage;
    }

    List<Object> arguments() throws OscFault {
        // The usual few without an array in between: no list is made to be copied.
        return switch (last - at) {
            case 0 -> List.of();
            case 1 -> List.of(argument(0));
            case 2 -> cursor.bytes.get(at) == '[' ? list(0) : List.of(argument(0), argument(0));
            default -> list(0);
        };
    }

    /** Up to the end, or within an array up to its bracket. */
    private List<Object> list(int depth) throws OscFault {
        Object[] found = new Object[count()];
        for (int i = 0; i < found.length; i++) {
            found[i] = argument(depth);
        }
        if (depth == 0 && at < last) {
            throw cursor.fault(at, "a \"]\" was", "a \"[\" before it was");
        }
        if (depth > 0 && at++ == last) {
            throw cursor.fault(last, "the end of the type tags was", "the \"]\" of an array was");
        }
        return List.of(found);
    }

    /** How many arguments there are, an array as one: counted first, so that many arrays do not cost the square of their number. */
    private int count() {
        int count = 0;
        int depth = 0;
        for (int i = at; i < last && depth >= 0; i++) {
            byte tag = cursor.bytes.get(i);
            if (depth == 0 && tag != ']') {
                count++;
            }
            depth += tag == '[' ? 1 : tag == ']' ? -1 : 0;
        }
        return count;
    }

    private Object argument(int depth) throws OscFault {
        byte tag = cursor.bytes.get(at++);
        return switch (tag) {
            case 'i' -> need(4).getInt();
            case 'f' -> need(4).getFloat();
            case 's' -> cursor.text(end);
            case 'T' -> true;
            case 'F' -> false;
            case 'h' -> need(8).getLong();
            case 'd' -> need(8).getDouble();
            case 'b' -> blob();
            case 'N' -> OscNil.NIL;
            case 'I' -> OscImpulse.IMPULSE;
            case 'S' -> new OscSymbol(cursor.text(end));
            case 't' -> Cursor.time(need(8).getLong());
            case 'c' -> character();
            case 'r' -> new OscColor(unsigned(), unsigned(), unsigned(), unsigned());
            case 'm' -> new OscMidi(unsigned(), unsigned(), unsigned(), unsigned());
            case '[' -> array(depth);
            case ']' -> throw cursor.fault(at - 1, "a \"]\" was", "a \"[\" before it was");
            default -> other((char) tag);
        };
    }

    private List<Object> array(int depth) throws OscFault {
        if (depth == PacketReader.DEEPEST) {
            throw cursor.fault(at - 1, "an array within " + depth + " arrays was", "fewer were");
        }
        return list(depth + 1);
    }

    private ByteBuffer need(int count) throws OscFault {
        int left = end - cursor.bytes.position();
        if (left < count) {
            char tag = (char) cursor.bytes.get(at - 1);
            throw cursor.fault(
                    cursor.bytes.position(), left + " bytes were", count + " bytes of an argument '" + tag + "' were");
        }
        return cursor.bytes;
    }

    private int unsigned() throws OscFault {
        return need(1).get() & 0xFF;
    }

    private OscBlob blob() throws OscFault {
        int start = cursor.bytes.position();
        int size = need(4).getInt();
        int padded = (size + 3) & ~3;
        int left = end - start - 4;
        if (size < 0 || padded < 0 || padded > left) {
            throw cursor.fault(
                    start, "a blob of " + size + " bytes was", "at most the " + left + " that are there were");
        }
        cursor.bytes.position(start + 4 + padded);
        return OscBlob.of(cursor.bytes.duplicate().limit(start + 4 + size).position(start + 4));
    }

    private Object other(char tag) throws OscFault {
        ByteBuffer rest = cursor.bytes.duplicate().limit(end);
        Object argument = others.get().read(tag, rest);
        cursor.bytes.position(rest.position());
        return argument;
    }

    private Character character() throws OscFault {
        int start = cursor.bytes.position();
        int code = need(4).getInt();
        if (code < 0 || code > Character.MAX_VALUE) {
            throw cursor.fault(start, "the character " + code + " was", "one from 0 to 65,535 was");
        }
        return (char) code;
    }
}
