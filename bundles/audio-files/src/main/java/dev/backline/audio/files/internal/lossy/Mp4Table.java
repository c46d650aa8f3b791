package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import dev.backline.audio.files.internal.io.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Where the packets of a track lie.
 *
 * @param count of packets
 * @param one length of each; 0 when they differ
 * @param sizes lengths, from the fourth number on
 * @param chunks runs of packets, from the third number on: first chunk, packets in a chunk, description
 * @param offsets positions of chunks, from the third number on
 * @param wide whether positions have 64 bits
 */
record Mp4Table(int count, int one, ByteBuffer sizes, ByteBuffer chunks, ByteBuffer offsets, boolean wide) {
    private static final int MOST_PACKET_BYTES = 1 << 20;

    static Mp4Table of(Source source, Mp4Box samples) throws IOException, AudioFault {
        ByteBuffer sizes = samples.need(source, "stsz");
        int one = sizes.getInt(4);
        int count = sizes.getInt(8);
        long most = one == 0 ? (sizes.limit() - 12) / 4 : source.size() / Math.max(1, one);
        if (count < 0 || one < 0 || count > most) {
            throw source.damaged(
                    "it claims " + Integer.toUnsignedString(count) + " packets, but at most " + most + " can be there");
        }
        Optional<Mp4Box> narrow = samples.find(source, "stco");
        ByteBuffer offsets = narrow.isPresent() ? narrow.get().content(source) : samples.need(source, "co64");
        return new Mp4Table(count, one, sizes, samples.need(source, "stsc"), offsets, narrow.isEmpty());
    }

    AacPieces.Packets packets(Source source) {
        return new Walk(source);
    }

    /** Goes from packet to packet: chunks hold runs of them. */
    private final class Walk implements AacPieces.Packets {
        private final Source source;
        private final int runs = chunks.getInt(4);
        private final int places = offsets.getInt(4);
        private int packet;
        private int chunk;
        private int run;
        private int leftInChunk;
        private long at;

        Walk(Source source) {
            this.source = source;
        }

        @Override
        public byte[] next() throws IOException, AudioFault {
            if (packet == count) {
                return new byte[0];
            }
            while (leftInChunk == 0) {
                nextChunk();
            }
            int bytes = one == 0 ? sizes.getInt(12 + 4 * packet) : one;
            if (bytes < 1 || bytes > MOST_PACKET_BYTES) {
                throw source.damaged("packet " + packet + " has " + bytes + " bytes, but 1 to " + MOST_PACKET_BYTES
                        + " were expected");
            }
            byte[] content = source.bytes(at, bytes, "packet " + packet);
            at += bytes;
            packet++;
            leftInChunk--;
            return content;
        }

        private void nextChunk() throws AudioFault {
            int width = wide ? 8 : 4;
            if (chunk >= places || 8 + width * (long) (chunk + 1) > offsets.limit() || chunks.limit() < 20) {
                throw source.damaged("packet " + packet + " lies in a chunk that is not listed");
            }
            boolean more = run + 1 < runs && 8 + 12L * (run + 2) <= chunks.limit();
            if (more && chunks.getInt(8 + 12 * (run + 1)) == chunk + 1) {
                run++;
            }
            leftInChunk = Math.max(0, chunks.getInt(8 + 12 * run + 4));
            at = wide ? offsets.getLong(8 + 8 * chunk) : offsets.getInt(8 + 4 * chunk) & 0xffff_ffffL;
            if (at < 0) {
                throw source.damaged("packet " + packet + " lies at byte " + at);
            }
            chunk++;
        }
    }
}
