package dev.backline.live.osc.api;

import java.util.Arrays;
import java.util.List;

/**
 * An address with arguments. The class of an argument is its type on the wire:
 *
 * <pre>
 * Integer i   Float f       String s      {@link OscBlob} b    Long h     Double d   Character c
 * Boolean T F {@link OscNil} N   {@link OscImpulse} I   {@link OscSymbol} S  {@link OscTime} t  {@link OscColor} r
 * {@link OscMidi} m  {@link OscUnsigned} u  List of these [ ]
 * </pre>
 *
 * @param address begins with a slash; as sent it may be a pattern, see {@link OscPattern}
 * @param arguments of the classes above, lists included
 */
public record OscMessage(String address, List<Object> arguments) implements OscPacket {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the address does not begin with a slash, or an argument is of no such class
     */
    public OscMessage {
        if (address.isEmpty() || address.charAt(0) != '/') {
            throw new IllegalArgumentException(
                    "The address is \"" + address + "\", but one that begins with a slash was expected.");
        }
        arguments = Arguments.copy(arguments);
    }

    /** Answers a message; arrays of OSC are lists. */
    public static OscMessage of(String address, Object... arguments) {
        return new OscMessage(address, Arrays.asList(arguments));
    }

    /**
     * Answers a whole number: an argument {@code i}, an {@code h} or a {@code u} that fits, or an {@code f} or {@code d} without fraction.
     *
     * @param index from 0
     * @throws OscFault if there is none at this place; it names the place, what was found and what was expected
     */
    public int intAt(int index) throws OscFault {
        return Arguments.integer(this, index);
    }

    /**
     * Answers a whole number as {@link #intAt(int)} does, with 64 bits.
     *
     * @throws OscFault if there is none at this place
     */
    public long longAt(int index) throws OscFault {
        return Arguments.whole(this, index);
    }

    /**
     * Answers a number of any numeric type, rounded to single precision.
     *
     * @throws OscFault if there is none at this place
     */
    public float floatAt(int index) throws OscFault {
        return (float) doubleAt(index);
    }

    /**
     * Answers a number of any numeric type.
     *
     * @throws OscFault if there is none at this place
     */
    public double doubleAt(int index) throws OscFault {
        return Arguments.number(this, index);
    }

    /**
     * Answers the text of a string or symbol.
     *
     * @throws OscFault if there is none at this place
     */
    public String stringAt(int index) throws OscFault {
        return Arguments.text(this, index);
    }

    /**
     * Answers a truth: {@code T} or {@code F}, or a number, of which zero is false.
     *
     * @throws OscFault if there is none at this place
     */
    public boolean booleanAt(int index) throws OscFault {
        return Arguments.truth(this, index);
    }

    /**
     * Answers the bytes of a blob.
     *
     * @throws OscFault if there is none at this place
     */
    public OscBlob blobAt(int index) throws OscFault {
        return Arguments.of(this, index, OscBlob.class, "a blob");
    }

    /** Answers the type tags, without the comma: {@code ifs[ii]T}. */
    public String typeTags() {
        return Arguments.tags(arguments);
    }
}
