package dev.backline.live.virtual.internal.fuzz;

import dev.backline.engine.internal.launch.MachineLaunching;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscNil;
import dev.backline.live.osc.api.dialect.Dialect;
import dev.backline.live.osc.api.dialect.DialectAddress;
import dev.backline.live.osc.internal.codec.PacketWriter;
import dev.backline.live.virtual.internal.serve.Rehearsal;
import dev.backline.live.virtual.internal.song.ReadSong;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Parameter;
import dev.backline.model.Pitch;
import dev.backline.model.Scene;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What Jazzer calls in a process of its own: an input is a conversation with a virtual Live that has a small set open. A turn is two bytes for the address or for
 * time that goes by, one for the count of arguments, and the arguments. Whatever was said, each answer must fit into a datagram, and Live must be there
 * afterwards.
 */
public final class LiveFuzz {
    private static final int TURNS = 48;
    private static final InetSocketAddress CLIENT = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 1);
    private static final List<String> ADDRESSES =
            Dialect.addresses().stream().map(DialectAddress::address).toList();
    private static final List<String> TEXTS =
            List.of("*", "", "x", "track.name", "clip.length", "clip_slot.has_clip", "debug", "Bass ü");
    private static final List<String> PATTERNS =
            List.of("/live/*", "/live/song/get/*", "/live/track/*", "/live/clip/get/*", "/nobody", "/*/*\\E*", "");
    private static final LiveSet SET = set();

    private final ByteBuffer input;
    private final List<OscMessage> said = new ArrayList<>();
    private final Rehearsal live = new Rehearsal(
            new MachineLaunching(),
            ReadSong.of(SET),
            Seed.of(1),
            (message, to) -> said.add(message),
            () -> 0.5,
            CLIENT,
            false);
    private final PacketWriter writer = new PacketWriter(65_507);
    private long nanos;

    private LiveFuzz(byte[] bytes) {
        input = ByteBuffer.wrap(bytes);
    }

    /** Takes one input. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        LiveFuzz talk = new LiveFuzz(bytes);
        for (int i = 0; i < TURNS && talk.input.remaining() > 1; i++) {
            talk.turn();
        }
        talk.isThere();
    }

    private void turn() {
        int word = input.getShort() & 0xFFFF;
        if (word % 16 == 0) {
            nanos += 1_000_000L * (word >> 4);
            live.until(nanos);
        } else {
            String address = word % 64 == 1
                    ? PATTERNS.get((word >> 6) % PATTERNS.size())
                    : ADDRESSES.get(word % ADDRESSES.size());
            live.hear(new OscMessage(address.isEmpty() ? "/" : address, arguments()), CLIENT);
        }
        live.push();
        said.forEach(this::fits);
        said.clear();
    }

    private List<Object> arguments() {
        List<Object> arguments = new ArrayList<>();
        for (int left = (next() & 0xFF) % 9; left > 0; left--) {
            arguments.add(argument());
        }
        return arguments;
    }

    /** Answers an argument: mostly a small number, as indices are. */
    private Object argument() {
        byte tag = next();
        return switch (tag & 15) {
            case 8 -> next() / 8f;
            case 9 -> TEXTS.get((next() & 0xFF) % TEXTS.size());
            case 10 -> next() > 0;
            case 11 -> OscNil.NIL;
            case 12 -> bits();
            case 13 -> Float.intBitsToFloat(bits());
            case 14 -> (long) bits() << (next() & 31);
            case 15 -> (double) Float.intBitsToFloat(bits());
            default -> tag >> 4;
        };
    }

    private int bits() {
        return (next() & 0xFF) << 24 | (next() & 0xFF) << 16 | (next() & 0xFF) << 8 | next() & 0xFF;
    }

    private byte next() {
        return input.hasRemaining() ? input.get() : 0;
    }

    private void fits(OscMessage message) {
        try {
            writer.write(message);
        } catch (OscFault e) {
            throw new IllegalStateException(message.address() + " was answered with what cannot be sent", e);
        }
    }

    private void isThere() {
        live.hear(OscMessage.of("/live/test"), CLIENT);
        if (!said.equals(List.of(OscMessage.of("/live/test", "ok")))) {
            throw new IllegalStateException("Live is not there any more: " + said);
        }
    }

    private static LiveSet set() {
        Clip riff = Clip.builder("Riff", Beats.of(4))
                .notes(List.of(Note.of(Pitch.of(60), Beats.ZERO, Beats.of(1), 100)))
                .build();
        Device filter = Device.builder(Device.LIVE + "AutoFilter")
                .name("Auto Filter")
                .parameter(Parameter.of("Cutoff", "Hz", 20, 20_000, 1_000))
                .build();
        return LiveSet.builder("Set", Tempo.of(120))
                .scenes(List.of(Scene.of("A", Color.of(3)), Scene.of("B", Color.NONE)))
                .tracks(List.of(
                        Track.builder("m", Track.Kind.MIDI)
                                .name("Notes")
                                .session(0, riff)
                                .devices(List.of(filter))
                                .build(),
                        Track.builder("a", Track.Kind.AUDIO).name("Audio").build(),
                        Track.builder("r", Track.Kind.RETURN).name("Return").build()))
                .build();
    }
}
