package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFormat;
import dev.backline.audio.files.internal.io.Source;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusMSDecoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Opus in Ogg (RFC 7845), decoded by Concentus packet by packet at 48 kHz. */
final class OpusPieces implements Pieces {
    private static final int RATE = 48_000;
    private static final int LONGEST = 5_760;

    private final OggPackets packets;
    private final Head head;
    private final OpusMSDecoder decoder;
    private final short[] interleaved;
    private final float[][] values;

    private OpusPieces(OggPackets packets, Head head) throws OpusException {
        this.packets = packets;
        this.head = head;
        this.decoder = OpusMSDecoder.create(RATE, head.channels, head.streams, head.coupled, head.mapping);
        this.interleaved = new short[LONGEST * head.channels];
        this.values = new float[head.channels][LONGEST];
    }

    static CutReader open(Source source) throws IOException, AudioFault {
        OggPackets measured = new OggPackets(source);
        Head head = Head.read(source, measured);
        OggLength length = new OggLength();
        length.measure(measured, OpusPieces::frames);
        OggPackets packets = new OggPackets(source);
        Head.read(source, packets);
        try {
            AudioFormat format = new AudioFormat("opus", RATE, head.channels, 16, false);
            return new CutReader(
                    source, format, new OpusPieces(packets, head), length.cut(head.preSkip), OggTags::read);
        } catch (OpusException | RuntimeException e) {
            throw source.damaged("its head describes no possible streams", e);
        }
    }

    /** Answers the length that the first byte or two of a packet tell. */
    private static int frames(byte[] packet) {
        if (packet.length == 0) {
            return 0;
        }
        int kind = packet[0] >> 3 & 31;
        int one = kind < 12
                ? new int[] {480, 960, 1_920, 2_880}[kind & 3]
                : kind < 16 ? 480 << (kind & 1) : 120 << (kind & 3);
        int count = switch (packet[0] & 3) {
            case 0 -> 1;
            case 1, 2 -> 2;
            default -> packet.length < 2 ? 0 : packet[1] & 63;
        };
        return Math.min(LONGEST, one * count);
    }

    @Override
    public int next() throws IOException, AudioFault, Undecodable {
        OggPackets.Packet packet = packets.next();
        if (packet.none()) {
            return -1;
        }
        byte[] bytes = packet.bytes();
        int expected = frames(bytes);
        if (expected == 0) {
            return 0;
        }
        int count = decoder.decodeMultistream(bytes, 0, bytes.length, interleaved, 0, LONGEST, 0);
        if (count != expected) {
            throw new Undecodable("Concentus answers " + count, new IllegalStateException());
        }
        for (int c = 0; c < head.channels; c++) {
            int from = head.family == 1 ? Surround.inOgg(head.channels, c) : c;
            for (int i = 0; i < count; i++) {
                values[c][i] = interleaved[i * head.channels + from] * head.gain;
            }
        }
        return count;
    }

    @Override
    public float[] channel(int index) {
        return values[index];
    }

    /** What the first packet tells. */
    @SuppressWarnings("ArrayRecordComponent") // Never leaves this class.
    private record Head(int channels, int preSkip, float gain, int family, int streams, int coupled, short[] mapping) {
        static Head read(Source source, OggPackets packets) throws IOException, AudioFault {
            ByteBuffer b = ByteBuffer.wrap(packets.next().bytes()).order(ByteOrder.LITTLE_ENDIAN);
            packets.next();
            if (b.remaining() < 19 || (b.get(8) & 0xf0) != 0) {
                throw source.damaged("its head is not one of Opus");
            }
            int channels = b.get(9) & 0xff;
            int family = b.get(18) & 0xff;
            boolean plain = family == 0 && (channels == 1 || channels == 2);
            boolean mapped = family == 1 && channels >= 1 && channels <= 8 && b.remaining() >= 21 + channels;
            if (!plain && !mapped) {
                throw source.damaged("it names " + channels + " channels of the family " + family
                        + ", but 1 or 2 of the family 0 or 1 to 8 of the family 1 were expected");
            }
            // Gain in 256ths of a decibel.
            float gain = (float) (StrictMath.pow(10, b.getShort(16) / (20.0 * 256)) / 0x1p15);
            short[] mapping = new short[channels];
            for (int c = 0; c < channels; c++) {
                mapping[c] = (short) (mapped ? b.get(21 + c) & 0xff : c);
            }
            int streams = mapped ? b.get(19) & 0xff : 1;
            int coupled = mapped ? b.get(20) & 0xff : channels - 1;
            return new Head(channels, b.getShort(10) & 0xffff, gain, family, streams, coupled, mapping);
        }
    }
}
