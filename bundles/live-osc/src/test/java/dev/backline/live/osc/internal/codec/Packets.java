package dev.backline.live.osc.internal.codec;

import dev.backline.live.osc.api.OscBlob;
import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscColor;
import dev.backline.live.osc.api.OscImpulse;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscMidi;
import dev.backline.live.osc.api.OscNil;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscSymbol;
import dev.backline.live.osc.api.OscTime;
import dev.backline.live.osc.api.OscUnsigned;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Packets by chance, with every type and every size of text around the multiples of four. */
public final class Packets {
    private final SplittableRandom random;
    private final boolean unsigned;

    /** Takes a seed, and whether there may be numbers without sign, which OSC 1.1 has not. */
    public Packets(long seed, boolean unsigned) {
        random = new SplittableRandom(seed);
        this.unsigned = unsigned;
    }

    /** Answers a message, or one time in five a bundle. */
    public OscPacket packet() {
        return packet(0);
    }

    private OscPacket packet(int depth) {
        return depth < 4 && random.nextInt(5) == 0 ? bundle(depth) : message();
    }

    private OscBundle bundle(int depth) {
        List<OscPacket> packets = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> packet(depth + 1))
                .toList();
        return new OscBundle(random.nextBoolean() ? OscTime.IMMEDIATELY : new OscTime(random.nextLong()), packets);
    }

    /** Answers a message that JavaOSC reads: without an array in an array, and with a blob at the end only. */
    public OscMessage forJavaOsc() {
        List<Object> arguments = new ArrayList<>();
        int count = random.nextInt(9);
        for (int i = 0; i < count; i++) {
            arguments.add(random.nextInt(8) == 0 ? List.of(withoutBlob(), withoutBlob()) : withoutBlob());
        }
        arguments.add(argument());
        return new OscMessage("/a", arguments);
    }

    private Object withoutBlob() {
        Object argument = argument();
        return argument instanceof OscBlob ? 7 : argument;
    }

    /** Answers a message. */
    public OscMessage message() {
        return new OscMessage("/" + text(24).replace('#', '/'), arguments(0));
    }

    private List<Object> arguments(int depth) {
        List<Object> arguments = new ArrayList<>();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            arguments.add(depth < 3 && random.nextInt(12) == 0 ? List.copyOf(arguments(depth + 1)) : argument());
        }
        return arguments;
    }

    private Object argument() {
        return switch (random.nextInt(unsigned ? 15 : 14)) {
            case 0 -> random.nextInt();
            case 1 -> Float.intBitsToFloat(random.nextInt() & 0x7f7f_ffff);
            case 2 -> text(20);
            case 3 -> random.nextBoolean();
            case 4 -> random.nextLong();
            case 5 -> random.nextDouble(-1e9, 1e9);
            case 6 -> {
                byte[] bytes = new byte[random.nextInt(20)];
                random.nextBytes(bytes);
                yield OscBlob.of(bytes);
            }
            case 7 -> OscNil.NIL;
            case 8 -> OscImpulse.IMPULSE;
            case 9 -> new OscSymbol(text(9));
            case 10 -> new OscTime(random.nextLong());
            case 11 -> (char) random.nextInt(1, 128);
            case 12 -> new OscColor(eight(), eight(), eight(), eight());
            case 13 -> new OscMidi(eight(), eight(), eight(), eight());
            default -> new OscUnsigned(random.nextLong(1L << 32));
        };
    }

    private int eight() {
        return random.nextInt(256);
    }

    private String text(int longest) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(longest);
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt('0', 'z'));
        }
        return text.toString();
    }
}
