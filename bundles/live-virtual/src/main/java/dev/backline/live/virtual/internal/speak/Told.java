package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is said, as it goes out. */
final class Told {
    /** Bytes of the largest reply. */
    static final int LARGEST = OscOptions.LARGEST_DATAGRAM;

    private static final int OF_A_NOTE = 5;

    private Told() {}

    /** Answers a message in which numbers that are not whole have single precision, as AbletonOSC sends them. */
    static OscMessage message(String address, List<Object> values) {
        return new OscMessage(
                address,
                values.stream()
                        .map(v -> v instanceof Double d ? (Object) d.floatValue() : v)
                        .toList());
    }

    /** Answers the bytes of a message on the wire. */
    static int bytes(OscMessage message) {
        int bytes = padded(message.address()) + (message.arguments().size() + 1 + 4) / 4 * 4;
        for (Object argument : message.arguments()) {
            bytes += switch (argument) {
                case Integer i -> 4;
                case Float f -> 4;
                case Long l -> 8;
                case String s -> padded(s);
                default -> 0;
            };
        }
        return bytes;
    }

    private static int padded(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length / 4 * 4 + 4;
    }

    /** Answers the words for a reply that no datagram holds; of notes, which ones to ask for instead. */
    static String tooLarge(String address, List<Object> echo, List<Object> values, int bytes) {
        String what = "The reply to " + address + " has " + bytes + " bytes, but a datagram holds at most " + LARGEST;
        if (!address.equals("/live/clip/get/notes")) {
            return what + ": ask for less at once";
        }
        int notes = values.size() / OF_A_NOTE;
        int fit = (int) ((long) notes * (LARGEST - 64) / bytes);
        int pitch = (int) values.get(Math.max(0, fit - 1) * OF_A_NOTE);
        return what + ": ask for its " + notes + " notes in parts, first " + address + " " + echo.getFirst() + " "
                + echo.getLast() + " 0 " + Math.max(1, pitch) + " -8192 16384";
    }
}
