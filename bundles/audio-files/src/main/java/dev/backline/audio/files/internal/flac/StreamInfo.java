package dev.backline.audio.files.internal.flac;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFormat;
import java.io.IOException;

/**
 * What the first metadata block tells.
 *
 * @param longestBlock frames of the longest block
 * @param rateHz sample rate
 * @param channels 1 to 8
 * @param bits 4 to 32
 * @param frames of the stream; 0 when the writer did not know
 * @param sum MD5 over all values; zeros when the writer did not know
 */
@SuppressWarnings("ArrayRecordComponent") // Read by this package only.
record StreamInfo(int longestBlock, int rateHz, int channels, int bits, long frames, byte[] sum) {
    private static final int MOST_BLOCKS = 100_000;

    AudioFormat format() {
        return new AudioFormat("flac", rateHz, channels, bits, false);
    }

    boolean hasSum() {
        for (byte b : sum) {
            if (b != 0) {
                return true;
            }
        }
        return false;
    }

    /** Reads all metadata blocks and leaves the bits at the first frame. */
    static StreamInfo read(Bits bits) throws IOException, AudioFault {
        bits.mark();
        bits.unsigned(32);
        boolean first = true;
        boolean last = false;
        StreamInfo info = new StreamInfo(0, 0, 0, 0, 0, new byte[0]);
        for (int i = 0; !last; i++) {
            last = bits.unsigned(1) == 1;
            int type = (int) bits.unsigned(7);
            int bytes = (int) bits.unsigned(24);
            if (first != (type == 0) || first && bytes != 34 || type == 127 || i > MOST_BLOCKS) {
                throw bits.fault("its metadata begins with a block of type " + type + " and " + bytes
                        + " bytes, but the stream's description was expected");
            }
            if (first) {
                info = parse(bits);
            } else {
                skip(bits, bytes);
            }
            first = false;
            bits.mark();
        }
        return info;
    }

    private static StreamInfo parse(Bits bits) throws IOException, AudioFault {
        bits.unsigned(16);
        int longest = (int) bits.unsigned(16);
        bits.unsigned(48);
        int rate = (int) bits.unsigned(20);
        int channels = (int) bits.unsigned(3) + 1;
        int depth = (int) bits.unsigned(5) + 1;
        long frames = bits.unsigned(36);
        byte[] sum = new byte[16];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (byte) bits.unsigned(8);
        }
        if (longest < 16 || rate < 1_000 || rate > 768_000 || depth < 4) {
            throw bits.fault("its description names blocks of " + longest + " frames, " + rate + " Hz and " + depth
                    + " bits, which cannot be");
        }
        return new StreamInfo(longest, rate, channels, depth, frames, sum);
    }

    private static void skip(Bits bits, int bytes) throws IOException, AudioFault {
        for (int left = bytes; left > 0; left -= Math.min(left, 4)) {
            bits.mark();
            bits.unsigned(8 * Math.min(left, 4));
        }
    }
}
