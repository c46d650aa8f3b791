package dev.backline.audio.files.internal.lossy;

import com.jcraft.jogg.Packet;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFormat;
import dev.backline.audio.files.internal.io.Source;
import java.io.IOException;
import java.util.Arrays;

/** Ogg Vorbis, decoded by JOrbis packet by packet. */
final class VorbisPieces implements Pieces {
    private static final int LONGEST = 8_192;

    private final OggPackets packets;
    private final Info info;
    private final DspState state = new DspState();
    private final Block block = new Block(state);
    private final float[][] values;
    private final float[][][] decoded = new float[1][][];
    private final int[] offsets;

    private VorbisPieces(OggPackets packets, Info info) {
        this.packets = packets;
        this.info = info;
        state.synthesis_init(info);
        block.init(state);
        values = new float[info.channels][LONGEST];
        offsets = new int[info.channels];
    }

    static CutReader open(Source source) throws IOException, AudioFault {
        OggPackets measured = new OggPackets(source);
        Info info = headers(source, measured);
        OggLength length = new OggLength();
        int[] last = {0};
        length.measure(measured, bytes -> {
            int size = size(info, bytes);
            int frames = last[0] == 0 || size == 0 ? 0 : (last[0] + size) / 4;
            last[0] = size == 0 ? last[0] : size;
            return frames;
        });
        OggPackets packets = new OggPackets(source);
        VorbisPieces pieces = new VorbisPieces(packets, headers(source, packets));
        AudioFormat format = new AudioFormat("vorbis", info.rate, info.channels, 32, true);
        return new CutReader(source, format, pieces, length.cut(0), OggTags::read);
    }

    // Three packets: the description, the comments, the code books.
    private static Info headers(Source source, OggPackets packets) throws IOException, AudioFault {
        Info info = new Info();
        Comment comment = new Comment();
        info.init();
        comment.init();
        for (int i = 0; i < 3; i++) {
            Packet packet = packet(packets.next().bytes());
            packet.b_o_s = i == 0 ? 1 : 0;
            if (header(info, comment, packet) != 0) {
                throw notVorbis(source, i == 2 ? info.channels : 0);
            }
            if (i == 0 && (info.channels < 1 || info.channels > 255 || info.rate < 1_000 || info.rate > 768_000)) {
                throw source.damaged(
                        "it names " + info.channels + " channels and a sample rate of " + info.rate + " Hz");
            }
        }
        return info;
    }

    // JOrbis reads too few bits of how 3, 5, 6 or more channels are coupled.
    private static AudioFault notVorbis(Source source, int channels) {
        return channels > 2
                ? new AudioFault(source.file() + " is Ogg Vorbis of " + channels
                        + " channels, but only 1 or 2 can be decoded. Convert it to WAV or FLAC first.")
                : source.damaged("its head is not one of Vorbis");
    }

    private static int header(Info info, Comment comment, Packet packet) {
        try {
            return info.synthesis_headerin(comment, packet);
        } catch (RuntimeException e) {
            return -1;
        }
    }

    private static Packet packet(byte[] bytes) {
        Packet packet = new Packet();
        // JOrbis reads some bytes ahead.
        packet.packet_base = Arrays.copyOf(bytes, bytes.length + 8);
        packet.bytes = bytes.length;
        packet.granulepos = -1;
        return packet;
    }

    private static int size(Info info, byte[] bytes) {
        try {
            return bytes.length == 0 ? 0 : Math.max(0, info.blocksize(packet(bytes)));
        } catch (RuntimeException e) {
            return 0;
        }
    }

    @Override
    public int next() throws IOException, AudioFault {
        OggPackets.Packet packet = packets.next();
        if (packet.none()) {
            return -1;
        }
        if (size(info, packet.bytes()) == 0 || block.synthesis(packet(packet.bytes())) != 0) {
            return 0;
        }
        state.synthesis_blockin(block);
        int filled = 0;
        for (int count = state.synthesis_pcmout(decoded, offsets);
                count > 0;
                count = state.synthesis_pcmout(decoded, offsets)) {
            for (int c = 0; c < values.length; c++) {
                int from = Surround.inOgg(values.length, c);
                System.arraycopy(decoded[0][from], offsets[from], values[c], filled, count);
            }
            filled += count;
            state.synthesis_read(count);
        }
        return filled;
    }

    @Override
    public float[] channel(int index) {
        return values[index];
    }
}
