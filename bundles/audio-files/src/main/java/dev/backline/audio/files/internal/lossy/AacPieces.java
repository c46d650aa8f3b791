package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFormat;
import dev.backline.audio.files.internal.io.Source;
import dev.backline.audio.files.internal.meta.Id3Reader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.sourceforge.jaad.aac.ChannelConfiguration;
import net.sourceforge.jaad.aac.Decoder;
import net.sourceforge.jaad.mp4.MP4Exception;

/** AAC, decoded by JAAD packet by packet. The first one is decoded at once: only then rate and channels are known. */
final class AacPieces implements Pieces {
    /** JAAD tells what it makes of damaged packets; our message says it once. */
    private static final Logger SILENCED = Logger.getLogger("net.sourceforge.jaad");

    private static final float SCALE = 0x1p-15f;

    private final Packets packets;
    private final Decoder decoder;
    private float[][] values = new float[0][0];
    private int rateHz;
    private boolean ahead;

    /** Answers packets in order. */
    interface Packets {
        /** Answers the next packet, empty at the end. */
        byte[] next() throws IOException, AudioFault;
    }

    private AacPieces(Packets packets, Decoder decoder) {
        this.packets = packets;
        this.decoder = decoder;
    }

    static CutReader adts(Source source) throws IOException, AudioFault {
        AdtsPackets counted = new AdtsPackets(source);
        long count = 0;
        while (counted.next().length > 0) {
            count++;
        }
        AdtsPackets packets = new AdtsPackets(source);
        AacPieces pieces = open(source, packets.config(), packets);
        long decoded = count * pieces.values[0].length;
        return reader(source, pieces, Cut.of(decoded, 0, decoded), Id3Reader::around);
    }

    static CutReader mp4(Source source) throws IOException, AudioFault {
        Mp4Track track = Mp4Track.of(source);
        AacPieces pieces = open(source, track.config(), track.packets(source));
        long decoded = track.count() * (long) pieces.values[0].length;
        return reader(source, pieces, track.cut(decoded, pieces.rateHz), Mp4Tags::read);
    }

    private static CutReader reader(Source source, AacPieces pieces, Cut cut, CutReader.Told told) {
        AudioFormat format = new AudioFormat("aac", pieces.rateHz, pieces.values.length, 32, true);
        return new CutReader(source, format, pieces, cut, told);
    }

    private static AacPieces open(Source source, byte[] config, Packets packets) throws IOException, AudioFault {
        SILENCED.setLevel(Level.OFF);
        try {
            AacPieces pieces = new AacPieces(packets, Decoder.create(config));
            if (pieces.decode() > 0) {
                pieces.ahead = true;
                return pieces;
            }
        } catch (MP4Exception | Undecodable | RuntimeException e) {
            throw source.damaged("its first packet cannot be decoded as AAC-LC or HE-AAC", e);
        }
        throw source.damaged("it holds no packet of AAC");
    }

    @Override
    public int next() throws IOException, AudioFault, Undecodable {
        if (ahead) {
            ahead = false;
            return values[0].length;
        }
        return decode();
    }

    private int decode() throws IOException, AudioFault, Undecodable {
        byte[] packet = packets.next();
        if (packet.length == 0) {
            return -1;
        }
        boolean[] heard = {false};
        decoder.decodeFrame(packet, (channels, length, rate) -> {
            heard[0] = true;
            take(channels, rate);
        });
        if (!heard[0]) {
            throw new Undecodable("JAAD is silent", new IllegalStateException());
        }
        return values[0].length;
    }

    private void take(List<float[]> channels, int rate) {
        boolean first = values.length == 0;
        if (first) {
            values = new float[mono(channels, rate) ? 1 : channels.size()][channels.getFirst().length];
            rateHz = rate;
        }
        if (channels.size() < values.length || channels.getFirst().length != values[0].length) {
            throw new IllegalStateException("The packet has another shape than the first one.");
        }
        for (int c = 0; c < values.length; c++) {
            float[] from = channels.get(Surround.inAac(values.length, c));
            for (int i = 0; i < from.length; i++) {
                values[c][i] = from[i] * SCALE;
            }
        }
    }

    // JAAD doubles a single channel, for it might become two by parametric stereo, which comes at twice the rate only.
    private boolean mono(List<float[]> channels, int rate) {
        boolean one = decoder.getConfig().getChannelConfiguration() == ChannelConfiguration.MONO;
        boolean core = rate == decoder.getConfig().getSampleFrequency().getFrequency();
        return one && (core || Arrays.equals(channels.getFirst(), channels.getLast()));
    }

    @Override
    public float[] channel(int index) {
        return values[index];
    }
}
